"""Nobody waits for the SDK who asks no model, and one file alone knows it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]
IMPORT = re.compile(
    r"^\s*(?:import|from)\s+(?:openai|httpx2)\b|import_module\(\"openai", re.MULTILINE
)


@pytest.mark.parametrize(
    ("act", "loaded"), [("", False), ("drafting.modelling.warm_up()", True)], ids=["start", "warm"]
)
def test_the_sdk_is_loaded_when_it_is_wanted_and_not_before(act: str, loaded: bool) -> None:
    code = f"import sys, drafting.modelling.chosen\n{act}\nprint('openai' in sys.modules)"

    said = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == str(loaded)


def test_only_one_file_speaks_through_the_sdk() -> None:
    rooms = ("drafting", "screens", "store", "prompts")
    files = [path for room in rooms for path in (HOUSE / room).rglob("*.py")]
    files += list(HOUSE.glob("*.py"))

    found = [path for path in files if IMPORT.search(path.read_text(encoding="utf-8"))]

    assert found == [HOUSE / "drafting" / "model.py"]

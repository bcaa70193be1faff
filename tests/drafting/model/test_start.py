"""Nobody waits for the SDK who asks no model, and one file alone knows it."""

import re
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[3]
IMPORT = re.compile(r"^\s*(?:import|from)\s+(?:openai|httpx2)\b", re.MULTILINE)


def test_the_sdk_is_not_loaded_before_a_model_is_asked() -> None:
    code = "import sys, drafting.modelling.chosen\nprint('openai' in sys.modules)"

    said = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "False"


def test_only_one_file_speaks_through_the_sdk() -> None:
    rooms = ("drafting", "screens", "store", "prompts")
    files = [path for room in rooms for path in (HOUSE / room).rglob("*.py")]
    files += list(HOUSE.glob("*.py"))

    found = [path for path in files if IMPORT.search(path.read_text(encoding="utf-8"))]

    assert found == [HOUSE / "drafting" / "model.py"]

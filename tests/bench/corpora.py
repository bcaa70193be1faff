"""The development corpora that lie beside the project; without them there is nothing to score."""

import json
import os
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parent.parent.parent
CORPORA = Path(os.environ.get("REACHOUT_CORPORA", HOUSE.parent / "shared" / "corpora"))
Case = dict[str, Any]


def load_cases(name: str) -> list[Case]:
    """The cases of one file, or none where the file is not there."""
    path = CORPORA / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def share(part: int, whole: int) -> str:
    """A share as people read it."""
    return f"{part}/{whole} ({part / whole:.0%})" if whole else "nothing to measure"

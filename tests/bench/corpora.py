"""The development corpora beside the project, and the bench's own texts beside its code."""

import json
import os
import tomllib
from pathlib import Path
from typing import Any

from drafting.brief import Brief

HERE = Path(__file__).parent
HOUSE = HERE.parent.parent
CORPORA = Path(os.environ.get("REACHOUT_CORPORA", HOUSE.parent / "shared" / "corpora"))
KEYS = frozenset(field.alias or name for name, field in Brief.model_fields.items())
Case = dict[str, Any]


def load_cases(name: str) -> list[Case]:
    """The cases of one file, or none where the file is not there."""
    return _read_lines(CORPORA / f"{name}.jsonl")


def load_own(name: str) -> list[Case]:
    """The cases of one of the bench's own files."""
    return _read_lines(HERE / f"{name}.jsonl")


def load_table(name: str) -> Case:
    """One of the bench's own tables."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def brief_in(case: Case) -> Brief:
    """The brief of a scenario; what it is measured by is left aside."""
    return Brief.model_validate({key: case[key] for key in KEYS & case.keys()})


def share(part: int, whole: int) -> str:
    """A share as people read it; only a whole is told as a hundred percent."""
    if not whole:
        return "nothing to measure"
    told = f"{part / whole:.0%}"
    exact = f"{part / whole:.1%}" if told == "100%" and part < whole else told
    return f"{part}/{whole} ({exact})"


def _read_lines(path: Path) -> list[Case]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]

"""Hasty notes: each shape has a reason and an example that it finds, each retelling a reason."""

import re
from pathlib import Path

import pytest

from drafting.composing.noting.note_shapes import all_retellings, shape
from prompts.grammar import load_rows
from tests.terminal import HOUSE

ROWS = load_rows("hasty_notes", "en")
SHAPES = {row["name"]: row for row in ROWS["shape"]}
ROOM = HOUSE / "drafting" / "composing"


def asked_for(path: Path) -> set[str]:
    """The names in quotation marks, in a file that takes shapes."""
    text = path.read_text(encoding="utf-8")
    return set(re.findall(r'"([a-z_]+)"', text)) if "import shape" in text else set()


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_finds_its_example_and_says_why_it_is_there(name: str) -> None:
    row = SHAPES[name]

    assert set(row) == {"name", "find", "reason", "example"}
    assert len(row["reason"].split()) > 3
    assert shape(name).search(row["example"])


def test_no_shape_has_the_name_of_another() -> None:
    assert len(SHAPES) == len(ROWS["shape"])


def test_each_shape_is_used_and_each_list_stands_in_one() -> None:
    used = set().union(*map(asked_for, ROOM.rglob("*.py")))
    finds = "".join(row["find"] for row in (*ROWS["shape"], *ROWS["retold"]))

    assert set(SHAPES) <= used
    assert all(f"<{row['name']}>" in finds for row in ROWS["list"])


def test_no_pattern_holds_words_in_angle_brackets_any_more() -> None:
    patterns = [*map(shape, SHAPES), *(row.find for row in all_retellings())]

    assert not [found for found in patterns if re.search(r"(?<!\?P)<[a-z]", found.pattern)]

"""Whose "her" is: hers, or she herself."""

import pytest

from drafting.composing.english.turning import Turner

NAMES = (("ana",), ("ana", "ruiz"))


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("show her round our ward", "show you round our ward"),
        ("phone her today", "phone you today"),
        ("drive her home", "drive you home"),
        ("walk her back to the bus", "walk you back to the bus"),
        ("ring her boss", "ring your boss"),
        ("send her our list", "send you our list"),
    ],
)
def test_a_deed_for_her_is_a_deed_for_you(told: str, turned: str) -> None:
    assert " ".join(Turner(NAMES, mine=True).turn(told.split())) == turned


def test_what_she_brings_is_hers() -> None:
    mine, theirs = Turner(NAMES, mine=True), Turner(NAMES, mine=True, own=True)
    assert mine.turn(["bring", "her", "coffee"]) == ["bring", "you", "coffee"]
    assert theirs.turn(["bring", "her", "sketchbook"]) == ["bring", "your", "sketchbook"]

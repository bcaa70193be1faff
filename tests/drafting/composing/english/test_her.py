"""Whose "her" is: hers, or she herself."""

import pytest

from drafting.brief import Brief
from drafting.composing.english.turning import Turner
from tests.drafting.composing.harbour import drafted

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


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        (
            "they dry the herbs and hang them over the stove",
            "you dry the herbs and hang them over the stove",
        ),
        ("they mend nets and nobody thanks them", "you mend nets and nobody thanks you"),
    ],
)
def test_them_are_the_things_that_they_hang_and_not_they(told: str, turned: str) -> None:
    assert " ".join(Turner(NAMES, mine=False).turn(told.split())) == turned


def test_nobody_believes_her_otherwise_is_no_otherwise_of_hers() -> None:
    told = "she checks it because nobody believes her otherwise"
    assert " ".join(Turner(NAMES, mine=False).turn(told.split())).endswith("believes you otherwise")


@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
@pytest.mark.parametrize(
    "told",
    [
        "she paints buoys, numbers them and puts them back",
        "they paint buoys, number them and put them back",
    ],
)
def test_one_deed_behind_the_other_is_done_by_the_same(told: str, kind: str) -> None:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Ines"},
            "contact": {"name": "Ana Ruiz"},
        }
        | {"they_said": [told, "she runs the night desk and nobody thanks her"]}
    )
    for seed in range(8):
        text = drafted(brief, seed).text
        assert "numbers them" not in text, text
        assert "about your night desk and no" not in text, text


def test_things_that_went_are_no_deed_of_theirs() -> None:
    told = "they moved the lamps and falls went from 9 to 4"
    turned = " ".join(Turner(NAMES, mine=False).turn(told.split()))
    assert turned == "you moved the lamps and falls went from 9 to 4"


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("I phoned her last night", "I phoned you last night"),
        ("I rang her Tuesday about the boat", "I rang you Tuesday about the boat"),
        ("I came to her Tuesday class", "I came to your Tuesday class"),
        ("her niece has just won her race", "your niece has just won her race"),
    ],
)
def test_a_day_is_nobodys_and_what_a_niece_won_is_the_nieces(told: str, turned: str) -> None:
    assert " ".join(Turner(NAMES).turn(told.split())) == turned

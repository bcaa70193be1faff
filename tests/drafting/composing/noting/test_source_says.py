"""What stands on a card or in a leaflet, told as what it says."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.source_says import as_source_says
from tests.drafting.composing.harbour import TODAY


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (
            "our leaflet says: rest an hour, eat a bun",
            "our leaflet says to rest an hour and eat a bun",
        ),
        ("our sheet says: keep ducks off it", "our sheet says to keep ducks off it"),
        ("our card says: paint dries in a day", "our card says that paint dries in a day"),
        ("our manual: never freeze it", "our manual says never to freeze it"),
        ("the label says: do not shake it", "the label says not to shake it"),
        ("my list says: March is best", "my list says that March is best"),
        ("the rules: dogs on a lead", "the rules say: dogs on a lead"),
    ],
)
def test_what_a_source_says_is_told_as_such(noted: str, told: str) -> None:
    assert as_source_says(noted, "reply") == told


@pytest.mark.parametrize(
    "noted", ["her card says: count to ten", "the label says: keep it cold", "our plan is good"]
)
def test_another_source_than_mine_is_left_beside_a_meeting(noted: str) -> None:
    assert as_source_says(noted, "follow_up") == noted


def _answer(*facts: str, wrote: str) -> str:
    made = {"kind": "reply", "sender": {"name": "Ines Marlow"}, "contact": {"name": "Greta Sol"}}
    case = Brief.model_validate({**made, "facts": list(facts), "they_wrote": wrote})
    return compose(case, today=TODAY).text or ""


def test_a_question_noted_and_written_is_one_and_is_named() -> None:
    facts = (
        "she asked whether the tar is safe for ducks",
        "our sheet says: wait a year, then look",
    )
    text = _answer(*facts, wrote="We have a new pond. Is the tar safe for ducks?")
    assert "ou asked whether the tar is safe for ducks." in text
    assert "Our sheet says to wait a year and then look." in text
    assert "suit you" not in text


def test_an_asked_question_contradicts_no_sign() -> None:
    facts = ("she asked whether the quay is open", "the sign says closed until 3 April")
    assert "3 April" in _answer(*facts, wrote="Is the quay open?")

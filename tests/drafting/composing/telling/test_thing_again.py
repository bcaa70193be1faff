"""What came of a kindness is told, its thing named once more where "it" would copy the note."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.clause import parse
from drafting.composing.named_things import things_named
from drafting.composing.telling.thing_again import named_again


@pytest.mark.parametrize(
    ("gave", "came_of_it", "told"),
    [
        (
            "you lent me your long ladder",
            "it reached the top gutter",
            "your ladder reached the top gutter",
        ),
        ("you gave me a torch", "it lit the whole cellar", "the torch lit the whole cellar"),
        ("you sent me the tide table", "it showed me the way", "the table showed me the way"),
    ],
)
def test_a_thing_is_named_once_more(gave: str, came_of_it: str, told: str) -> None:
    last, clause = parse(gave.split()), parse(came_of_it.split())
    assert clause is not None
    assert named_again(clause, last) == told


@pytest.mark.parametrize(
    ("did", "came_of_it"),
    [
        ("you mended my fence", "it took the whole day"),
        ("you lent me your ladder", "it was kind of you"),
        ("you helped us", "it lit the whole cellar"),
    ],
)
def test_what_may_be_the_whole_deed_stays_it(did: str, came_of_it: str) -> None:
    last, clause = parse(did.split()), parse(came_of_it.split())
    assert clause is not None
    assert named_again(clause, last) is None


def test_a_text_message_tells_what_came_of_a_kindness() -> None:
    brief = Brief.model_validate(
        {
            "kind": "thank_you",
            "channel": "sms",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Oak"},
            "facts": ["he lent me his pump 2026-11-08", "it emptied the flooded cellar by noon"],
        }
    )
    assert "Your pump emptied the flooded cellar" in compose(brief, today=date(2026, 11, 22)).text


def test_a_place_that_leads_a_sentence_makes_no_subject() -> None:
    assert "Your film beginners" not in [*things_named("In your film beginners sort coins.")]

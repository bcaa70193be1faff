"""What a hasty note holds is told, and of the one who did it."""

from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.desk import write
from tests.drafting.composing.harbour import TODAY


def brief_of(kind: str, channel: str, *facts: str, **more: Any) -> Brief:
    case = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Oosterling", "role": "baker"},
        "facts": facts,
        **more,
    }
    return Brief.model_validate(case)


def told(kind: str, channel: str, *facts: str, **more: Any) -> str:
    return compose(brief_of(kind, channel, *facts, **more), today=TODAY).text or ""


def test_a_title_and_a_given_name_are_the_reader() -> None:
    sister = {"name": "Sister Ruth Vale", "role": "ward sister"}
    text = told("thank_you", "whatsapp", "keeps a lamp in each pocket", contact=sister)
    assert "ruth" not in text.replace("Sister Ruth", "")
    assert "lamp in each pocket" in text


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        ("thank_you", ("let us into his loft at noon",), "letting us into your loft at noon"),
        ("thank_you", ("he sings", "spent a night in his bakery"), "letting me spend a night"),
        ("thank_you", ("read my list twice",), "reading my list twice"),
        ("follow_up", ("lost his whisk on the ferry and used a fork",), "you lost your whisk"),
        ("follow_up", ("Bram wastes nothing; crusts go to the ducks",), "rusts go to the ducks"),
        (
            "follow_up",
            ("he salts last", "my lamp lost a screw; he fixed it with a hairpin"),
            "nd you fixed it with a hairpin",
        ),
        ("follow_up", ("the doors were shut, no bells", "he'd ring two first"), "ou would ring"),
        ("congratulate", ("won the cup on Sunday", "trained six years for it"), "for six years"),
        ("my_news", ("told me to ask twice", "got the post in May"), "telling me to ask twice"),
    ],
)
def test_the_fact_that_matters_is_told_of_the_one_who_did_it(
    kind: str, facts: tuple[str, ...], words: str
) -> None:
    assert words in told(kind, "email", *facts)


def test_my_own_question_is_asked_and_its_he_is_anybody() -> None:
    asked = "how do you tell a good man he is slow?"
    text = told("ask_advice", "email", "he led forty crews", asked)
    assert "tell a good man he is slow" in text


def test_what_both_did_is_how_the_two_met() -> None:
    for note in (
        "Bram and I shared a bench at the rope fair",
        "tent next to mine at the rope fair",
    ):
        made = write(brief_of("follow_up", "email", note, "he salts last"), today=TODAY)
        assert "at the rope fair" in (made.text or "")
        assert not made.findings


def test_the_day_before_is_known_by_its_weekday() -> None:
    made = write(
        brief_of("follow_up", "whatsapp", "knot show, Tuesday", "he salts last"), today=TODAY
    )
    assert not [found for found in made.findings if found.rule == "invented_number"]


def test_the_part_of_a_month_is_no_place() -> None:
    text = told("follow_up", "sms", "rope fair, last week of Feb", "he salts last")
    assert "the rope fair in February" in text


def test_whom_i_promised_something_else_is_why_i_go() -> None:
    text = told("closing", "spoken", "he salts last", "I promised my sister to see the quilts")
    assert "I promised my sister that I'd see the quilts" in text
    assert "send you" not in text

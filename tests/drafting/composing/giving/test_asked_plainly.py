"""An ask is put by what sort of thing it is, and as the question itself where its order is sure."""

from datetime import date

import pytest

from drafting.composing.giving.asked_plainly import say_asked
from drafting.composing.giving.asks import read_ask

TODAY = date(2027, 3, 18)


@pytest.mark.parametrize(
    ("noted", "slot", "said"),
    [
        ("whether she has a chart of the sandbanks", "have_one", "a chart of the sandbanks"),
        ("whether he has any tips for fog", "have", "any tips for fog"),
        ("whether I may sketch his winch", "leave", "me sketch your winch"),
        ("if we could borrow the long rope", "may", "we borrow the long rope"),
        ("let us use the slipway on Monday", "leave", "us use the slipway on Monday"),
        ("how she teaches the bowline", "put", "how do you teach the bowline"),
        ("where he got the lamp", "put", "where did you get the lamp"),
        ("which two knots I should learn first", "put", "which two knots should I learn first"),
        ("whether there is a ferry at night", "put", "is there a ferry at night"),
        ("what she would oil first; one line is plenty", "put", "what would you oil first"),
        ("how deep does she anchor?", "put", "how deep do you anchor"),
        ("what kind of rope does he splice?", "put", "what kind of rope do you splice"),
        ("who to ring about the buoy", "wonder", "who to ring about the buoy"),
        ("how many hands come to the drill", "wonder", "how many hands come to the drill"),
    ],
)
def test_an_ask_is_put_by_its_sort(noted: str, slot: str, said: str) -> None:
    asked = read_ask(noted, (), TODAY)
    assert asked is not None
    assert said in say_asked(*asked).get(slot, ())


def test_a_thing_named_first_is_asked_for_whatever_looks_like_a_verb_behind() -> None:
    assert read_ask("one tip for mending nets on time", (), TODAY) == (
        "for",
        "one tip for mending nets on time",
    )


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("shadow her for a day", "shadow you for a day"),
        ("sit in on a clinic", "sit in on a clinic"),
        ("spend a day with her", "spend a day with you"),
        ("come to her next class", "come to your next class"),
    ],
)
def test_what_only_i_can_do_is_asked_for_me(ask: str, said: str) -> None:
    """Nobody is asked whether she could shadow herself."""
    assert read_ask(ask, (), TODAY) == ("whether", f"I could {said}")


def test_what_they_can_do_is_asked_of_them() -> None:
    asked = "come and talk to my class"
    assert read_ask(asked, (), TODAY) == ("do", asked)

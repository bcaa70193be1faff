"""Tests of answers to a letter with which something came, or which says that mine arrived."""

from datetime import date

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 3, 9)


def answered(letter: str, **more: object) -> CheckedDraft:
    brief = {
        "kind": "reply",
        "channel": "email",
        "sender": {"name": "Mara Quist", "role": "signal fitter"},
        "contact": {"name": "Tove Lange"},
        "they_wrote": letter,
        **more,
    }
    return write(Brief.model_validate(brief), today=TODAY)


def test_thanks_are_given_for_what_came() -> None:
    made = answered(
        "Hi Mara, here is the chart. Could you also send the picture of the buoy?",
        promises=[
            {"who": "me", "what": "our buoy picture", "due": "2027-03-12"},
            {"who": "them", "what": "her chart"},
        ],
    )
    text = made.text or ""
    assert "for the chart" in text
    assert "There's no rush" not in text
    assert "buoy picture by Friday" in text
    assert "to also send" not in text


def test_what_reached_them_is_promised_no_more() -> None:
    made = answered(
        "I got your seeds, thank you. Do they like shade?",
        answer="They like half shade.",
        promises=[{"who": "me", "what": "send her seeds"}],
    )
    assert "half shade" in (made.text or "")
    assert "I'll send" not in (made.text or "")


def test_thanks_alone_are_an_answer_where_nothing_was_asked() -> None:
    made = answered("I attach the rota you wanted.", promises=[])
    assert "for the rota" in (made.text or "")


@pytest.mark.parametrize(
    ("letter", "told", "said"),
    [
        ("Can you come on Friday?", "I can't, I work that day", "I can't, as I work that day"),
        ("Can you come on Friday?", "I don't know yet, tell you by Monday", "I will tell you"),
        ("Did you find the hook?", "Yes, it was in my van", "It was in my van, so yes"),
        ("Should I bring oars?", "not needed", "That's not needed"),
        ("Do you still have the ladder?", "yes", "Yes"),
    ],
)
def test_an_answer_noted_among_what_is_mine_is_the_answer(
    letter: str, told: str, said: str
) -> None:
    made = answered(letter, share=[told])
    assert said in (made.text or "")


def test_a_promise_about_something_else_is_no_answer() -> None:
    made = answered(
        "Is the hall free on Thursday?", promises=[{"who": "me", "what": "send her the wax"}]
    )
    assert made.status == "ask"

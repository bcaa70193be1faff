"""What they asked me, in the order of a report, and the answer that was noted after it."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.telling.indirect import as_reported

REPORTED = {
    "Why does the winch only slip at noon? (his question)": "he asked why the winch only slips "
    "at noon",
    "her question: is one shackle per sail enough?": "she asked whether one shackle per sail is "
    "enough",
    "he asked: how often do your crews swap boats?": "he asked how often your crews swap boats",
    "How long did the old pier stay open? she asked": "she asked how long the old pier stayed open",
    "she asked is it safe to dive": "she asked whether it is safe to dive",
    "they asked us can we keep the key": "they asked whether we can keep the key",
}


def written(*facts: str) -> str:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Oak"},
            "facts": ["met at the boat fair", *facts],
        }
    )
    return compose(brief, today=date(2026, 11, 22)).text


@pytest.mark.parametrize(("noted", "told"), REPORTED.items())
def test_a_question_noted_word_for_word_is_reported(noted: str, told: str) -> None:
    assert as_reported(noted) == told


@pytest.mark.parametrize(
    "noted", ["he asked who does the rota", "she asked for our log", "her question stayed with me"]
)
def test_what_is_no_question_put_word_for_word_stays_as_it_is(noted: str) -> None:
    assert as_reported(noted) is None


def test_a_question_whose_order_is_not_plain_is_not_told_broken() -> None:
    assert as_reported("Which of the sheds at the quay has the long ladder? (her question)") == ""


ANSWERED = [
    (
        "he asked how long we soak the ropes",
        "I looked it up: four days",
        "looked it up: four days.",
    ),
    (
        "she wanted to know whether gulls eat the putty",
        "our painter says no, as long as it is fresh",
        "No, says our painter: as long as it is fresh.",
    ),
    ("he wondered where we buy cleats", "from a smith in Alder, six at a time", "From a smith in "),
    (
        "she asked if tar harms the seals",
        "it doesn't, while it's cold",
        "It doesn't, while it is cold.",
    ),
    (
        "Why does the bell only ring at low tide? (his question)",
        "I think it's the chain: at high tide it floats",
        "d say it's the chain",
    ),
]


@pytest.mark.parametrize(("asked", "answer", "told"), ANSWERED)
def test_the_answer_stands_right_after_the_question(asked: str, answer: str, told: str) -> None:
    text = written(asked, answer)
    assert told in text
    question, _, _ = text.partition(told)
    assert "ou asked" in question or "ou wanted to know" in question
    assert answer not in text


def test_where_someone_comes_from_is_no_answer() -> None:
    text = written("he asked where we buy cleats", "from a smith, mostly")
    assert "you are from" not in text.lower()
    assert "From a smith, mostly." in text


def test_what_they_told_after_their_question_is_no_answer_of_mine() -> None:
    text = written("he asked how we oil the winch", "he uses goose fat")
    assert "winch. You use goose fat" not in text

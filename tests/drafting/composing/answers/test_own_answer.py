"""An answer that somebody typed goes to the reader in the words that were typed."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose
from drafting.composing.answers.own_answer import as_typed

TODAY = date(2026, 11, 22)

TYPED = {
    "she does, her name is Wanda": "She does, her name is Wanda.",
    "yes it has a stove and its dry but only till 4": "Yes, it has a stove and it's dry but only "
    "till 4.",
    "no sorry, i am at sea till friday": "No, sorry, I am at sea till Friday.",
    "its roof leaks": "Its roof leaks.",
    "not yet. we can on monday": "Not yet. We can on Monday.",
    "no oars but 3 paddles would be fine": "No oars but 3 paddles would be fine.",
    "no one is there": "No one is there.",
}


def brief_of(answer: str, channel: str = "email") -> Brief:
    return Brief.model_validate(
        {
            "kind": "reply",
            "channel": channel,
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Oak"},
            "they_wrote": "does your mate still row? could he come friday",
            "answer": answer,
        }
    )


@pytest.mark.parametrize(("typed", "told"), TYPED.items())
def test_only_spelling_capitals_and_stops_are_put_right(typed: str, told: str) -> None:
    assert as_typed(typed) == told


@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "linkedin"])
@pytest.mark.parametrize("manner", ["as_is", "shorter", "warmer", "plainer"])
def test_who_is_meant_stays_who_is_meant(channel: str, manner: str) -> None:
    brief = brief_of("he does, he can come friday at 2. his name is Piet", channel)
    text = compose(brief, today=TODAY, manner=manner).text or ""  # type: ignore[arg-type]
    assert "He does, he can come Friday at 2. His name is Piet." in text
    assert "You do" not in text
    assert check(brief, text, today=TODAY).verdict == "good"


def test_a_short_answer_is_not_filled_up() -> None:
    text = compose(brief_of("yes, gladly"), today=TODAY).text or ""
    assert "Yes, gladly." in text
    assert len(text.split()) < 25

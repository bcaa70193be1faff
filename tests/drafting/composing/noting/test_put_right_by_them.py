"""What somebody said, and then put right in the same breath."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.corrections import put_right


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("she said soak it for an hour. No, she put that right: a night", "soak it for a night"),
        ("first he said 9 pegs a tent, then corrected himself: it is 6", "it is 6 pegs a tent"),
        ("he said ash dries a year. No: he corrected that, ash two years", "ash two years"),
    ],
)
def test_the_later_word_is_the_one_they_said(noted: str, told: str) -> None:
    facts = put_right(Brief(kind="follow_up", facts=(noted,))).brief.facts
    assert facts[0].endswith(told)
    assert "9" not in facts[0]


def test_a_second_clause_that_puts_nothing_right_stays() -> None:
    told = "she said the yard floods, no wall holds it"
    assert put_right(Brief(kind="follow_up", facts=(told,))).brief.facts == (told,)

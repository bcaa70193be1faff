"""A reason for a no that was noted in two halves."""

import pytest

from drafting.composing.english.reasons import in_one_breath


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (
            ["asks me to speak at the dinner", "I keep a fast", "the dinner is at noon"],
            "I keep a fast, and your dinner is at noon",
        ),
        (
            ["invites me to the opening", "my son gets married", "same day, same hour"],
            "my son gets married on the same day and at the same hour",
        ),
    ],
)
def test_the_two_halves_are_said_in_one_breath(facts: list[str], reason: str) -> None:
    assert in_one_breath(facts)[1:] == [reason]


def test_what_somebody_else_does_is_no_half_of_my_reason() -> None:
    facts = ["asks me to speak", "I work that night", "Ines would be glad to"]
    assert in_one_breath(facts) == facts

"""Whose a bare deed is, behind advice and behind a thing that was lent."""

import pytest

from drafting.composing.noting.done_as_told import is_done_as_told


@pytest.mark.parametrize(
    ("base", "rest", "before"),
    [
        ("try", "it on the ward", "she said to sit down first"),
        ("do", "the same at home", "he puts the turf back green side down"),
        ("use", "it on the stairs", "she lent me her sander"),
        ("bring", "it back clean", "I used it on the stairs"),
    ],
)
def test_what_came_of_advice_or_a_loan_is_mine(base: str, rest: str, before: str) -> None:
    assert is_done_as_told(base, rest.split(), before)


@pytest.mark.parametrize(
    ("base", "rest", "before"),
    [
        ("do", "it for free", "he fixed my bike"),
        ("carry", "my bag", "she said to sit down first"),
    ],
)
def test_a_deed_of_theirs_stays_theirs(base: str, rest: str, before: str) -> None:
    assert not is_done_as_told(base, rest.split(), before)

"""A deed as one says it, where it was noted with a word too few."""

import pytest

from drafting.composing.giving.deed_words import say_deed


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("send cv", "send my CV"),
        ("send link", "send the link"),
        ("intro me to your boss Mark", "introduce me to your boss Mark"),
        ("give back a pen", "give back your pen"),
        ("send photos of the slipway", "send photos of the slipway"),
        ("bring cake", "bring cake"),
    ],
)
def test_a_deed_has_its_verb_and_its_article(noted: str, said: str) -> None:
    assert " ".join(say_deed(noted.split())) == said

"""Shorter: each tap makes the message shorter to the eye, or says that it cannot be."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import Manner
from drafting.desk import SHORTEST, is_shorter, whole_text, write, write_shorter
from tests.bench.corpora import brief_in, load_own

TODAY = date(2026, 11, 22)
CASES = (*load_own("own_briefs"), *load_own("own_abroad"))
BRIEFS = {str(case["id"]): brief_in(case) for case in CASES}
ROPES: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {"name": "Ines Marlow", "role": "lock keeper"},
    "contact": {"name": "Bram Oss"},
    "met": {"where": "the harbour fair", "when": "2026-11-20"},
    "they_said": ["old ropes lie about what they carried", "he weighs each anchor twice"],
    "share": ["we tie ours by lamp"],
}


def shorten(brief: Brief, *, manner: Manner = "as_is", taps: int = 3) -> list[str]:
    """A first draft, and what each tap on Shorter then makes of it; none where the writer asks."""
    made = write(brief, today=TODAY, manner=manner)
    wholes: list[str] = []
    texts: list[str] = []
    seed = 0
    while made.status == "draft":
        wholes.append(whole_text(made.subject, made.text))
        texts.append(made.text)
        if len(texts) > taps:
            return texts
        seed, made = write_shorter(brief, today=TODAY, seed=seed, before=wholes)
    assert not texts or made.reason == SHORTEST
    return texts


@pytest.mark.parametrize("case", BRIEFS)
def test_each_tap_makes_it_shorter_to_the_eye_or_says_that_it_cannot_be(case: str) -> None:
    texts = shorten(BRIEFS[case])

    assert all(is_shorter(after, before) for before, after in pairwise(texts))
    assert len(texts) != 1, "A first draft can always be said in less."


@pytest.mark.parametrize("manner", ["warmer", "plainer", "formal"])
@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "linkedin_note", "spoken"])
def test_a_text_in_another_manner_becomes_shorter_too(channel: str, manner: Manner) -> None:
    texts = shorten(Brief.model_validate({**ROPES, "channel": channel}), manner=manner)

    assert all(is_shorter(after, before) for before, after in pairwise(texts))


@pytest.mark.parametrize("channel", ["email", "sms", "linkedin"])
@pytest.mark.parametrize(
    ("gift", "word"),
    [
        ({"offer": "send our knot chart"}, "knot chart"),
        ({"promises": [{"who": "me", "what": "send him the tide table"}]}, "tide table"),
    ],
)
def test_however_short_it_gets_the_thanks_and_the_gift_stay(
    channel: str, gift: dict[str, Any], word: str
) -> None:
    for text in shorten(Brief.model_validate({**ROPES, **gift, "channel": channel}), taps=6):
        assert word in text
        assert "hank" in text


def test_a_word_less_that_takes_as_much_room_is_not_shorter() -> None:
    assert not is_shorter("Thanks for everything yesterday.", "Thank you for the day.")
    standing = "Thank you for the good long day on the water with you and all of yours, Bram."
    assert not is_shorter(standing.replace("all of ", "all "), standing)
    assert is_shorter("Thank you for the day.", "Thank you for the good day, Bram.")


def test_a_long_text_of_my_own_becomes_shorter_than_it_was() -> None:
    mine = "I typed all this myself, and it goes on for a while. " * 12
    brief = Brief.model_validate(ROPES)
    _, made = write_shorter(brief, today=TODAY, seed=0, before=[mine])

    assert is_shorter(made.text, mine)

"""A short brief is told whole, in the order in which it came about."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.clause import parse
from drafting.composing.telling.counsel import counselled
from drafting.composing.telling.lightly import lightly


def text_of(**given: Any) -> str:
    brief = {
        "kind": "thank_you",
        "channel": "email",
        "sender": {"name": "Ines Marlow"},
        "contact": {"name": "Bram Oak"},
        **given,
    }
    return compose(Brief.model_validate(brief), today=date(2026, 11, 22)).text or ""


def in_order(text: str, *words: str) -> bool:
    """True where the words stand in the text one behind the other."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_what_of_mine_answers_theirs_stands_right_behind_it() -> None:
    text = text_of(
        facts=[
            "rope fair 2026-09-12",
            "he coils every rope in the dark",
            "I learned it from a film",
        ]
    )
    assert in_order(text, "coil", "I learned that from a film")


def test_the_reason_for_an_offer_is_told_before_the_offer() -> None:
    text = text_of(
        kind="introduction",
        facts=[
            "his yard rents out sewing awls",
            "sailors bring me the awls and ask which end goes first",
            "we have not met",
        ],
        offer="sit in the yard one hour a week and show people how to sew",
    )
    assert in_order(text, "rent", "those awls", "one hour a week")


def test_what_came_of_it_stands_behind_what_i_did() -> None:
    text = text_of(
        met={"where": "the harbour office"},
        they_said=["he looks for people who tidy up", "his own papers have a gap of two years"],
        share=["I sold my boat in May", "I had been hiding that in a footnote"],
        facts=["the sale is now the first line of my papers"],
    )
    assert in_order(text, "tidy up", "gap", "sold my boat", "hiding that", "first line")


def test_a_meeting_is_told_with_the_thanks_for_a_kindness() -> None:
    text = text_of(facts=["harbour council 2026-05-27", "he read every letter out before he spoke"])
    assert "council" in text.partition("Ines")[0]
    assert "reading" in text


def test_two_short_facts_of_mine_are_one_sentence_and_no_and_follows_an_and() -> None:
    text = text_of(
        facts=[
            "yard visit 2026-09-08",
            "he showed me why my knot slipped",
            "I had never asked a rigger before",
            "I have tied all the masts again",
        ]
    )
    assert "before, and I" in text
    assert text.count(". And ") + text.count("\nAnd ") <= 1


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("I talk too much when I steer", "when I steer, I talk too much"),
        ("I pinned it on our boathouse door", "I pinned that on our boathouse door"),
        ("I sewed in strips once, in a loft by the quay", "I once sewed in strips, in a loft by"),
        ("our crew found two of the three leaks", "of the three leaks, our crew found two"),
        ("three of my sailors snore", "three sailors of mine snore"),
        ("it was a worn cleat", "it turned out to be a worn cleat"),
        ("shed 6 is under the old crane", "shed 6 is the one under the old crane"),
        ("I kept a list of tides at my old desk", "at my old desk I kept a list of tides"),
        ("we often run out of tarred rope", "we run out of tarred rope quite often"),
        ("our sails come with a number only", "our sails come with only a number"),
        ("my crew always tires at the end", "at the end my crew always tires"),
    ],
)
def test_a_fact_is_told_with_one_small_thing_elsewhere(noted: str, told: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    assert any(way.startswith(told) for way in lightly(clause))


@pytest.mark.parametrize(
    "noted",
    [
        "I ask when they leave",
        "I wonder if the tide turns",
        "I never sail when I am tired",
        "we asked the crew to get some sleep",
        "it was a pleasure to sail",
    ],
)
def test_what_would_change_its_sense_stays_as_it_is(noted: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    assert not lightly(clause)


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("you told me to wait before you ask again", "you told me to wait before asking again"),
        ("you told me to leave at the bell, not after", "leave at the bell and not after"),
        ("you said to write the log before the chart", "write the log first, before the chart"),
        ("you told me to keep the papers dry", "keep my papers dry"),
    ],
)
def test_advice_is_told_in_words_that_are_not_the_notes_own(way: str, told: str) -> None:
    assert any(told in each for each in counselled(way))
    assert counselled("you told me about the bell") == ("you told me about the bell",)


def test_advice_noted_as_an_order_is_told() -> None:
    text = text_of(
        met={"where": "the pier"},
        they_said=["wait to the count of ten before you haul again"],
        share=["I used to count to three"],
    )
    assert "count of ten" in text


@pytest.mark.parametrize(
    "said",
    [
        ("the points freeze every January", "he has two girls, the older one rows"),
        ("the mill race silts up", "she keeps bees", "the roof of the mill leaks"),
    ],
)
@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
def test_nothing_is_told_also_before_another_thing_of_theirs(
    kind: str, said: tuple[str, ...]
) -> None:
    """ "I also liked that" stands behind a first thing, also where the rest is told afterwards."""
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Oak"},
            "met": {"where": "the rope fair", "when": "2026-11-12"},
            "they_said": said,
        }
    )
    for seed in range(12):
        text = compose(brief, today=date(2026, 11, 22), seed=seed).text or ""
        facts = [line for line in text.split(". ") if any(w in line for w in WORDS_OF_THEIRS)]
        assert not re.search(r"\b(?:also|too|as well)\b|^And ", facts[0]), text


WORDS_OF_THEIRS = ("points", "girls", "mill", "bees", "older one")

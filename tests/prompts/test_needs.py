"""A pattern whose letters are not in a text is not tried there, and finds nothing the less."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.composing.slips import all_slips
from drafting.days import all_rules
from prompts.listening import LANGUAGES, load_language
from prompts.needs import Sieve, find_needed

SLIPS = [pattern for pattern, _ in all_slips()]
DAYS = [rule.pattern for code in LANGUAGES for rule in all_rules(load_language(code).days)]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b(?:grey|white) herons?\b", {"grey her", "white he"}),
        (r"heron(?= by the pond)", {" by the "}),
        (r"\w+ (?=by the pond)", {"by the p"}),
        (r"(?:a|the) \d+ herons", {" herons"}),
        (r"(?:herons?){2,}", {"heron"}),
        (r"(?:fri|mon)(?:day)?", {"fri", "mon"}),
        (r"herons?|\w+", None),
        (r"(?!heron)\w+", None),
        (r"[a-z]+ \d", None),
        (r"(?:heron)?", None),
        (r"(?i:heron) \d", None),
    ],
)
def test_the_letters_of_a_pattern_are_those_that_it_cannot_do_without(
    pattern: str, needed: set[str] | None
) -> None:
    assert find_needed(re.compile(pattern)) == (frozenset(needed) if needed else None)


def test_capitals_hide_no_pattern_that_minds_none() -> None:
    bent = re.compile("grey heron", re.IGNORECASE)

    assert list(Sieve([(bent, "heron")]).near("A GREY HERON")) == ["heron"]
    assert list(Sieve([(re.compile("Heron"), "heron")]).near("a heron")) == []


def test_what_one_pattern_writes_the_next_one_reads() -> None:
    swaps = ((re.compile("heron"), "stork"), (re.compile("stork"), "crane"))
    sieve = Sieve((find, (find, say)) for find, say in swaps)

    assert sieve.change("a heron", lambda row, text: row[0].sub(row[1], text)) == "a crane"


SIEVES = [(every, Sieve((one, one) for one in every)) for every in (SLIPS, DAYS)]
PIECES = ["the", "your", "you", "and", "that", "told me", "said", "is", "friday", "Friday", "3rd",
          "14.11.", "in two weeks", "week ago", "next", "last", "of", "on", "the form", "too",
          "I remember", "thank you for", "welcome to", "would", ".", ",", "?", "\n", "am 4. Mai",
          "el viernes", "la semana pasada", "demain", "I've", "keeps"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_nothing_is_missed(text: str) -> None:
    for every, patterns in SIEVES:
        near = set(patterns.near(text))
        assert all(one in near for one in every if one.search(text))

"""Days as people write them, relative to one known day (a Tuesday)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.days import Leaning, find_days, resolve

TUESDAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("words", "leaning", "language", "expected"),
    [
        ("met on sat", "past", "en", date(2026, 11, 7)),
        ("on sat then", "future", "en", date(2026, 11, 14)),
        ("tuesday", "past", "en", date(2026, 11, 3)),
        ("tuesday", "future", "en", date(2026, 11, 17)),
        ("last thurs", "past", "en", date(2026, 11, 5)),
        ("next fri", "future", "en", date(2026, 11, 20)),
        ("tonight", "past", "en", TUESDAY),
        ("this am", "past", "en", TUESDAY),
        ("yesterday", "past", "en", date(2026, 11, 9)),
        ("in 1 wk", "future", "en", date(2026, 11, 17)),
        ("in a fortnight", "future", "en", date(2026, 11, 24)),
        ("3 weeks from today", "future", "en", date(2026, 12, 1)),
        ("2 days ago", "past", "en", date(2026, 11, 8)),
        ("18 Dec", "past", "en", date(2025, 12, 18)),
        ("Dec 18th", "future", "en", date(2026, 12, 18)),
        ("by 25 feb", "future", "en", date(2027, 2, 25)),
        ("the 24th", "future", "en", date(2026, 11, 24)),
        ("the 3rd of december", "future", "en", date(2026, 12, 3)),
        ("2026-10-02", "past", "en", date(2026, 10, 2)),
        ("el sábado", "past", "es", date(2026, 11, 7)),
        ("en 2 semanas", "future", "es", date(2026, 11, 24)),
        ("hace dos días", "past", "es", date(2026, 11, 8)),
        ("el viernes que viene", "future", "es", date(2026, 11, 20)),
        ("am Samstag", "past", "de", date(2026, 11, 7)),
        ("vor 3 Tagen", "past", "de", date(2026, 11, 7)),
        ("bis 25. November", "future", "de", date(2026, 11, 25)),
        ("avant-hier", "past", "fr", date(2026, 11, 8)),
        ("il y a 3 jours", "past", "fr", date(2026, 11, 7)),
        ("dans 2 semaines", "future", "fr", date(2026, 11, 24)),
    ],
)
def test_words_for_a_day_settle_it(
    words: str, leaning: Leaning, language: str, expected: date
) -> None:
    found = find_days(words, TUESDAY, leaning=leaning, language=language)

    assert [expected] == [day.on for day in found]


@pytest.mark.parametrize(
    "words", ["she sat next to me", "every monday", "I may come", "the sun came out", "24/7"]
)
def test_words_that_only_look_like_a_day_are_none(words: str) -> None:
    assert find_days(words, TUESDAY, leaning="past", language="en") == []


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("Feb 31", "impossible"),
        ("2026-02-30", "impossible"),
        ("before xmas", "vague"),
        ("eow", "vague"),
        ("next week", "vague"),
        ("on 3/4", "two_ways"),
        ("sat 8 nov", "two_ways"),
    ],
)
def test_a_day_in_doubt_is_found_but_not_settled(words: str, doubt: str) -> None:
    (day,) = find_days(words, TUESDAY, leaning="future", language="en")

    assert (None, doubt) == (day.on, day.doubt)


def test_a_weekday_beside_its_date_is_one_day() -> None:
    (day,) = find_days("sat 7 nov", TUESDAY, leaning="past", language="en")

    assert date(2026, 11, 7) == day.on


def test_french_mon_is_no_monday() -> None:
    assert find_days("mon collègue est dans le bureau", TUESDAY, leaning="past") == []


def test_resolve_gives_the_first_settled_day() -> None:
    assert date(2026, 11, 13) == resolve("soon, by friday", TUESDAY, leaning="future")
    assert resolve("soon", TUESDAY, leaning="future") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.dates())
def test_any_text_and_day_gives_stretches_of_that_text(text: str, today: date) -> None:
    for day in find_days(text, today, leaning="past"):
        assert text[day.start : day.end] == day.text

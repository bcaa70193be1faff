"""Days on a screen are said as people say them."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.clock import day_of, today
from screens.days import say_both, say_date, say_day, say_near, start_sentence

TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (0, "today"),
        (-1, "yesterday"),
        (1, "tomorrow"),
        (-2, "Saturday"),
        (-6, "Tuesday"),
        (4, "Friday"),
        (-7, "a week ago"),
        (14, "in two weeks"),
        (-24, "three weeks ago"),
        (25, "in a month"),
        (-60, "two months ago"),
        (-349, "eleven months ago"),
        (-365, "a year ago"),
        (2 * 365, "in two years"),
        (-14 * 365, "14 years ago"),
    ],
)
def test_a_day_is_said_by_how_far_off_it_is(away: int, said: str) -> None:
    assert say_day(TODAY + timedelta(days=away), TODAY) == said


def test_a_weekday_takes_on_where_the_sentence_asks_for_it() -> None:
    assert say_day(date(2026, 11, 14), TODAY, on=True) == "on Saturday"
    assert say_day(date(2026, 11, 15), TODAY, on=True) == "yesterday"


def test_a_date_names_the_year_only_when_it_is_another_one() -> None:
    assert say_date(date(2026, 1, 3), TODAY) == "3 January"
    assert say_date(date(2025, 11, 14), TODAY) == "14 November 2025"


def test_a_deadline_is_a_weekday_when_near_and_a_date_when_far() -> None:
    assert say_near(date(2026, 11, 20), TODAY) == "Friday"
    assert say_near(date(2026, 12, 24), TODAY) == "24 December"


def test_both_ways_are_said_where_the_day_is_far() -> None:
    assert say_both(date(2026, 11, 2), TODAY) == "two weeks ago, 2 November"
    assert say_both(date(2026, 11, 14), TODAY) == "on Saturday"


def test_a_sentence_starts_with_a_capital_and_keeps_the_rest() -> None:
    assert start_sentence("in two weeks at IEEE") == "In two weeks at IEEE"
    assert start_sentence("") == ""


@given(st.dates())
def test_no_day_is_ever_said_in_iso(day: date) -> None:
    said = " ".join([say_day(day, TODAY), say_date(day, TODAY), say_both(day, TODAY)])

    assert not re.search(r"\d{4}-\d\d", said)
    assert "0 " not in said.split()[0]


def test_the_day_can_be_named_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_TODAY", "2026-11-16")
    assert today() == TODAY


@pytest.mark.parametrize("named", ["", "someday", "2026-02-31"])
def test_a_day_that_does_not_exist_leaves_the_clock_alone(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("REACHOUT_TODAY", named)
    assert abs(today() - datetime.now(UTC).date()) <= timedelta(days=1)


def test_without_a_browser_the_day_is_this_computers_own() -> None:
    noon = datetime(2026, 11, 16, 12, tzinfo=UTC)
    assert day_of(noon) == noon.astimezone().date()

"""What is due by the end of something, and what was agreed to when somebody asked."""

from datetime import date

import pytest

from drafting.days import find_days
from drafting.reading import read_note

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("told", "what", "due"),
    [
        ("post her our chart, due end of the month", "post her our chart", "2026-11-30"),
        ("promised her a rope by the end of next week", "a rope", "2026-11-27"),
        ("promised her a rope, end of November", "a rope", "2026-11-30"),
        ("i'll send her the list before the end of January", "send her the list", "2027-01-31"),
        ("i'll send her the list by the end of the year", "send her the list", "2026-12-31"),
        ("send her the map, deadline end of next month", "send her the map", "2026-12-31"),
        ("send her the map, due by 3 dec", "send her the map", "2026-12-03"),
        ("promised her a rope, due tuesday", "a rope", "2026-11-24"),
    ],
)
def test_a_promise_is_due_on_the_last_day_that_it_names(told: str, what: str, due: str) -> None:
    (promise,) = read_note(f"Met Ada Finch at the mill mon. {told}", SUNDAY).promises

    assert (promise.what, promise.due) == (what, due)


@pytest.mark.parametrize(
    ("told", "what", "due"),
    [
        ("and I'd let him know before the end of april", "let him know", "2027-04-30"),
        ("and i'd let him know by friday", "let him know", "2026-11-27"),
        ("and I'd call her by friday", "call her", "2026-11-27"),
    ],
)
def test_a_second_promise_keeps_its_doer_and_its_day(told: str, what: str, due: str) -> None:
    reading = read_note(f"Met Ada Finch at the mill. promised to send the map, {told}", SUNDAY)

    assert [promise.what for promise in reading.promises] == ["send the map", what]
    assert reading.promises[1].due == due
    assert (reading.share, reading.met.how) == ((), None)


@pytest.mark.parametrize(
    ("words", "language", "on"),
    [
        ("end of the week", "en", date(2026, 11, 27)),
        ("end of february", "en", date(2027, 2, 28)),
        ("bis Ende nächster Woche", "de", date(2026, 11, 27)),
        ("bis Monatsende", "de", date(2026, 11, 30)),
        ("Ende März", "de", date(2027, 3, 31)),
        ("a finales de diciembre", "es", date(2026, 12, 31)),
        ("a fin de mes", "es", date(2026, 11, 30)),
        ("avant la fin du mois", "fr", date(2026, 11, 30)),
        ("fin janvier", "fr", date(2027, 1, 31)),
    ],
)
def test_an_end_ahead_is_its_last_day(words: str, language: str, on: date) -> None:
    (day,) = find_days(words, SUNDAY, leaning="future", language=language)

    assert on == day.on


def test_a_week_that_ends_today_ends_today() -> None:
    friday = date(2026, 11, 20)

    (day,) = find_days("by the end of the week", friday, leaning="future", language="en")

    assert friday == day.on


def test_two_people_met_at_the_end_of_a_month_on_no_single_day() -> None:
    reading = read_note("Met Ada Finch, tutor, at the end of october. She hums.", SUNDAY)

    assert reading.met.on is None
    assert "does not name one day" in reading.unsure[0]


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("she asked if I'd sit on the panel, I said yes", "sit on the panel"),
        ("she asked if i would judge the cakes, i said yes", "judge the cakes"),
        ("she asked me whether id chair the club and I said sure", "chair the club"),
        ("she wondered if we'd lend them the van, i agreed", "lend them the van"),
        ("she asked if i can host two guests, i said ok", "host two guests"),
        ("she asked could i send the slides, i said yes", "send the slides"),
    ],
)
def test_what_i_said_yes_to_is_the_deed_alone(told: str, what: str) -> None:
    reading = read_note(f"Met Ada Finch at the fair. {told}. she paints", SUNDAY)

    assert [promise.what for promise in reading.promises] == [what]
    assert reading.they_said == ("she paints",)


def test_who_says_no_has_promised_nothing_and_told_nothing() -> None:
    reading = read_note(
        "Met Ada Finch at the fair. she asked if I'd sit on the panel, I said no", SUNDAY
    )

    assert (reading.promises, reading.share) == ((), ())

"""The day that people of each language mean by "next Monday", and what is asked about it."""

from datetime import date

import pytest

from drafting.days import find_days
from drafting.reading import read_note

MONDAY, SATURDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 21), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("next Monday", "en"),
        ("nächsten Montag", "de"),
        ("lundi prochain", "fr"),
        ("el lunes que viene", "es"),
        ("el próximo lunes", "es"),
    ],
)
def test_nobody_calls_tomorrow_next_monday(words: str, language: str) -> None:
    days = {
        said: find_days(words, said, leaning="future", language=language)[0]
        for said in (MONDAY, SATURDAY, SUNDAY)
    }

    assert {said: (day.on, day.doubt) for said, day in days.items()} == {
        MONDAY: (date(2026, 11, 23), ""),
        SATURDAY: (date(2026, 11, 23), ""),
        SUNDAY: (date(2026, 11, 30), ""),
    }


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the coming Friday", "en"),
        ("this coming Friday", "en"),
        ("am kommenden Freitag", "de"),
        ("vendredi qui vient", "fr"),
    ],
)
def test_the_coming_day_is_the_first_one_for_everybody(words: str, language: str) -> None:
    for said in (MONDAY, date(2026, 11, 19)):
        (day,) = find_days(words, said, leaning="future", language=language)
        assert (day.on, day.doubt) == (date(2026, 11, 20), "")


@pytest.mark.parametrize(
    ("words", "language", "doubted_on"),
    [
        ("next Friday", "en", [SUNDAY]),
        ("nächsten Freitag", "de", [MONDAY]),
        ("vendredi prochain", "fr", [MONDAY]),
        ("el viernes que viene", "es", [MONDAY]),
    ],
)
def test_next_friday_is_of_the_week_after_and_in_doubt_where_many_mean_another(
    words: str, language: str, doubted_on: list[date]
) -> None:
    found = {
        said: find_days(words, said, leaning="future", language=language)[0]
        for said in (MONDAY, SATURDAY, SUNDAY)
    }

    assert {day.on for day in found.values()} == {date(2026, 11, 27)}
    assert [said for said, day in found.items() if day.doubt] == doubted_on


@pytest.mark.parametrize(
    ("note", "today", "due", "other"),
    [
        ("said I'd mail her the map by next friday", SUNDAY, "2026-11-27", "4 December"),
        ("Ich schicke ihr bis nächsten Freitag den Plan", MONDAY, "2026-11-27", "20 November"),
    ],
)
def test_a_promise_with_such_a_day_is_settled_and_asked_about(
    note: str, today: date, due: str, other: str
) -> None:
    reading = read_note(note, today)

    assert [promise.due for promise in reading.promises] == [due]
    (asked,) = reading.unsure
    assert "27 November" in asked
    assert other in asked


def test_a_promise_by_next_monday_made_on_a_sunday_has_more_than_a_day() -> None:
    reading = read_note("Met Ada Finch at the mill. I'll send her the plan by next monday.", SUNDAY)

    assert [promise.due for promise in reading.promises] == ["2026-11-30"]
    assert reading.unsure == ()


def test_a_day_to_write_again_is_asked_about_too() -> None:
    reading = read_note("Met Ada Finch at the mill. write again next tuesday", SUNDAY)

    assert reading.follow_up_on == "2026-11-24"
    assert "1 December" in reading.unsure[0]

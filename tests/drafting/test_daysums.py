"""Days told in two steps, from one Thursday in March."""

from datetime import date

import pytest

from drafting.days import Leaning, find_days

THURSDAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("words", "leaning", "language", "expected"),
    [
        ("ring her a week today", "future", "en", date(2026, 3, 26)),
        ("2 wks from tuesday", "future", "en", date(2026, 4, 7)),
        ("a fortnight tomorrow", "future", "en", date(2026, 4, 3)),
        ("sunday after next", "future", "en", date(2026, 3, 29)),
        ("first monday in april", "future", "en", date(2026, 4, 6)),
        ("last friday of next month", "future", "en", date(2026, 4, 24)),
        ("tuesday of last week", "past", "en", date(2026, 3, 10)),
        ("last week on tuesday", "past", "en", date(2026, 3, 10)),
        ("a week ago tuesday", "past", "en", date(2026, 3, 10)),
        ("two sundays ago", "past", "en", date(2026, 3, 8)),
        ("heute in drei Wochen", "future", "de", date(2026, 4, 9)),
        ("übernächsten Montag", "future", "de", date(2026, 3, 30)),
        ("vorletzten Sonntag", "past", "de", date(2026, 3, 8)),
        ("letzte Woche Dienstag", "past", "de", date(2026, 3, 10)),
        ("mardi de la semaine dernière", "past", "fr", date(2026, 3, 10)),
        ("premier lundi d'avril", "future", "fr", date(2026, 4, 6)),
        ("el martes de la semana pasada", "past", "es", date(2026, 3, 10)),
        ("el primer lunes de abril", "future", "es", date(2026, 4, 6)),
    ],
)
def test_weeks_count_from_the_day_beside_them(
    words: str, leaning: Leaning, language: str, expected: date
) -> None:
    """One day is found, and it is the one that the whole of the words means."""
    found = find_days(words, THURSDAY, leaning=leaning, language=language)
    assert [day.on for day in found] == [expected]


def test_a_comma_parts_a_day_from_the_weeks_behind_it() -> None:
    """As in "Met Tuesday, in 2 weeks write": two days."""
    found = find_days("Met Tuesday, in 2 weeks write", THURSDAY, leaning="past", language="en")
    assert len(found) == 2

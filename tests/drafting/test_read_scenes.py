"""Where and when they met: short forms of days, feasts, and events still to come."""

from datetime import date

import pytest

from drafting.days import find_days
from drafting.reading import read_note

TODAY = date(2026, 5, 14)


@pytest.mark.parametrize(
    ("note", "on"),
    [
        ("met Oswin Tabor ysterday at the ferry terminal.", "2026-05-13"),
        ("met Oswin Tabor ystdy at the ferry terminal.", "2026-05-13"),
        ("Perpetua Quill the tiler. came for the bath 2day. hums to grout", "2026-05-14"),
        ("Same food bank as before, last thurs. Odile Marchetti, baker", "2026-05-07"),
        ("Wilf Aderyn, from new years eve at Marta's. dog trainer", "2025-12-31"),
        ("had a pint w/ Olu Strachan last nite. he swims", "2026-05-13"),
        ("PTA mtg 11th. Solveig Mbatha, treasurer.", "2026-05-11"),
    ],
)
def test_the_day_is_heard_in_short_and_as_a_feast(note: str, on: str) -> None:
    assert read_note(note, TODAY).met.on == on


@pytest.mark.parametrize(
    ("words", "code", "on"),
    [
        ("the twelfth of june", "en", date(2026, 6, 12)),
        ("on the twenty-first", "en", date(2026, 5, 21)),
        ("am zwölften", "de", date(2026, 6, 12)),
        ("nochevieja", "es", date(2026, 12, 31)),
        ("thursdy", "en", date(2026, 5, 21)),
        ("I'd send one tonight", "en", TODAY),
    ],
)
def test_a_number_in_words_and_a_feast_are_days(words: str, code: str, on: date) -> None:
    assert [day.on for day in find_days(words, TODAY, leaning="future", language=code)] == [on]


def test_a_place_in_a_race_is_no_day() -> None:
    assert find_days("she came 2nd.", TODAY, leaning="past", language="en") == []


@pytest.mark.parametrize(
    ("note", "where"),
    [
        (
            "Bettina Oyelaran organises the Fair, 7 june. Met her in the launderette on fri.",
            "the launderette",
        ),
        (
            (
                "Event: Northshore Expo, 18 sept. Going bc of Rangi Tama, welder, "
                "met him at the surf clean-up monday."
            ),
            "the surf clean-up",
        ),
        ("night vet at the 24hr clinic, never got a name. 4am, sunday.", "24hr clinic"),
        ("Adwoa in infection control. Met properly in the canteen today.", "the canteen"),
        ("vi a ramiro echeverri ayer en la ferretería él arregla relojes", "ferretería"),
        (
            "la conocí at el baby shower, saturday. Paloma Xicay, dice que le gusta the soup",
            "el baby shower",
        ),
        ("Nebenan aufm Zeltplatz: Thorben und Wiebke. heute früh.", "Zeltplatz"),
        (
            (
                "Right, writing this on the train. The person from the poetry night yesterday was "
                "Odalys Finch."
            ),
            "the poetry night",
        ),
        ("the man with the hat at the tram stop this morning. mends nets", "the tram stop"),
    ],
)
def test_the_place_is_where_they_met(note: str, where: str) -> None:
    assert read_note(note, TODAY).met.where == where


def test_saying_hi_on_a_day_is_when_to_write() -> None:
    note = "First one: Emrys Gund, from the quiz. so just say hi first, 20 june"

    assert read_note(note, TODAY).follow_up_on == "2026-06-20"

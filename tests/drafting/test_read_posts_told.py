"""Who somebody is, where it is told in a hurry: in brackets, with a doubt, as a deed, of two."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("coffee w/ Lena Vogt (works council, tram depot) thurs", "works council", "tram depot"),
        ("met Pia Holm, works manager at Aker Pumps, on sat", "works manager", "Aker Pumps"),
        ("had tea with Uwe (town council) tues", None, "town council"),
    ],
)
def test_a_bracket_behind_a_name_says_what_somebody_is(
    note: str, role: str | None, org: str | None
) -> None:
    """It is no place, and nothing that they said."""
    reading = read_note(note, TODAY)
    assert (reading.contact.role, reading.contact.org) == (role, org)
    assert reading.met.where is None
    assert not reading.they_said


@pytest.mark.parametrize(
    ("note", "name", "org"),
    [
        ("met Dave something, welder at Arkle i think, pub quiz weds", "Dave", "Arkle"),
        ("Ruta sth, joiner at Oak Frames i guess, climbing wall sat", "Ruta", "Oak Frames"),
    ],
)
def test_a_guess_is_asked_about_and_is_no_part_of_a_name(note: str, name: str, org: str) -> None:
    """Both the name and the house are in doubt."""
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.org) == (name, org)
    assert len(reading.unsure) == 2


@pytest.mark.parametrize(
    "deed",
    ["Ada does the parcels rota with a spreadsheet", "retired now", "writing a book on wool"],
)
def test_what_somebody_does_now_is_a_fact(deed: str) -> None:
    """It is neither a post nor a house."""
    reading = read_note(f"met Ada Lund at the loom fair last sat. {deed}", TODAY)
    assert reading.they_said == (deed,)
    assert (reading.contact.role, reading.contact.org) == (None, None)


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("met Frank Dube locksmith at hardware store sat. he hums", "hardware store"),
        ("ran into Ida, baker at the supermarket yesterday. she naps", "supermarket"),
        ("Ida Dube, baker. panel on long hours in Leeds, 12 Nov", "panel on long hours in Leeds"),
    ],
)
def test_a_shop_that_day_and_a_panel_with_its_topic_are_places(note: str, where: str) -> None:
    """Nobody works at a shop only last Saturday."""
    reading = read_note(note, TODAY)
    assert reading.met.where == where
    assert reading.contact.org is None


def test_two_people_behind_a_colon_are_two_readings() -> None:
    """What a bracket says of each is theirs alone, and so is a promise to one of them."""
    note = (
        "met 2 people at the seed swap sun: Bea Lund (compost) and Hugh Orr (beekeeper). "
        "Hugh needs a new smoker. send Bea our shed key"
    )
    bea = read_note(note, TODAY)
    (hugh,) = bea.more
    assert (bea.contact.name, hugh.contact.name) == ("Bea Lund", "Hugh Orr")
    assert [each.what for each in bea.promises] == ["send Bea our shed key"]
    assert hugh.they_said == ("Hugh needs a new smoker",)

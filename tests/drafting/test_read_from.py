"""People without a name: where they are from, where we stood, and what I gave them."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "house", "place"),
    [
        (
            "woman from the gas board, didnt catch her name, kiosk on dock road today!!",
            "gas board",
            "kiosk on dock road",
        ),
        ("girl from the council, library steps this morning.", "council", "library steps"),
        ("bloke from network rail, platform 2 yesterday.", "network rail", "platform 2"),
        ("guy from parks dept, never got his name, bandstand today.", "parks dept", "bandstand"),
        ("woman from the museum at the bus stop this morning.", "museum", "the bus stop"),
        ("met a woman from the ferry office at the pier today.", "ferry office", "the pier"),
    ],
)
def test_somebody_without_a_name_is_from_a_house_and_met_in_a_place(
    note: str, house: str, place: str
) -> None:
    reading = read_note(f"{note} they count moths", TODAY)

    assert (reading.contact.name, reading.contact.role) == (None, None)
    assert (reading.contact.org, reading.met.where) == (house, place)
    assert reading.met.on is not None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ("gave her my sisters email (an architect)", "share"),
        ("offered her my cousins number (plumber)", "offer"),
        ("promised her my mates address (a sign painter)", "promises"),
    ],
)
def test_a_bracket_behind_what_i_gave_is_no_role_of_theirs(given: str, field: str) -> None:
    reading = read_note(f"girl from the council, pier today. she counts moths. {given}", TODAY)

    assert reading.contact.role is None
    assert given.split("my ")[1] in str(getattr(reading, field))


def test_a_bracket_behind_the_name_still_is() -> None:
    assert read_note("Ada Finch (plumber), pier today", TODAY).contact.role == "plumber"

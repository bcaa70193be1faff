"""What somebody did for me, told in one breath with where they are from, and what goes back."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "house", "deed", "promise", "due"),
    [
        (
            "bea from laundry lent me her coat last night, give it back friday",
            "laundry",
            "lent me her coat",
            "give back her coat",
            "2026-11-27",
        ),
        (
            "Nora from logistics carried my crate yesterday, give her the strap back on monday",
            "logistics",
            "carried my crate",
            "give her the strap back",
            "2026-11-23",
        ),
        (
            "ines from haulage gave me two gloves today. return them wednesday",
            "haulage",
            "gave me two gloves",
            "return them",
            "2026-11-25",
        ),
    ],
)
def test_a_house_ends_where_somebody_did_something_for_me(
    note: str, house: str, deed: str, promise: str, due: str
) -> None:
    reading = read_note(note, TODAY)

    assert reading.contact.org == house
    assert reading.they_said == (deed,)
    assert [(one.what, one.due) for one in reading.promises] == [(promise, due)]


def test_a_field_of_work_ends_there_too_and_the_day_is_the_meetings() -> None:
    reading = read_note("priya from payroll showed me the vault on friday", TODAY)

    assert (reading.contact.name, reading.contact.role) == ("Priya", "payroll")
    assert (reading.they_said, reading.met.on) == (("showed me the vault",), "2026-11-20")


@pytest.mark.parametrize(
    "note",
    ["Ana from reception sat beside me at lunch", "Ana from reception rode home with me"],
)
def test_beside_me_and_with_me_are_no_deed(note: str) -> None:
    assert not any(said.startswith(("beside", "with")) for said in read_note(note, TODAY).they_said)

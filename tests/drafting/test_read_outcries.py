"""Names said late, in small letters, behind a cry, or in full behind a short one."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Choir. Twice!! The man with the drum = Barnaby, he counts in Welsh", "Barnaby"),
        ("Allotment do. Survived! Guy with the barrow was Amos. He sows by the moon.", "Amos"),
        ("Knitting. Barely! Woman in the red hat: Philippa, ravels jumpers", "Philippa"),
        ("finally said hi to ezra, the bus driver. he names the potholes", "Ezra"),
        ("no idea why but hamish, night porter at the flats, feeds the foxes", "Hamish"),
        ("well anyway marguerite in payroll grows chillies under her desk", "Marguerite"),
        ("Old Nev = Neville Strang, bell ringer. Tower open day sun.", "Neville Strang"),
        ("Big Col (Colin Vane), roofer. Timber yard tues.", "Colin Vane"),
    ],
)
def test_a_cry_or_a_short_name_is_not_taken_for_the_name(note: str, name: str) -> None:
    """The one who was met is named once, and nobody else beside."""
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.more, reading.private) == (name, (), ())


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Ana Vale, Ladder 7 lieutenant, cook-off on sat", "lieutenant", "Ladder 7"),
        ("Ana Vale, Post 12. Ski day sat.", None, "Post 12"),
        ("Ana Vale, Watch 2, Harbour Fire. Drill on tue", None, "Harbour Fire"),
        (
            "Ana Vale, museum outreach, Calder Borough. Fair on sat",
            "museum outreach",
            "Calder Borough",
        ),
        ("Ana Vale works for himself, plasterer, fair on tue", "plasterer", None),
    ],
)
def test_crews_with_a_number_and_fields_at_a_house(note: str, role: str | None, org: str) -> None:
    """A crew is a house where none is named; what one does at a house is a post."""
    contact = read_note(note, TODAY).contact
    assert (contact.role, contact.org) == (role, org)


@pytest.mark.parametrize(
    "told",
    [
        "Rower 14, the one with the seizure, sits with her.",
        "Bib 311, the girl who fainted, is fine now.",
        "Jobs 3 and 4, the overdose and the stabbing, are hers.",
        "Competitor 19 is hers to worry about and not for any letter.",
    ],
)
def test_somebody_known_by_a_number_stays_private_with_what_ails_them(told: str) -> None:
    """The number tells who it was, as a name would."""
    reading = read_note(f"Met Dara Quill, medic, Sun at the regatta. {told} She hums.", TODAY)
    assert reading.they_said == ("She hums",)
    assert reading.private == (told.rstrip("."),)

"""Old things, doctors' houses and scanners as places are no secrets; the ill stay private."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    "note",
    [
        "Met Bo Li, baker, at the fair on sat. Has a 90 year old starter.",
        "Met Bo Li, welder, at the fair on sat. Restores a 60 yr old steam tractor.",
        "Met Bo Li, vet, at the fair on sat. Her surgery on Mill Lane has a one-eyed cat.",
        "Met Bo Li, diver, at the fair on sat. I told him my knees shook at 12 m.",
        "Met Bo Li at the MRI on sat, porter. She hums.",
        "Met Bo Li, auditor, at the transplant audit on sat. Counts in fives.",
    ],
)
def test_a_thing_or_a_place_is_nobody_in_care(note: str) -> None:
    """Its age, its height and its name tell of no one's health."""
    reading = read_note(note, TODAY)
    assert (reading.private, reading.met.on) == ((), "2026-03-14")


@pytest.mark.parametrize(
    "told",
    [
        "Her surgery on friday is for her hip",
        "a 30 yr old bus driver fell on ice",
        "52 yo saw her own leg",
        "45 yr old cat lady with burns",
        "is on the transplant list",
        "had an MRI on friday",
        "prepping for an interview elsewhere",
    ],
)
def test_what_ails_somebody_stays_private_beside_such_words(told: str) -> None:
    """A thing behind the age counts only where nobody can stand behind it."""
    reading = read_note(f"Met Bo Li, vet, at the fair on sat. {told}. Hums.", TODAY)
    assert reading.private == (told,)

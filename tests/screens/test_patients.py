"""A patient whom the reader took for a workplace is offered for erasing all the same."""

import pytest

from drafting.answers import ReadContact, Reading
from screens.patients import without_settled

WORDS = "handed over mrs k in resus"


@pytest.mark.parametrize("field", ["role", "org"])
def test_a_patient_in_a_field_of_work_stands_with_the_patients(field: str) -> None:
    contact = ReadContact.model_validate({"name": "Ilka", field: WORDS})
    reading = without_settled("n1", Reading(contact=contact))

    assert reading.patient == (WORDS,)
    assert getattr(reading.contact, field) is None


@pytest.mark.parametrize(
    "work", ["stroke unit", "the resus council", "ward sister", "Bieri & Sons"]
)
def test_a_place_of_work_stays_what_it_is(work: str) -> None:
    reading = without_settled("n1", Reading(contact=ReadContact(name="Ilka", org=work)))

    assert reading.patient == ()
    assert reading.contact.org == work

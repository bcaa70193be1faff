"""Whoever is told with the house they live in stays apart; a number to ring is nobody's file."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 6, 16)

HOMES = [
    ("en", "It was old Mrs Marsh at 7 Cooper Row who taught him to knock."),
    ("en", "He still visits poor Mrs Farmer of 14b Weaver Street."),
    ("en", "Learnt it from Walter's aunt. Old Walter Pike, 8 Elm Close, sings back."),
    ("en", "A Miss Baker, flat 4, Hope Court gave him the idea."),
    ("de", "Er hat es von der alten Frau Lenz aus der Gartenstraße 12 gelernt."),
    ("es", "Lo aprendió de la señora Paz, calle Mayor 14."),
    ("fr", "C'est la vieille Mme Petit au 22 rue des Lilas qui lui a appris."),
]
FRONTS = {
    "en": "Corwin Hale, paramedic. Met him on Sunday at the pumps. ",
    "de": "Corwin Hale, Sanitäter, gestern beim Kurs getroffen. ",
    "es": "Corwin Hale, enfermero, lo conocí ayer en el curso. ",
    "fr": "Corwin Hale, infirmier, rencontré hier au forum. ",
}


@pytest.mark.parametrize(("language", "told"), HOMES)
def test_somebody_told_with_a_house_and_its_number_is_a_patient(language: str, told: str) -> None:
    reading = read_note(FRONTS[language] + told, TODAY)
    last = told.rstrip(".").split(". ")[-1]
    assert last in reading.patient
    assert not any("Mrs" in said or "Frau" in said for said in reading.they_said)


@pytest.mark.parametrize(
    "note",
    [
        "Jon Reed, baker. Met at 22 Tanner Yard on Tuesday. He lives at 8 Elm Close.",
        "Jon Reed, medic, met Tuesday. The station he runs is at 9 Dock Road.",
        "Jon Reed, carer, met Monday. His old van is parked at 9 Elm Row.",
    ],
)
def test_an_address_alone_makes_nobody_a_patient(note: str) -> None:
    assert read_note(note, TODAY).patient == ()


@pytest.mark.parametrize("number", ["unit 555-0172", "call 555 0172", "unit (555) 555-0172"])
def test_a_number_to_ring_is_no_record(number: str) -> None:
    reading = read_note(f"Ana Vale, nurse, 555-0190, {number}. Met today.", TODAY)
    assert reading.private == ()


def test_a_crew_s_own_number_is_still_a_record() -> None:
    reading = read_note("Ana Vale, nurse. Met today. Unit 4471-22 was first there.", TODAY)
    assert reading.patient == ("Unit 4471-22 was first there",)

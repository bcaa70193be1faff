"""Somebody met without a name, and how I felt about it, which is for me alone."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Chatted with a woman who runs the garden team at the town park.", "runs", "town park"),
        ("spoke to a man who heads the dive crew at Tarn Rescue, he likes tea", "heads", "Tarn"),
        ("met a lady at the choir who leads the archive team at Hale Library", "leads", "Hale"),
        ("Hablé con una mujer que dirige el equipo de acogida del museo.", "dirige", "museo"),
        ("J'ai parlé avec une femme qui dirige l'équipe technique du musée.", "dirige", "musée"),
    ],
)
def test_meeting_somebody_is_not_their_word(note: str, role: str, org: str) -> None:
    reading = read(note)

    assert reading.contact.role is not None
    assert reading.contact.role.startswith(role)
    assert org in (reading.contact.org or "")
    assert not any("with a" in said or "met a" in said for said in reading.they_said)
    assert reading.share == ()


@pytest.mark.parametrize(
    "note",
    [
        "Met Ada Falk at the fair. don't want to sound pushy.",
        "Met Ada Falk at the fair. hope I didn't talk over her.",
        "Met Ada Falk at the fair. not sure he liked me.",
        "Met Ada Falk at the fair. felt so stupid afterwards.",
        "Met Ada Falk at the fair. I'm nervous about calling her.",
        "Met Ada Falk at the fair. I was a bit awkward.",
        "Conocí a Ada Falk en la feria. No quiero parecer pesada.",
        "Conocí a Ada Falk en la feria. Me sentí ridícula.",
        "Habe Ada Falk auf der Messe getroffen. Ich will nicht aufdringlich wirken.",
        "Habe Ada Falk auf der Messe getroffen. Ich glaube, sie fand mich langweilig.",
        "J'ai croisé Ada Falk au marché. J'ai peur d'avoir l'air collante.",
        "J'ai croisé Ada Falk au marché. Je me suis sentie bête.",
    ],
)
def test_my_own_worry_is_for_me_alone(note: str) -> None:
    reading = read(note)

    assert reading.contact.name == "Ada Falk"
    assert list(reading.private) == [note.partition(". ")[2].rstrip(".")]
    assert not reading.they_said
    assert not reading.share


def test_a_worry_takes_nothing_with_it() -> None:
    reading = read("Met Ada Falk. I like her plan but dont want to sound needy and she said yes.")

    assert reading.private == ("but dont want to sound needy",)
    assert reading.share == ("I like her plan",)


@pytest.mark.parametrize(
    "said", ["I told him I'm scared of heights too", "She was nervous about her talk"]
)
def test_a_feeling_that_was_told_is_no_worry(said: str) -> None:
    assert read(f"Met Ada Falk at the fair. {said}.").private == ()


@pytest.mark.parametrize(
    ("note", "role", "org", "where"),
    [
        (
            "tomas holm hes yard manager at northside ferries at the harbour day in hall c on sat",
            "yard manager", "Northside Ferries", "the harbour day in hall c",
        ),
        (
            "nina cole shes ward clerk at tarn hospital at the staff day in room 4 on friday",
            "ward clerk", "Tarn Hospital", "the staff day in room 4",
        ),
        (
            "Met Ivo Lund. He works at Oak Cabs at the trade fair in the gym on Friday",
            None, "Oak Cabs", "the trade fair in the gym",
        ),
    ],
)  # fmt: skip
def test_a_post_and_a_meeting_in_one_breath(
    note: str, role: str | None, org: str, where: str
) -> None:
    reading = read(note)

    assert reading.contact.role == role
    assert reading.contact.org == org
    assert reading.met.where == where
    assert reading.met.on in {"2026-06-05", "2026-06-06"}

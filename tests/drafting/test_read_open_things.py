"""Things that only sound like a secret stay open, and their twins that are one stay apart."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 4)

OPEN = [
    "she makes everybody tie the knot with their eyes shut before they may climb",
    "he tests people by handing them a rope & saying nothing",
    "she keeps one shelf for books people were ashamed to ask for",
    "he throws beanbags with his patients",
    "sews a wish into each hem and tells nobody which",
    "he says silence is half the song",
    "she files every letter under the name of the postman",
]
KEPT = [
    "she is pregnant and saying nothing",
    "he leaves in may, saying nothing till then",
    "two women in her team were sacked",
    "her kids are ashamed of him",
    "she had to tell one of her patients",
    "she's ill and tells nobody",
    "her dad is ill, keep it quiet",
    "Mr Orr in room 4 fell again",
]


def read(told: str) -> Reading:
    return read_note(f"Ana Vale, baker. {told}", TODAY)


@pytest.mark.parametrize("told", OPEN)
def test_a_habit_is_no_secret(told: str) -> None:
    reading = read(told)

    assert reading.private == ()
    assert reading.they_said


@pytest.mark.parametrize("told", KEPT)
def test_its_twin_stays_apart(told: str) -> None:
    reading = read(told)

    assert reading.private
    assert (reading.they_said, reading.share, reading.offer, reading.ask) == ((), (), None, None)


def test_an_address_that_begins_like_a_title_names_nobody() -> None:
    reading = read_note(
        "ana vale, hebamme, gestern beim kurs getroffen. summt immer. m.orr@example.org", TODAY
    )

    assert reading.contact.email == "m.orr@example.org"
    assert (reading.private, reading.patient) == ((), ())


def test_a_silence_that_is_spoken_of_is_none_that_is_asked_for() -> None:
    spoken = read_note("Ana Vale, panadera. dice que el silencio también canta", TODAY)

    assert (spoken.private, len(spoken.they_said)) == ((), 1)
    assert read_note("Ana Vale, boulangère. elle pétrit en silence", TODAY).private == ()


@pytest.mark.parametrize(
    "note",
    [
        "Ana Vale, panadera. se va en mayo, pide silencio",
        "Ana Vale, panadera. se va en mayo, me pidió el silencio",
        "Ana Vale, boulangère. elle part en mai, m'a demandé le silence",
        "Ana Vale, boulangère. elle part en mai, gardez le silence",
        "Ana Vale, baker. she leaves in may, asked for silence",
    ],
)
def test_a_silence_that_is_asked_for_is_kept(note: str) -> None:
    assert read_note(note, TODAY).private


def test_a_patient_next_to_me_is_no_acquaintance() -> None:
    reading = read_note(
        "at the ward day I sat next to a patient called Joan Orr she is in bed 4", TODAY
    )

    assert reading.patient
    assert (reading.contact.name, reading.they_said) == (None, ())

"""A patient whom nobody names stays out of every message, and only the patient does."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


@pytest.mark.parametrize(
    "case",
    [
        "the biker with the crushed ankle from the A38 came up",
        "our overdose last night on Birch Rd was rough",
        "that shooting by the ferry station came up again",
        "the old lady who had a stroke on the tram",
        "two kids from the house fire on Oak Lane",
        "a roofer who fell off the chapel",
        "the rollover at junction 12 still haunts them",
        "the lady we took to hospital, Doris Hale of 4 Mill Lane, sang all the way",
        "she said mrs hobb on mill lane fell again on friday",
        "she mentioned the barker baby in nicu has sepsis",
        "she said the Lowe twins on our ward are going into care",
        "der Radler mit dem Schlüsselbeinbruch von der A7 war Thema",
        "unser Herzstillstand gestern Nacht in der Gartenstraße",
        "el motorista con la fractura de cadera vino a cuento",
        "el obrero que se cayó del andamio",
        "le cycliste avec la fracture du bassin, sur la D12",
        "le couvreur qui est tombé du toit",
    ],
)
def test_somebody_hurt_without_a_name_is_a_patient(case: str) -> None:
    reading = read(f"Met Ada Falk at the skills day. {case[0].upper()}{case[1:]}.")

    assert len(reading.patient) == 1
    assert not reading.they_said
    assert not reading.share
    assert reading.contact.name == "Ada Falk"


@pytest.mark.parametrize(
    "fact",
    [
        "She teaches trauma",
        "She said the other kids on the ward love her stories",
        "She talked about burn dressings",
        "She runs a stroke choir on Elm Street",
        "She gave a crash course at the library",
        "She likes the fire station on Birch Rd",
        "She knows a guy who fell in love with bees",
        "She was late because of the crash on the M25",
        "She wants more overdose training at the mall",
    ],
)
def test_somebodys_own_work_is_no_patient(fact: str) -> None:
    assert read(f"Met Ada Falk at the skills day. {fact}.").patient == ()


def test_what_follows_a_patient_is_still_read() -> None:
    reading = read(
        "met ada falk at the skills day the crash on the M4 was rough and she wants the list"
        " i promised to send her the rota"
    )

    assert reading.patient == ("the crash on the M4 was rough",)
    assert reading.they_said == ("she wants the list",)
    assert [promise.what for promise in reading.promises] == ["send her the rota"]


def test_a_promise_in_the_same_sentence_is_no_patients() -> None:
    reading = read("Met Ada Falk. That stabbing at the mall, she offered to lend me her notes.")

    assert reading.patient == ("That stabbing at the mall",)
    assert [promise.what for promise in reading.promises] == ["lend me her notes"]


def test_a_theme_names_a_day_and_my_own_habit_is_no_secret() -> None:
    reading = read(
        "Met Ada Falk yesterday at the epilepsy day. I told her I own a kite I never use."
    )

    assert reading.met.where == "the epilepsy day"
    assert reading.share == ("I own a kite I never use",)
    assert not reading.private

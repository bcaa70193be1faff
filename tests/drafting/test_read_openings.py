"""A note that opens with a name and no mark behind it, and a name that the writer puts right."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)

OPENED = [
    ("Marlo job seeker met him at the book fair tues, 9 yrs in a mill", "Marlo", "job seeker"),
    (
        "stevo welder from the yard stayed late fri to shift the boiler. so relieved",
        "Stevo",
        "welder",
    ),
    (
        "pavel delivery driver dropped the flour off sat. brilliant timing",
        "Pavel",
        "delivery driver",
    ),
    ("dessie plumber sorted the leak tues. exhausted after it", "Dessie", "plumber"),
    ("maeve receptionist covered my desk wed. delighted", "Maeve", "receptionist"),
    ("Nuala my old boss leaving in june, rang me thurs", "Nuala", None),
    ("gerry caretaker unlocked the hall for us sun. he keeps bees", "Gerry", "caretaker"),
]


@pytest.mark.parametrize(("note", "name", "role"), OPENED)
def test_who_a_note_opens_with_is_named_though_no_mark_stands_behind(
    note: str, name: str, role: str | None
) -> None:
    contact = read_note(note, TODAY).contact
    assert (contact.name, contact.role, contact.org) == (name, role, None)


@pytest.mark.parametrize(
    "note",
    [
        "grumpy porter let us in at the gate. so grateful",
        "guitar teacher from the school rang. brilliant timing",
        "Delivery driver left the box. deadline is friday",
        "retired plumber at the bus stop told me a joke",
    ],
)
def test_an_everyday_word_before_a_trade_is_nobody(note: str) -> None:
    assert read_note(note, TODAY).contact.name is None


def test_what_the_opened_one_did_is_told_without_its_day() -> None:
    reading = read_note("maeve receptionist covered my desk wed. she bakes", TODAY)
    assert reading.they_said == ("covered my desk", "she bakes")
    assert reading.met.on == "2026-11-18"


RIGHT = [
    ("dr lee no sorry MS lee the new eye surgeon, at the fair fri", "Ms Lee", "dr lee no sorry"),
    ("jim or tim?? no JIM, plumber. jim costello. he sings", "Jim Costello", "jim or tim?? no"),
    ("met rob sorry BOB at the tool library sat, carpenter", "Bob", "rob sorry"),
    ("Saw Clare no not clare CIARA at the crossing mon", "Ciara", "Clare no not clare"),
    ("bumped into sheila i mean SHONA from dispatch tues", "Shona", "sheila i mean"),
    ("met Pat (no wait PETE) the roofer wed", "Pete", "Pat (no wait"),
    ("talked to ken or len?? LEN, bus mechanic sat. len farrell.", "Len Farrell", "ken or len??"),
]


@pytest.mark.parametrize(("note", "name", "gone"), RIGHT)
def test_the_last_name_counts_and_what_it_took_back_is_left_over(
    note: str, name: str, gone: str
) -> None:
    reading = read_note(note, TODAY)
    assert reading.contact.name == name
    assert gone in reading.left_over
    assert not any(gone.split(maxsplit=1)[0] in each for each in reading.they_said)


def test_a_name_put_right_is_right_where_it_stood_before_too() -> None:
    told = "ines no wait it was IRENE knits. told irene id find her wool"
    note = f"had a chat w ines and marek porters both at the fair, {told}"
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.role) == ("Irene", "porters")
    assert [each.contact.name for each in reading.more] == ["Marek"]
    assert [each.what for each in reading.promises] == ["find her wool"]


@pytest.mark.parametrize(
    "note",
    [
        "met Ana Vale at the fair. she said no NEVER again",
        "met Ana Vale from ops no HR at the fair. she said sorry DAN left",
    ],
)
def test_no_other_word_is_taken_back_for_a_name(note: str) -> None:
    assert read_note(note, TODAY).contact.name == "Ana Vale"


@pytest.mark.parametrize(
    "told",
    [
        "handed over mr b in resus last night",
        "carried mrs t down 4 flights mon",
        "caught the wrong dose for mr y fri",
        "sorted mrs l's feeds",
        "saw ms h in bed 12 today",
    ],
)
def test_a_title_and_one_letter_is_a_patient_and_kept_apart(told: str) -> None:
    reading = read_note(f"liam paramedic {told}. he sings", TODAY)
    assert reading.contact.name == "Liam"
    assert reading.patient == (told,)
    assert reading.private == (told,)
    assert (reading.they_said, reading.contact.org, reading.met.where) == (
        ("he sings",),
        None,
        None,
    )


def test_a_plea_to_tell_nobody_takes_no_place_back() -> None:
    note = "conocí a Pilar Ruiz el viernes. Su primo está en la cárcel, no contárselo a nadie"
    kept = read_note(note, date(2026, 5, 11)).private
    assert any("cárcel" in text for text in kept)

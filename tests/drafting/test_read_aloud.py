"""Notes as they are dictated, shouted or pasted: read as a listener hears them, no word lost."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note, worth_showing
from drafting.reading.hearing import hear

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


def test_spoken_marks_part_the_clauses_and_stay_in_what_is_left() -> None:
    reading = read(
        "met Ida Vorn comma kiln keeper at Moss Works period she fires um only at full moon period "
        "new line i promised her our glaze chart period write her friday period"
    )

    assert reading.contact.name == "Ida Vorn"
    assert reading.contact.role == "kiln keeper"
    assert reading.contact.org == "Moss Works"
    assert reading.they_said == ("she fires only at full moon",)
    assert [promise.what for promise in reading.promises] == ["our glaze chart"]
    assert reading.follow_up_on == "2026-06-12"
    assert "comma" in " ".join(reading.left_over)
    assert worth_showing(reading.left_over) == ()


@pytest.mark.parametrize(
    "note",
    [
        "She sleeps in the exam period, he said.",
        "Met Bo at the fair. Her period piece sells well.",
        "He said the comma is dead.",
    ],
)
def test_a_mark_that_is_a_word_stays_a_word(note: str) -> None:
    assert hear(note).text == note


@pytest.mark.parametrize(
    "text", ["uh met um Bo", "A COMMA B PERIOD", "", "MET BO\nLI", "<b>Bo</b> hm"]
)
def test_what_is_heard_is_as_long_as_what_was_typed(text: str) -> None:
    assert len(hear(text).text) == len(text)


def test_a_shouted_note_comes_out_in_a_calm_voice() -> None:
    reading = read(
        "MET INA VALE, RN, AT THE DAM TOUR ON SAT. SHE WORKS AT ELM HOSPITAL. SHE KEEPS EELS."
    )

    assert reading.contact.name == "Ina Vale"
    assert reading.contact.org == "Elm Hospital"
    assert reading.they_said == ("she keeps eels",)


def test_plain_tags_of_pasted_text_are_no_order() -> None:
    reading = read("Met Lou <b>Tarn</b> at the fair, she builds <i>kites</i>.")

    assert reading.contact.name == "Lou Tarn"
    assert reading.they_said == ("she builds kites",)
    assert reading.unsure == ()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Met Ana Vale at the fair 🎪 she mends 🎻 fiddles and 🐶 dogs like her", 1),
        ("Met Ana Vale at the fair. Mends fiddles 😂 hates glue", 2),
    ],
)
def test_a_picture_parts_clauses_only_where_one_ends(note: str, said: int) -> None:
    assert len(read(note).they_said) == said


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("met Ms Orr at the fair", "Ms Orr"),
        ("Frau Lenz beim Elternabend getroffen", "Frau Lenz"),
        ("met Dr. Ana Vale at the fair", "Ana Vale"),
        ("Bohdan welder, says rust sings", "Bohdan"),
        ("Porter Kofi at the gate on sat. He hums.", "Kofi"),
        ("Ruta Blum rang me yesterday about the oven", "Ruta Blum"),
        ("Marek introduced me to Ida Vorn at the fair", "Ida Vorn"),
        ("Sunny day. Ask Ida Vorn about the oven!", "Ida Vorn"),
        ("met Oskar 'Oz' Brandt at the fair", "Oskar Brandt"),
        ("met will tamm at the fair", "Will Tamm"),
    ],
)
def test_who_it_was_in_odd_sentences(note: str, name: str) -> None:
    assert read(note).contact.name == name


def test_a_quoted_name_is_what_they_like_to_be_called() -> None:
    assert read("met Oskar 'Oz' Brandt at the fair").contact.preferred_name == "Oz"


@pytest.mark.parametrize(
    "note",
    [
        "Met Ida Vorn (baker) and her brother Bo (roofer) at the fair.",
        "Treffen mit Ida Vorn und Bo Lenz heute im Rathaus.",
        "Reunión hoy con Ida Vorn y Bo Lenz en la feria.",
    ],
)
def test_two_people_in_one_sentence_are_two(note: str) -> None:
    reading = read(note)

    assert len(reading.more) == 1
    assert reading.contact.name == "Ida Vorn"
    assert (reading.more[0].contact.name or "").startswith("Bo")


@pytest.mark.parametrize(
    ("note", "org", "left"),
    [
        ("Ida Vorn, weaver @ Elm Mill, insta @ida.weaves", "Elm Mill", "@ida.weaves"),
        ("Ida Vorn, weaver, twitter @elm", None, "@elm"),
    ],
)
def test_an_at_sign_may_lead_to_a_house_or_be_a_handle(
    note: str, org: str | None, left: str
) -> None:
    reading = read(note)

    assert reading.contact.org == org
    assert left in " ".join(reading.left_over)


@pytest.mark.parametrize(
    ("sentence", "who", "due"),
    [
        ("I take him the nets on thursday.", "me", "2026-06-11"),
        ("I owe Bo the net plan.", "me", None),
        ("I'm to send him the net plan by friday", "me", "2026-06-12"),
        ("He owes me a net.", "them", None),
        ("He could introduce me to the mayor.", "them", None),
        ("Has a spare net he'll lend me.", "them", None),
        ("He wants me at the regatta on the 20th, said I'd go.", "me", "2026-06-20"),
    ],
)
def test_promises_told_in_odd_ways(sentence: str, who: str, due: str | None) -> None:
    (promise,) = read(f"Met Bo Li, cook, at the market on sat. {sentence}").promises

    assert promise.who == who
    assert promise.due == due


@pytest.mark.parametrize(
    ("note", "on"),
    [
        ("Met Bo Li at the fair on Wed the 3rd.", "2026-06-03"),
        ("Met Bo Li at the fair 5/23.", "2026-05-23"),
        ("Met Bo Li at the fair saturday night.", "2026-06-06"),
        ("Met Bo Li at the fair on saturday. Doors close 12 july.", "2026-06-06"),
        ("quedé con Bo Lenz el miércoles 3 en la feria", "2026-06-03"),
    ],
)
def test_the_day_of_the_meeting_in_odd_ways(note: str, on: str) -> None:
    assert read(note).met.on == on

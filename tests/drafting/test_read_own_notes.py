"""Plain notes of many trades, heard as a careful listener hears them."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("met lena gil, butcher on cobden st, sat. sharpens knives", "butcher"),
        ("Croisé Lena Gil, coiffeuse rue des Lilas, jeudi au marché.", "coiffeuse"),
    ],
)
def test_a_street_is_no_part_of_a_trade(note: str, role: str) -> None:
    contact = read_note(note, TODAY).contact
    assert (contact.role, contact.org) == (role, None)


def test_what_i_rang_about_is_no_place() -> None:
    note = "Rang Lena Gil (site agent, Orr Homes) about the skip. she'll have it moved monday"
    reading = read_note(note, TODAY)
    assert (reading.met.where, reading.met.on) == (None, None)
    [promise] = reading.promises
    assert (promise.who, promise.what, promise.due) == ("them", "have it moved", "2026-11-30")


def test_a_look_that_they_will_have_is_their_promise() -> None:
    note = "met lena gil, roofer, today. my roof leaks. she's going to have a look on saturday"
    reading = read_note(note, TODAY)
    [promise] = reading.promises
    assert (promise.who, promise.what, promise.due) == ("them", "have a look", "2026-11-28")
    assert reading.met.on == "2026-11-23"


def test_what_is_left_to_me_to_leave_is_my_promise() -> None:
    reading = read_note("saw lena gil today. knows us all. leave her a card at easter", TODAY)
    assert [(each.who, each.what[:16]) for each in reading.promises] == [("me", "leave her a card")]


def test_will_she_is_a_question_of_mine() -> None:
    reading = read_note("Lena Gil, nurse, today. will she come to careers day?", TODAY)
    assert reading.ask == "come to careers day"


@pytest.mark.parametrize(
    ("note", "on"),
    [
        ("Conocí a Lena Gil ayer. Ella canta. Nos vemos el jueves", "2026-11-26"),
        ("Vu Lena Gil hier. Elle chante. On se revoit jeudi", "2026-11-26"),
    ],
)
def test_see_you_then_is_a_day_to_meet_again(note: str, on: str) -> None:
    reading = read_note(note, TODAY)
    assert reading.follow_up_on == on
    assert reading.met.where is None


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Nachbar Herr Pohl im Garten getroffen. Liest gern.", "Herr Pohl"),
        ("Am Chorabend Lena Gil kennengelernt. Singt nur im Stehen.", "Lena Gil"),
    ],
)
def test_who_somebody_is_to_me_is_no_part_of_the_name(note: str, name: str) -> None:
    assert read_note(note, TODAY).contact.name == name

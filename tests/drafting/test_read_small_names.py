"""Who a note is about, typed in small letters: a word that English does not have is a name."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)

NAMED = [
    ("handover w thandiwe tues she saw the wrong dose first", "Thandiwe"),
    ("ifedayo lent us the pump sat, wants it back", "Ifedayo"),
    ("rob tillery ran the drill weds", "Rob Tillery"),
    ("gruffydd next door swept our path", "Gruffydd"),
    ("mark gave me his old saw", "Mark"),
    ("on mon ottmar showed us the store", "Ottmar"),
    ("bus driver osagie waited for me fri", "Osagie"),
    ("Shift done. SUNNIVA stayed to mop up", "Sunniva"),
    ("shadowed leila on the ward sun", "Leila"),
    ("big thanks to kwaku for the lift", "Kwaku"),
    ("the steward, zubair i think, no zubeir, came by fri", "Zubeir"),
    ("Tomos (old tutor, not the contact) introduced me to Efua Bell", "Efua Bell"),
]


@pytest.mark.parametrize(("note", "name"), NAMED)
def test_a_word_that_is_no_english_one_is_a_name_in_a_names_place(note: str, name: str) -> None:
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.more) == (name, ())


NOBODY = [
    "walk w dog, saw nobody",
    "grant came through for the hall",
    "bill came to forty quid",
    "dog walker says the path is wet",
    "mechanic at tesco fixed the lamp",
    "tired. decent. i should have asked",
    "recieved the parcel from a neighbor",
]


@pytest.mark.parametrize("note", NOBODY)
def test_an_english_word_in_small_letters_is_nobody(note: str) -> None:
    assert read_note(note, TODAY).contact.name is None


def test_a_couple_is_one_name_and_gets_no_trade_of_one_of_them() -> None:
    reading = read_note("thanks to mr and mrs ekberg for the eggs. he was a tailor", TODAY)
    assert (reading.contact.name, reading.contact.role) == ("Mr and Mrs Ekberg", None)


def test_a_trade_that_was_only_pointed_to_is_not_theirs() -> None:
    reading = read_note("lunch w anouk tues, gave me the name of a tax officer (piet)", TODAY)
    assert (reading.contact.name, reading.contact.role) == ("Anouk", None)


def test_two_ways_to_write_one_name_are_asked_about() -> None:
    reading = read_note("Torvald or Thorvald, sailmaker. Met fri", TODAY)
    assert reading.contact.role == "sailmaker"
    assert reading.unsure == ('The note gives two names: "Torvald" and "Thorvald". Which is it?',)

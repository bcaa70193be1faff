"""Who somebody is, where it is told in a hurry: in brackets, with a doubt, as a deed, of two."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("coffee w/ Pia Vogt (works council, glass depot) thurs", "works council", "glass depot"),
        ("met Pia Holm, works manager at Aker Pumps, on sat", "works manager", "Aker Pumps"),
        ("had tea with Uwe (town council) tues", None, "town council"),
    ],
)
def test_a_bracket_behind_a_name_says_what_somebody_is(
    note: str, role: str | None, org: str | None
) -> None:
    """It is no place, and nothing that they said."""
    reading = read_note(note, TODAY)
    assert (reading.contact.role, reading.contact.org) == (role, org)
    assert reading.met.where is None
    assert not reading.they_said


@pytest.mark.parametrize(
    ("note", "name", "org"),
    [
        ("met Dave something, welder at Arkle i think, pub quiz weds", "Dave", "Arkle"),
        ("Ruta sth, joiner at Oak Frames i guess, climbing wall sat", "Ruta", "Oak Frames"),
    ],
)
def test_a_guess_is_asked_about_and_is_no_part_of_a_name(note: str, name: str, org: str) -> None:
    """Both the name and the house are in doubt."""
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.org) == (name, org)
    assert len(reading.unsure) == 2


@pytest.mark.parametrize(
    "deed",
    ["Ada does the parcels rota with a spreadsheet", "retired now", "writing a book on wool"],
)
def test_what_somebody_does_now_is_a_fact(deed: str) -> None:
    """It is neither a post nor a house."""
    reading = read_note(f"met Ada Lund at the loom fair last sat. {deed}", TODAY)
    assert reading.they_said == (deed,)
    assert (reading.contact.role, reading.contact.org) == (None, None)


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("met Lev Dube glazier at paint shop sat. he hums", "paint shop"),
        ("ran into Ida, baker at the supermarket yesterday. she naps", "supermarket"),
        ("Ida Dube, baker. panel on long hours in Leeds, 12 Nov", "panel on long hours in Leeds"),
    ],
)
def test_a_shop_that_day_and_a_panel_with_its_topic_are_places(note: str, where: str) -> None:
    """Nobody works at a shop only last Saturday."""
    reading = read_note(note, TODAY)
    assert reading.met.where == where
    assert reading.contact.org is None


def test_two_people_behind_a_colon_are_two_readings() -> None:
    """What a bracket says of each is theirs alone, and so is a promise to one of them."""
    note = (
        "met 2 people at the seed swap sun: Bea Lund (compost) and Hugh Orr (beekeeper). "
        "Hugh needs a new smoker. send Bea our shed key"
    )
    bea = read_note(note, TODAY)
    (hugh,) = bea.more
    assert (bea.contact.name, hugh.contact.name) == ("Bea Lund", "Hugh Orr")
    assert [each.what for each in bea.promises] == ["send Bea our shed key"]
    assert hugh.they_said == ("Hugh needs a new smoker",)


def test_what_stands_behind_two_names_holds_for_both() -> None:
    """The house, the trade of many, and what "them" were offered or promised."""
    note = (
        "met ada lund and her colleague bo gil from the lifeboat, at the quay fete last sat. "
        "offered them our spare vans"
    )
    ada = read_note(note, TODAY)
    (bo,) = ada.more
    assert (ada.contact.org, bo.contact.org) == ("lifeboat", "lifeboat")
    assert ada.offer == bo.offer == "our spare vans"
    pair = read_note(
        "met Ada Lund and Bo Gil, bakers at Crumb Ltd. promised them both a jar", TODAY
    )
    assert [each.contact.role for each in (pair, *pair.more)] == ["bakers", "bakers"]
    assert [each.promises[0].what for each in (pair, *pair.more)] == ["a jar", "a jar"]


@pytest.mark.parametrize(
    ("note", "name", "role"),
    [
        ("medic nadia k. from depot 4, drill thurs", "Nadia K.", "medic"),
        ("roofer olek t from elm slates, trade counter fri", "Olek T", "roofer"),
    ],
)
def test_a_note_in_small_letters_may_open_with_a_trade(note: str, name: str, role: str) -> None:
    """The name stands behind it, with an initial."""
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.role) == (name, role)


@pytest.mark.parametrize("origin", ["(polish?)", "(german)"])
def test_where_somebody_comes_from_is_no_place(origin: str) -> None:
    """Nor is the ward of a heading."""
    reading = read_note(f"new cook on unit: Iva {origin}, tues break room. she hums", TODAY)
    assert (reading.contact.name, reading.contact.org) == ("Iva", None)
    assert (reading.met.where, reading.met.on) == ("break room", "2026-11-17")


def test_what_a_thing_does_stays_with_the_thing() -> None:
    """Nobody is said to save an hour."""
    reading = read_note("met Ida Lund, baker, on sat. she bakes with a timer. Saves an hour", TODAY)
    assert reading.they_said == ("she bakes with a timer, saves an hour",)


def test_a_that_which_nothing_explains_is_asked_about() -> None:
    """The promise stays, and so does a question."""
    reading = read_note("met Kim, saddler, on sat. promised i'd share that with the yard", TODAY)
    assert reading.promises[0].what == "share that with the yard"
    assert any("does not say what" in each for each in reading.unsure)

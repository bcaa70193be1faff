"""Who and where, typed in a hurry: two people, a house before its event, capitals for names."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 22)


def read(note: str) -> Reading:
    return read_note(note, TODAY)


@pytest.mark.parametrize(
    ("note", "names", "where"),
    [
        (
            "dan orr and his boss mia lowell at the gas board open house on tuesday",
            ["Dan Orr", "Mia Lowell"],
            "the gas board open house",
        ),
        (
            "met nora quill and her apprentice leo marsh at the slate yard open day fri",
            ["Nora Quill", "Leo Marsh"],
            "the slate yard open day",
        ),
        ("sam & his wife joy at the grange supper sat", ["Sam", "Joy"], "the grange supper"),
        (
            "claire et son collegue hugo, fete du quartier dim. claire prete des outils",
            ["Claire", "Hugo"],
            "fete du quartier",
        ),
        (
            "max und seine chefin uta beim sommerfest fr. max lötet orgeln",
            ["Max", "Uta"],
            "sommerfest",
        ),
    ],
)
def test_somebody_and_their_boss_are_two_people_of_one_meeting(
    note: str, names: list[str], where: str
) -> None:
    reading = read(note)
    both = (reading, *reading.more)

    assert [each.contact.name for each in both] == names
    assert {each.met.where for each in both} == {where}
    assert {each.contact.org for each in both} == {None}


def test_a_bare_trade_behind_the_name_is_the_post() -> None:
    reading = read("dan orr and his boss mia lowell at the gas fair on tues. dan is ops manager")

    assert reading.contact.role == "ops manager"


def test_an_assistant_without_a_name_is_no_post() -> None:
    reading = read("met pia stone and her assistant at the dye workshop mon. pia dyes at night")

    assert (reading.contact.name, reading.contact.role) == ("Pia Stone", None)


@pytest.mark.parametrize(
    ("note", "org", "where"),
    [
        ("met amy chu at mercy general at the vent training tues", "Mercy General", "vent"),
        ("met raj at oak ridge high at the robotics meet sat", "Oak Ridge High", "robotics"),
        ("met bea orr at st anns at the wound care day tues", "St Anns", "wound"),
        ("tom hale, porter at mercy general, at the vent training", "Mercy General", "vent"),
    ],
)
def test_a_house_before_an_event_is_where_they_work(note: str, org: str, where: str) -> None:
    reading = read(note)

    assert reading.contact.org == org
    assert where in (reading.met.where or "")
    assert " at " not in (reading.met.where or "")


@pytest.mark.parametrize(
    ("note", "house"),
    [
        ("met jo ruiz at riverbend elementary tues", "Riverbend Elementary"),
        ("met lee at st marks church sun", "St Marks Church"),
        ("met lee at the corner shop sun", "the corner shop"),
        ("met lee at paint shop sun", "paint shop"),
        ("met lee at book club sun", "book club"),
    ],
)
def test_the_name_of_a_house_gets_capitals_and_a_mere_shop_none(note: str, house: str) -> None:
    assert read(note).met.where == house


@pytest.mark.parametrize(
    ("note", "role", "where"),
    [
        ("lena roth, works council, tram depot thurs", "works council", "tram depot"),
        ("ted ames, school board, gym fri", "school board", "gym"),
        ("lou ito, planning committee, city hall mon", "planning committee", "city hall"),
    ],
)
def test_what_somebody_sits_on_is_the_post_and_what_follows_the_place(
    note: str, role: str, where: str
) -> None:
    reading = read(note)

    assert (reading.contact.role, reading.met.where) == (role, where)


@pytest.mark.parametrize(
    ("note", "name", "role"),
    [
        ("gil the barber, sat. he hums", "Gil", "barber"),
        ("ned security guard at the mall, met fri", "Ned", "security guard"),
        ("mel dental hygienist weds. she hums", "Mel", "dental hygienist"),
        ("yann plombier, rencontre mardi. il siffle", "Yann", "plombier"),
        ("feuerwehrmann jens, tag der offenen tür. zählt stufen", "Jens", "feuerwehrmann"),
    ],
)
def test_a_common_first_name_before_a_trade_is_the_name(note: str, name: str, role: str) -> None:
    contact = read(note).contact

    assert (contact.name, contact.role) == (name, role)


def test_a_trade_that_opens_a_note_is_not_taken_for_a_name() -> None:
    assert read("forklift driver at the mill, funny guy").contact.name is None


def test_a_deed_in_small_letters_is_nobodys_name() -> None:
    assert read("met a driver at the stop weds. waves at every dog").contact.name is None


@pytest.mark.parametrize("note", ["met (linda) at her farm stand tues", "(linda) farm stand tues"])
def test_a_name_in_brackets_is_the_name(note: str) -> None:
    assert read(note).contact.name == "Linda"


def test_their_own_stand_is_where_we_met_and_nobodys_employer() -> None:
    reading = read("met (linda) at her farm stand tues")

    assert (reading.met.where, reading.contact.org) == ("her farm stand", None)

"""Who it was and where they work, in German, French and Spanish notes."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("note", "name", "role", "org"),
    [
        (
            "Jens Moll, Pfleger, Klinik am Ufer, gestern beim Fest. Er singt.",
            "Jens Moll",
            "Pfleger",
            "Klinik am Ufer",
        ),
        ("Fahrradkurier Okan, gestern beim Stammtisch", "Okan", "Fahrradkurier", None),
        ("Coursier Malik, croisé lundi au café. Il répare tout", "Malik", "Coursier", None),
        (
            "j'ai parlé avec Solène qui est sage-femme à la maternité des Lilas hier",
            "Solène",
            "sage-femme",
            "maternité des Lilas",
        ),
        (
            "Acabo de hablar con Alma Vidal que es matrona en el centro de salud La Vega",
            "Alma Vidal",
            "matrona",
            "centro de salud La Vega",
        ),
    ],
)
def test_a_house_keeps_its_first_word_and_a_trade_is_no_name(
    note: str, name: str, role: str, org: str | None
) -> None:
    """What stands before the name is the trade; where a house stands belongs to its name."""
    contact = read_note(note, TODAY).contact
    assert (contact.name, contact.role, contact.org) == (name, role, org)


def test_an_evening_on_a_line_of_its_own_is_where_they_met() -> None:
    """Its last part says that it is an event, and no one."""
    note = "- Ute Moll\n- Stadtwerke Aue\n- Netzabend am 12.3.\n- merkt, wann die Pumpe müde ist"
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.met.where, reading.more) == ("Ute Moll", "Netzabend", ())


def test_lending_in_spanish_is_a_promise_and_no_leaving() -> None:
    """The same verb stands for both; with "uno" behind it, a thing is lent."""
    reading = read_note("Irune, panadera, ayer. me va a dejar uno. saludarla el lunes", TODAY)
    assert [each.who for each in reading.promises] == ["them"]
    assert (reading.private, reading.follow_up_on) == ((), "2026-03-23")


def test_each_of_a_counted_list_is_somebody_even_by_the_first_name() -> None:
    """As in "2. Nando, maintenance": he has his own number."""
    note = "two from the drill (monday):\n1. Ana Vale, ward manager\n2. Nando, tel 555-0183"
    reading = read_note(note, TODAY)
    assert [each.contact.name for each in (reading, *reading.more)] == ["Ana Vale", "Nando"]
    assert [each.contact.phone for each in reading.more] == ["555-0183"]

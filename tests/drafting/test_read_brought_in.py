"""Somebody else who comes into a note by what they said has a sheet of their own."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("note", "second", "role", "org", "said"),
    [
        (
            "met lena gil mon at a fair, and omar hale hr at the mill said boots are free",
            "Omar Hale",
            "hr",
            "mill",
            "boots are free",
        ),
        (
            "Coffee with Lena Gil on Friday and Omar Hale, a roofer, said slates outlive us.",
            "Omar Hale",
            "roofer",
            None,
            "slates outlive us",
        ),
        (
            "met lena gil on monday. omar hale from the council said salt is low",
            "Omar Hale",
            None,
            "council",
            "salt is low",
        ),
        (
            "conocí a lena gil el lunes y luego pedro soto, del ayuntamiento, dijo que hay sal",
            "Pedro Soto",
            None,
            "ayuntamiento",
            "hay sal",
        ),
        (
            "lena gil am montag getroffen und jonas beck vom bauamt sagt die halle ist kalt",
            "Jonas Beck",
            None,
            "bauamt",
            "die halle ist kalt",
        ),
    ],
)
def test_the_words_of_a_second_one_are_theirs(
    note: str, second: str, role: str | None, org: str | None, said: str
) -> None:
    reading = read_note(note, TODAY)
    assert reading.contact.name == "Lena Gil"
    assert said not in reading.they_said
    [other] = reading.more
    assert (other.contact.name, other.contact.role, other.contact.org) == (second, role, org)
    assert list(other.they_said) == [said]


@pytest.mark.parametrize(
    "note",
    [
        "met lena gil at the fair and then said goodbye",
        "met lena gil at the fair. Mill Lane Surgery said they pay for boots",
        "met lena gil at the fair, i told her about omar hale from hr and she said ok",
        "met lena gil mon. dean of maths said no",
        "met lena gil at choir and she and omar hale from hr said no",
    ],
)
def test_nobody_is_brought_in_by_what_a_house_or_a_pair_said(note: str) -> None:
    reading = read_note(note, TODAY)
    assert reading.contact.name == "Lena Gil"
    assert not reading.more

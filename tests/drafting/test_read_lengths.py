"""For how long, and on which way home: a length is no house, and an event is more than a bus."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "note",
    [
        "Met Lena Gil, most of the afternoon, at the fair on Sunday. She welds.",
        "lena gil, two hours in the queue at the fair on sunday. she welds",
        "Lena Gil, all morning at the fair on Sunday. She welds.",
        "met lena gil for an hour at the fair on sunday, she welds",
        "vi a lena gil toda la tarde en la feria el domingo, suelda puertas",
        "Lena Gil, toute la soirée à la fête de la mer dimanche. Elle soude.",
    ],
)
def test_how_long_it_went_on_is_no_house_no_post_and_no_place(note: str) -> None:
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.contact.role, reading.contact.org) == (
        "Lena Gil",
        None,
        None,
    )
    assert (reading.met.where or "").split()[-1] in {"fair", "feria", "mer"}
    assert reading.met.on == "2026-11-22"
    assert "half" not in str(reading.met.where)


@pytest.mark.parametrize("post", ["half day nurse", "morning baker", "all night porter"])
def test_a_post_may_name_a_part_of_the_day(post: str) -> None:
    assert read_note(f"met lena gil, {post}, today", TODAY).contact.role == post


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("sat by lena gil on the bus home from the rope course on sunday", "the rope course"),
        ("sat by lena gil on the train back from York sunday", "the train back from York"),
        ("met lena gil on the coach on sunday", "the coach"),
        ("met lena gil at the bus stop on mill lane today", "the bus stop on mill lane"),
    ],
)
def test_an_event_says_more_than_the_way_home_from_it(note: str, where: str) -> None:
    assert read_note(note, TODAY).met.where == where


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("conocí a lena gil en la feria ayer, poda viñas", "poda viñas"),
        ("rencontré lena gil à la foire hier, répare des voiles", "répare des voiles"),
    ],
)
def test_a_deed_behind_the_place_is_no_post(note: str, told: str) -> None:
    reading = read_note(note, TODAY)
    assert reading.contact.role is None
    assert list(reading.they_said) == [told]


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        (
            "Lena Gil, crew lead, Ness Point Coastguard. Met today.",
            "crew lead",
            "Ness Point Coastguard",
        ),
        ("Lena Gil | librarian | Quay Library | book launch, sat", "librarian", "Quay Library"),
        ("lena gil, electricista de teatro, ayer", "electricista de teatro", None),
        ("lena gil, professeur de lycée, hier", "professeur de lycée", None),
        ("Lena Gil, enfermera del hospital de Alcoy, ayer", "enfermera", "hospital de Alcoy"),
    ],
)
def test_a_house_of_several_words_is_one_house(note: str, role: str, org: str | None) -> None:
    reading = read_note(note, TODAY)
    assert (reading.contact.role, reading.contact.org) == (role, org)
    assert not reading.more


def test_an_event_and_a_label_on_a_german_list_are_nobody() -> None:
    lines = ("Dr. Lena Gil", "Oberärztin an der Au", "Hygienetag, gestern", "näht mit Garn")
    note = "\n".join(f"- {line}" for line in (*lines, "Tel. 555-0133"))
    reading = read_note(note, TODAY)
    assert not reading.more
    assert (reading.contact.phone, reading.met.where) == ("555-0133", "Hygienetag")

"""Notes without marks or capitals that tell: each person has their own words and promises."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


@pytest.mark.parametrize(
    ("note", "first", "second", "said", "word"),
    [
        (
            ("MET JON HARE AT THE FAIR HE HAVE A SHOP IN LEEDS ALSO MET MIA LIND FROM VOLTA SHE"
            " SAID SHE TEACH WELDERS I PROMISED TO SEND HER THE BOOKLET"),
            "Jon Hare", "Mia Lind", ("he have a shop in leeds",), "she teach welders",
        ),
        (
            ("TALKED TO LI WEN AT CODING CLUB HE LIKE ROBOTS THEN MET PAT COLE NURSE AT MERCY"
            " HOSPITAL SHE WANT TO LEARN PYTHON I PROMISED HER THE BOOKLET"),
            "Li Wen", "Pat Cole", ("he like robots",), "she want to learn python",
        ),
        (
            ("spoke to marta solis at the port day she grow roses and then i talked to yusuf kara"
            " he drive a crane i promised to mail him the booklet"),
            "Marta Solis", "Yusuf Kara", ("she grow roses",), "he drive a crane",
        ),
    ],
)  # fmt: skip
def test_two_people_in_one_breath(
    note: str, first: str, second: str, said: tuple[str, ...], word: str
) -> None:
    reading = read(note)

    assert reading.contact.name == first
    assert reading.they_said == said
    assert [other.contact.name for other in reading.more] == [second]
    assert reading.more[0].they_said == (word,)
    assert [p.what.split()[-1] for p in reading.more[0].promises] == ["booklet"]


@pytest.mark.parametrize(
    ("note", "first", "second"),
    [
        (
            "HE CONOCIDO A ANA GIL EN LA FERIA Y TAMBIEN CONOCI A LUIS MORA DIJO QUE ENSEÑA A LEER",
            "Ana Gil", "Luis Mora",
        ),
        (
            "J'AI RENCONTRE LEA MOREL AU SALON PUIS J'AI PARLE AVEC LUC PETIT IL DIT QU'IL NAGE",
            "Lea Morel", "Luc Petit",
        ),
        (
            "HABE ANNA VOGT IM CHOR GETROFFEN DANN HABE ICH JAN FALK GETROFFEN ER SAGT ER MAG SALZ",
            "Anna Vogt", "Jan Falk",
        ),
    ],
)  # fmt: skip
def test_two_people_in_one_breath_in_other_languages(note: str, first: str, second: str) -> None:
    reading = read(note)

    assert [each.contact.name for each in (reading, *reading.more)] == [first, second]
    assert not reading.share
    assert len(reading.more[0].they_said) == 1


def test_three_people_keep_what_is_theirs() -> None:
    reading = read(
        "TALKED WITH ANA SOLIS AT THE PORT DAY SHE HAVE TWO BOATS THEN SPOKE TO RIZ KARA HE SAID HE"
        " DRIVE CRANE ALSO MET UNA LIND SHE TEACH WELDING AND I OFFERED HER MY OLD MASK"
    )

    names = [each.contact.name for each in (reading, *reading.more)]
    assert names == ["Ana Solis", "Riz Kara", "Una Lind"]
    assert reading.more[1].offer == "my old mask"
    assert not reading.private


def test_a_plan_that_was_said_leaves_no_crumbs() -> None:
    reading = read("MET JON HARE AT THE FAIR I SAID I WILL WRITE HIM FRIDAY")

    assert reading.share == ()
    assert reading.follow_up_on == "2026-06-12"


@pytest.mark.parametrize(
    ("note", "where"),
    [
        (
            "met Ana Falk at **Hale** :red[Bakery] on 31 February 2026, she wants flour",
            "Hale Bakery",
        ),
        ("met Ana Falk at :blue[**Oak** Library] on 30 Feb 2026, she wants flour", "Oak Library"),
        ("met Ana Falk at *Hall* **B** on 31 April, she wants flour", "Hall B"),
        ("met Ana Falk at `Tarn` __Hall__ on 31 Nov 2025, she wants flour", "Tarn Hall"),
        ("Conocí a Ana Falk en la **feria** :red[Sol] el 31 de febrero de 2026", "feria Sol"),
    ],
)
def test_a_place_in_markup_and_a_day_that_is_none(note: str, where: str) -> None:
    reading = read(note)

    assert reading.contact.name == "Ana Falk"
    assert (reading.met.where or "").endswith(where)
    assert reading.met.on is None
    assert any("no such day" in doubt for doubt in reading.unsure)


def test_a_promise_told_as_it_is_made_is_a_promise() -> None:
    reading = read("MET TOM VANE AT THE DOCK DAY HE RUN THE BIG CRANE I PROMISE HIM MY LIST")

    assert [(p.who, p.what) for p in reading.promises] == [("me", "my list")]
    assert reading.they_said == ("he run the big crane",)


def test_of_a_very_long_note_the_beginning_is_sorted_and_the_rest_is_kept() -> None:
    note = "met Ana Solis at the fair. she has two boats. " + "it rained and we stood. " * 900
    reading = read(note)

    assert reading.contact.name == "Ana Solis"
    assert "she has two boats" in reading.they_said
    assert any("only its beginning" in doubt for doubt in reading.unsure)
    assert reading.left_over[-1].endswith("we stood.")
    assert sum(map(len, reading.left_over)) > len(note) - 4100

"""Names that are set right, held behind a bracket or deep in a sentence, and houses by number."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 6, 16)
LONG = (
    "Sorry, long one. On Sunday I shared a pot of tea for most of the interval with "
    "Marigold Ansty-Pike at the brass contest in Dunport, she leads a band. They only sweep."
)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        (
            "Met Karl, no sorry, Carl with a C, Carl Winter, lock keeper at Amber Weir.",
            "Carl Winter",
        ),
        ("Filip, no, Philip Orr, joiner, met Monday. He hums.", "Philip Orr"),
        ("Met Sofia, wait, Zofia, baker at Oak Farm. She hums.", "Zofia"),
        ("Ulf (nachname vergessen), maurer, gestern im café getroffen. Er singt.", "Ulf"),
        ("Nekane (no pillé el apellido), panadera, ayer en la feria.", "Nekane"),
        ("DEACON PRICE. HGV INSTRUCTOR. MET AT THE TRUCK SHOW SUNDAY. HE HUMS.", "Deacon Price"),
        (LONG, "Marigold Ansty-Pike"),
    ],
)
def test_the_right_name_is_the_contact(note: str, name: str) -> None:
    reading = read_note(note, TODAY)
    assert (reading.contact.name, reading.more) == (name, ())
    assert not any("with a C" in said for said in reading.they_said)
    assert reading.contact.role != "only sweep"


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Idris Pell, Coastguard Team 12. He hums.", None, "Coastguard Team 12"),
        ("Bea Lund, paramedic, Rescue Team 4. She hums.", "paramedic", "Rescue Team 4"),
        ("Ida Kern, year 4 teacher, Class 12. She hums.", "year 4 teacher", None),
        ("New desk mate!! June Achter, data clerk, met today.", "data clerk", None),
        ("- Théo Nze\n- chef d'atelier, Cycles Nord\n- vendredi", "chef d'atelier", "Cycles Nord"),
        ("Ana Vale, met today. She recruits drivers for Tarn Coaches.", None, "Tarn Coaches"),
        ("Ana Vale, met today. She hums songs for Oak Coaches.", None, None),
    ],
)
def test_post_and_house(note: str, role: str | None, org: str | None) -> None:
    contact = read_note(note, TODAY).contact
    assert (contact.role, contact.org) == (role, org)


def test_a_promise_may_be_told_last() -> None:
    note = "Ana Vale, met Monday. What I did promise her is the freezer manual, by 30 June."
    (promise,) = read_note(note, TODAY).promises
    assert (promise.who, promise.what, promise.due) == (
        "me",
        "the freezer manual",
        "2026-06-30",
    )


def test_what_is_done_every_week_is_no_day_of_the_meeting() -> None:
    note = "Eva Gil, directora. La conocí el lunes en la reunión. Los viernes come en el patio."
    reading = read_note(note, TODAY)
    assert reading.met.on == "2026-06-15"
    assert reading.they_said == ("Los viernes come en el patio",)


def test_a_near_miss_is_no_lady() -> None:
    note = "Ida Berg, Ingenieurin, gestern getroffen. Ich schick ihr unsere near-miss Liste."
    assert read_note(note, TODAY).private == ()


def test_a_lost_surname_leaves_the_trade_behind_it() -> None:
    for note in (
        "- Nekane (no pillé el apellido)\n- relojera, arregla torres\n- feria, ayer",
        "Ines (didn't catch her surname), relojera, met at the fair.",
        "- Iratxe (apellido?)\n- relojera, tienda en el puerto\n- mercado, ayer",
    ):
        assert read_note(note, TODAY).contact.role == "relojera"


def test_a_lone_event_with_its_day_opens_a_german_note() -> None:
    note = "Kickoff gestern, Ana Voll kennengelernt, Bäckerin. Sie singt."
    assert read_note(note, TODAY).met.where == "Kickoff"

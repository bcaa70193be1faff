"""Who asks for leave: "asked if i could shadow her" is my question, "wants to shadow me" theirs."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)
BEFORE = "Met Lena Gil, midwife, today. "


@pytest.mark.parametrize(
    ("asked", "ask"),
    [
        ("asked if i could shadow her", "i could shadow her"),
        ("I asked her whether I might sit in on a clinic", "I might sit in on a clinic"),
        ("want to shadow her for a day", "shadow her for a day"),
        ("id love to shadow her", "shadow her"),
        ("can I borrow her pool?", "borrow her pool"),
        ("may we visit their kiln", "visit their kiln"),
    ],
)
def test_what_i_would_like_to_be_let_do_is_my_question(asked: str, ask: str) -> None:
    assert read_note(BEFORE + asked, TODAY).ask == ask


@pytest.mark.parametrize(
    "theirs",
    [
        "She asked if she could shadow me",
        "wants to shadow me for a day",
        "she wants to visit our kiln",
        "asked me if i could shadow her",
    ],
)
def test_what_they_would_like_is_told_and_neither_asked_nor_promised(theirs: str) -> None:
    reading = read_note(BEFORE + theirs, TODAY)
    assert (reading.ask, reading.promises) == (None, ())
    assert list(reading.they_said) == [theirs]


@pytest.mark.parametrize(
    ("note", "ask"),
    [
        ("Conocí a Lena Gil hoy. ¿Puedo visitar su taller?", "visitar su taller"),
        ("Conocí a Lena Gil hoy. Le pregunté si podía ayudarla.", "ayudarla"),
        ("Vu Lena Gil hier. Est-ce que je peux visiter son atelier ?", "visiter son atelier"),
        ("Lena Gil gestern getroffen. Darf ich mir ihr Boot ansehen?", "ihr Boot ansehen"),
    ],
)
def test_it_is_heard_in_every_language(note: str, ask: str) -> None:
    reading = read_note(note, TODAY)
    assert reading.ask == ask
    assert reading.contact.org is None


@pytest.mark.parametrize(
    "note",
    [
        "Vu Lena Gil hier. On peut visiter son atelier le lundi.",
        "Lena Gil gestern getroffen. Sie fragt, ob ich mit ihr singe.",
        "Conocí a Lena Gil hoy. Ella puede visitar mi taller.",
    ],
)
def test_what_may_be_done_is_no_question_of_mine(note: str) -> None:
    assert read_note(note, TODAY).ask is None

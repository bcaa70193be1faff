"""Notes typed in a hurry: a wish is no word of theirs, and one promise stays one."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 22)


def read(note: str) -> Reading:
    return read_note(note, TODAY)


@pytest.mark.parametrize(
    "note",
    [
        "met ola brun, baker, tues. no promises just want to stay in touch",
        "met ola brun, baker, tues. nothing owed, would like to keep in contact with her",
        "met ola brun, baker, tues. no ask, just hoping to stay connected",
        "met ola brun, baker, tues. i want to stay in touch too",
        "hablé con ola brun, panadera. solo quiero seguir en contacto",
        "j'ai rencontré ola brun, elle est boulangère. juste envie de rester en contact",
        "hab ola brun getroffen, sie ist bäckerin. ich will nur in kontakt bleiben",
    ],
)
def test_my_wish_to_stay_in_touch_is_nothing_that_they_said_or_that_i_told(note: str) -> None:
    reading = read(note)

    assert (reading.they_said, reading.share, reading.promises) == ((), (), ())
    assert reading.ask is None
    assert any("ta" in left or "kont" in left for left in reading.left_over)


def test_their_wish_to_stay_in_touch_is_their_word() -> None:
    assert read("met kai wu, chef. she'd love to stay in touch").they_said


@pytest.mark.parametrize(
    ("note", "what", "due"),
    [
        ("met bo, tiler. lending him our saw, drop it off thurs", "lending him our saw", 26),
        ("met bo, tiler. giving him our ladder, bring it round wed", "giving him our ladder", 25),
        ("met bo, tiler. sending him the rota, post it by fri", "sending him the rota", 27),
        ("met bo, tiler. i'll lend him my drill, he picks it up on tues", "lend him my drill", 24),
        ("met bo, tiler. i owe him the map, send it by thurs", "the map", 26),
    ],
)
def test_how_a_thing_gets_there_gives_the_promise_its_day_and_no_words(
    note: str, what: str, due: int
) -> None:
    reading = read(note)

    assert [(one.what, one.due) for one in reading.promises] == [(what, f"2026-11-{due}")]
    assert (reading.they_said, reading.met.on) == ((), None)


def test_how_an_offer_gets_there_is_no_day_of_the_meeting() -> None:
    reading = read("met ian dow, farrier. offered to lend him the forge, take it over tues")

    assert (reading.offer, reading.met.on) == ("lend him the forge", None)


def test_a_mail_to_them_both_is_still_a_plan() -> None:
    reading = read("Met Ada Lind and Bo Gil. Promised Ada our map. Mail them both in 2 wks")

    assert reading.follow_up_on == "2026-12-06"


def test_letters_that_stand_for_a_word_are_written_as_that_word_and_not_lost() -> None:
    reading = read("met rae, florist. she works w/ kids and paints w wood, b/c she can, w/o pay")

    assert reading.they_said == (
        "she works with kids and paints with wood, because she can, without pay",
    )
    assert {"w", "b/c", "w/o"} <= set(reading.left_over)
    assert reading.contact.org is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("met al roe, coach. he films the h.s. swim team from a ladder", "the h.s. swim team"),
        ("met al roe, coach. he plants approx. 300 trees a year", "approx. 300 trees"),
        ("met al roe, coach. he lives in apt. 4 next to a baker", "apt. 4 next to a baker"),
        ("met al roe, coach. walks 12 mi. a day", "walks 12 mi. a day"),
    ],
)
def test_a_short_form_ends_no_sentence(note: str, said: str) -> None:
    assert any(said in each for each in read(note).they_said)


def test_a_short_form_may_still_end_a_sentence() -> None:
    reading = read("met joe finch from the parks dept. he plants moss")

    assert reading.contact.org == "parks dept"
    assert reading.they_said == ("he plants moss",)


def test_junior_belongs_to_the_name() -> None:
    assert read("met ms. kay brooks jr. at the library fri").contact.name == "Kay Brooks Jr"

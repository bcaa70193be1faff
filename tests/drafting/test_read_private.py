"""Confidences in the wordings that people use, and the look-alikes that are none."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 6, 8)
HEAD = "Met Bo Li, cook, at the market on sat. Peels onions under water."


def open_words(reading: Reading) -> str:
    texts = [*reading.they_said, *reading.share, reading.offer, reading.ask, reading.met.where]
    texts += [reading.met.how, reading.contact.role, reading.contact.org]
    texts += [promise.what for promise in reading.promises]
    return " | ".join(text for text in texts if text).lower()


@pytest.mark.parametrize(
    ("sentence", "secret"),
    [
        ("she'd rather this stayed with us: the roof leaks", "roof"),
        ("Don't quote me but the stall is for sale", "stall"),
        ("The mill is moving, not public yet", "mill"),
        ("Please treat this as confidential: his oven cracked", "oven cracked"),
        ("she said, off the books, they pay in fish", "fish"),
        ("He wants to keep bees but his landlord doesn't know", "bees"),
        ("not to leave this room: the choir is broke", "choir"),
        ("this is just for my notes, he wept over the soup", "wept"),
        ("They mean to close on sundays, I wasn't meant to hear that", "sundays"),
        ("her pay got frozen", "frozen"),
        ("she's expecting in may", "expecting"),
        ("she's expecting, early days, so not a word", "expecting"),
        ("he is two months behind on his rent", "rent"),
        ("her leave to remain runs out in july", "remain"),
        ("his son is in trouble with the police", "police"),
        ("her daughter won't speak to her", "daughter"),
        ("she is on sertraline", "sertraline"),
        ("he has handed his notice in", "notice"),
        ("she's under the knife in july", "knife"),
        ("Er wird kündigen, behalt ich für mich", "kündigen"),
        ("está en trámites de divorcio, que no salga de aquí", "divorcio"),
        ("il va partir, c'est confidentiel", "partir"),
    ],
)
def test_a_confidence_is_heard_in_many_wordings(sentence: str, secret: str) -> None:
    reading = read_note(f"{HEAD} {sentence}.", TODAY)

    assert secret in " ".join(reading.private).lower()
    assert secret not in open_words(reading)


@pytest.mark.parametrize(
    ("sentence", "secret"),
    [
        ("the lady in 7 called him captain", "lady in 7"),
        ("the man in bed nine sang", "bed nine"),
        ("a girl named Isa, 5yo, drew him", "isa"),
        ("the kid with the feeding tube, Tam, loves him", "tam"),
        ("her patient, Mr Orr, danced", "orr"),
        ("resident in flat 4 knits for him", "flat 4"),
    ],
)
def test_a_patient_is_known_by_more_than_a_number(sentence: str, secret: str) -> None:
    reading = read_note(f"{HEAD} {sentence}.", TODAY)

    assert secret in " ".join(reading.patient).lower()
    assert secret not in open_words(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "She wants to know how we time the oven",
        "They stay here every summer",
        "he burnt out three motors in a week",
        "He asked me to keep the receipt",
        "No one knows where the key is",
        "She expects 40 guests and is expecting the new oven in may",
        "He helps people with debt letters",
        "She writes about divorce for the paper",
        "He stayed quiet the whole quiz",
        "The boy in the front row was her son",
        "She works as a tribunal clerk",
        "they broke up the concrete by hand",
    ],
)
def test_everyday_words_are_no_secret(sentence: str) -> None:
    assert read_note(f"{HEAD} {sentence}.", TODAY).private == ()


@pytest.mark.parametrize(
    "marker", ["she told me off the record", "between us", "don't tell anyone but"]
)
def test_a_plan_behind_a_confidence_stays_a_plan(marker: str) -> None:
    reading = read_note(f"Met Bo Li at the fair, {marker} they merge with Tarn, write tues", TODAY)

    assert reading.follow_up_on == "2026-06-09"
    assert "tarn" in " ".join(reading.private).lower()
    assert "write" not in " ".join(reading.private)
    assert "tarn" not in open_words(reading)


def test_a_marker_before_but_leaves_what_i_said_alone() -> None:
    note = (
        "met bo li at the fair sat he trains dogs to find yeast i said ours only finds socks "
        "he'd rather this stayed between us but he is going to resign in march"
    )
    reading = read_note(note, TODAY)

    assert reading.share == ("ours only finds socks",)
    assert "resign" in " ".join(reading.private)


@pytest.mark.parametrize(
    "note",
    [
        "Sister Ines Falk runs the hospice bakery. She sings",
        "Ines Falk, baker, diabetes evening on tuesday. She sings",
    ],
)
def test_a_title_is_no_sister_and_an_evening_no_illness(note: str) -> None:
    reading = read_note(note, date(2026, 6, 8))
    assert reading.private == ()
    assert reading.contact.name == "Ines Falk"

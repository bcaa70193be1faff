"""A word that asks for silence covers all that it is about, and nothing that it is not about."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 8, 6)

WHOLE = [
    ("told her I have hated lifts since the fire, thats for me only", "hated lifts"),
    ("I told him I cry a lot because of the old job. that's for me only", "cry a lot"),
    ("said I've been late to every shift since June, keep that out", "late to every shift"),
    ("I told her I snore, honestly, just for me that one", "snore"),
    ("I told him I failed the exam twice, well, that stays between us", "failed the exam"),
    ("I told her I still dream of it, stupid I know, thats for me only", "still dream"),
    ("I told her I hate the boats, that never goes in any message", "hate the boats"),
]


@pytest.mark.parametrize(("note", "word"), WHOLE)
def test_a_word_for_silence_covers_what_it_is_about_from_the_beginning(
    note: str, word: str
) -> None:
    reading = read_note(note, TODAY)
    assert not reading.share
    assert any(word in each for each in reading.private)


def test_a_because_that_tells_the_secret_by_itself_leaves_the_rest_open() -> None:
    reading = read_note("I told him we moved the shelves because he drinks, keep it quiet", TODAY)
    assert reading.share == ("we moved the shelves",)
    assert any("he drinks" in each for each in reading.private)


def test_what_was_said_in_another_sentence_stays_open() -> None:
    reading = read_note("Told him we count twice since May. He keeps mice, don't mention it", TODAY)
    assert reading.share == ("we count twice since May",)


OPEN = [
    "Met Ana Vale at the fair. He will put in a word with the yard, his words not mine.",
    "Met Ana Vale at the fair. We sat in breakout rm 4. She hires for patience.",
    "Met Ana Vale at the fair. She tests the doors with stage smoke from a theatre.",
    "Met Ana Vale at the fair. She'll walk the form over herself to a man called Orr.",
    "Met Ana Vale at the fair. She asked if she could use the story and I said yes but no names.",
    "Met Ana Vale at the fair. She never says quiet, she just starts whispering a secret.",
    "Met Ana Vale at the fair. She said the thing I'd need to know is when they hire.",
]


@pytest.mark.parametrize("note", OPEN)
def test_what_only_sounds_like_a_secret_stays_open(note: str) -> None:
    assert not read_note(note, TODAY).private


SHUT = [
    "Met Ana Vale at the fair. She has a job offer, not mine to tell.",
    "Met Ana Vale at the fair. Two of her crew drink, no names.",
    "Met Ana Vale at the fair. Her lung cancer is back, with stage 3 this time.",
    "Met Ana Vale at the fair. She'll send it to a patient, Mr Quist.",
    "Met Ana Vale at the fair. Her boss is leaving, need to know only.",
    "Met Ana Vale at the fair. The man in room 4 fell out of bed.",
]


@pytest.mark.parametrize("note", SHUT)
def test_what_is_a_secret_stays_shut(note: str) -> None:
    assert read_note(note, TODAY).private


def test_a_yes_to_what_they_may_do_promises_nothing_of_mine() -> None:
    reading = read_note(
        "Ana Vale asked for a chat. she asked if she could quote me, I said yes", TODAY
    )
    assert not reading.promises


def test_what_happens_to_anybody_is_no_promise_to_me() -> None:
    reading = read_note("Ana Vale says turn up early and they'll let you park behind it", TODAY)
    assert not reading.promises

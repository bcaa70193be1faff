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

"""Two people in one note: a couple told of by "he" and "she", and somebody told of next."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("joined", ["and", "&", "n"])
def test_he_is_he_and_she_is_she_whoever_is_told_of_first(joined: str) -> None:
    note = f"coffee w ned harper {joined} his wife inga tues, she bakes rye, he lent me his drill"
    reading = read_note(note, TODAY)
    assert reading.contact.name == "Ned Harper"
    assert list(reading.they_said) == ["he lent me his drill"]
    assert [other.contact.name for other in reading.more] == ["Inga"]
    assert list(reading.more[0].they_said) == ["she bakes rye"]


def test_she_may_be_the_first_of_the_two() -> None:
    note = "met Inga Berg and her husband Ned at the fair. he mends clocks, she bakes rye"
    reading = read_note(note, TODAY)
    assert "she bakes rye" in reading.they_said
    assert "he mends clocks" in reading.more[0].they_said


def test_what_somebody_told_of_next_says_is_not_said_by_the_one_before() -> None:
    note = "met inga berg at the depot, she says salt is low. omar is a driver, he naps at noon"
    reading = read_note(note, TODAY)
    assert not [said for said in reading.they_said if "naps" in said]
    assert [other.contact.name for other in reading.more] == ["Omar"]
    assert list(reading.more[0].they_said) == ["he naps at noon"]

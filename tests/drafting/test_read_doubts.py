"""A doubt of my own self is mine alone, unless I said it to them."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "doubt",
    [
        "i think i cant do this much longer",
        "im not sure im any good at this",
        "i dont think im brave enough to ask",
        "i worry i talk too much",
        "i'm a fraud",
    ],
)
def test_a_doubt_of_my_own_is_kept_and_not_shared(doubt: str) -> None:
    reading = read_note(f"met lena gil at the fair, she mends kites. {doubt}", TODAY)
    assert not reading.share
    assert list(reading.private) == [doubt]
    assert "she mends kites" in reading.they_said


@pytest.mark.parametrize(
    ("note", "doubt"),
    [
        ("Vi a Lena ayer en la feria. Cose velas. No sé si valgo para esto.", "No sé si valgo"),
        ("Lena gestern getroffen. Sie näht. Ich trau mich nicht zu fragen.", "Ich trau mich nicht"),
        ("Croisé Lena hier. Elle coud. Je crois que je ne suis pas à la hauteur.", "Je crois que"),
    ],
)
def test_it_is_mine_in_every_language(note: str, doubt: str) -> None:
    reading = read_note(note, TODAY)
    assert not reading.share
    assert any(private.startswith(doubt) for private in reading.private)


@pytest.mark.parametrize(
    "told",
    ["i think i cant do nights any more", "i'm not sure i'm cut out for it"],
)
def test_what_i_told_them_of_it_we_have_in_common(told: str) -> None:
    reading = read_note(f"met lena gil at the fair, she mends kites. i told her {told}", TODAY)
    assert list(reading.share) == [told]
    assert not reading.private


@pytest.mark.parametrize(
    "fact", ["i cant swim either", "i think he cant see", "i cant do saturdays"]
)
def test_a_plain_fact_of_mine_is_no_doubt(fact: str) -> None:
    assert not read_note(f"met lena gil at the fair, she swims. {fact}", TODAY).private

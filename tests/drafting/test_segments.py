"""A text message costs by the part: how many there are, and which sign makes it more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.segments import count_segments, say_segments


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("é" * 160, 1),
        ("ê" * 70, 1),
        ("ê" + "a" * 70, 2),
        ("ê" + "a" * 134, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("🌻" * 35, 1),
        ("🌻" * 36, 2),
    ],
)
def test_a_phone_makes_so_many_messages_of_it(text: str, count: int) -> None:
    assert count_segments(text).count == count


def test_a_sign_of_two_places_is_never_cut_in_two() -> None:
    """152 places, then a sign of two: it begins the next message, and leaves a place free."""
    assert count_segments("a" * 152 + "€" + "a" * 152).count == 3
    assert count_segments("a" * 151 + "€" + "a" * 153).count == 2


def test_the_sign_that_costs_the_second_message_is_named() -> None:
    told = say_segments("Grüße, " + "a" * 80 + " ê")
    assert told == "This goes as two text messages because of “ê”. Without, it is one."


def test_one_message_needs_no_word_about_it() -> None:
    assert say_segments("Hi Ana, thank you for the talk.") == ""


def test_a_long_text_says_how_many_and_blames_no_sign() -> None:
    assert say_segments("a" * 161) == "This goes as two text messages."
    assert say_segments("a" * 2000) == "This goes as 14 text messages."


@given(st.text(max_size=400))
def test_a_longer_text_never_takes_fewer_messages(text: str) -> None:
    assert count_segments(text).count <= count_segments(text + "ab").count
    assert count_segments(text).count_without <= count_segments(text).count

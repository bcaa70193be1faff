"""What one change tells: greeting, ending, length, and the words that were struck out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.habits.noticing import notice_greeting, notice_length, notice_sign_off, words_in
from drafting.habits.striking import notice_struck

DANA, SAM = words_in("Dana Ortiz"), words_in("Sam Reed")
WRITTEN = (
    "Hi Dana,\n\nI was delighted to meet you. You said that you label every drawer.\n\n"
    "I would gladly talk again on Saturday.\n\nBest wishes,\nSam Reed\nMedic"
)


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Hi Dana,\n\nthank you.", "Hi"),
        ("hey dana, it was good to talk", "Hey"),
        ("HELLO DANA\nthank you", "Hello"),
        ("Good morning Dana,\nthank you", "Good morning"),
        ("Hi, Dana!\nthank you", "Hi"),
        ("Dear Dana Ortiz,\nthank you", "Dear"),
        ("Ahoy Dana,\nthank you", "Ahoy"),
        ("Hi again Dana - how was the fair?", "Hi again"),
        ("Hello Dana it was good to talk", "Hello"),
        ("\n\nHiya Dana\n\nthanks", "Hiya"),
    ],
)
def test_a_greeting_is_what_stands_before_the_readers_name(text: str, greeting: str) -> None:
    assert notice_greeting(text, DANA) == greeting


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ben,\nthank you",
        "Hi Ben and Dana,\nthank you",
        "Hi Dana and Ben,\nthank you",
        "Hi Dana, Ben,\nthank you",
        "Hi Dana & co\nthank you",
        "Hi Dana Whitlock,\nthank you",
        "Thanks Dana,\nthat was good",
        "Congratulations Dana,\nwell done",
        "I met Dana, and it was good.",
        "Yesterday Dana, you said that drawers stick.",
        "Hi there,\nthank you",
        "Dana,\nthank you",
        "Thank you.",
        "",
    ],
)
def test_another_name_or_no_greeting_teaches_nothing(text: str) -> None:
    assert notice_greeting(text, DANA) is None


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("Thank you.\n\nThanks,\nSam Reed\nMedic, County", "Thanks,"),
        ("Thank you.\n\nBest regards,\n\nSam", "Best regards,"),
        ("Thank you.\n\nCheers\nSam", "Cheers"),
        ("Thank you.\n\nViele Grüße\nSam", "Viele Grüße"),
        ("Thank you.\n\nSam Reed", ""),
        ("It was good to see you again.\nSam", ""),
        ("See you soon. Cheers, Sam", "Cheers,"),
        ("See you soon. Thanks so much Sam x", "Thanks so much"),
        ("See you soon. Sam", ""),
        ("See you soon - Sam", "See you soon,"),
        ("See you soon.\n- Sam", "See you soon,"),
        ("Hi Dana, it's Sam.", None),
        ("I told it to Sam.", None),
        ("See you soon.", None),
        ("Thank you.\n\nLove from Dana and\nSam", None),
        ("Thank you.\n\nYours with Ben,\nSam", None),
        ("", None),
    ],
)
def test_an_ending_is_what_stands_before_the_senders_name(text: str, ending: str | None) -> None:
    assert notice_sign_off(text, SAM) == ending


def test_length_is_told_only_where_there_is_enough_to_tell() -> None:
    assert notice_length("one two three " * 10, "one two three " * 5) == 0.5
    assert notice_length("one two", "one two three four five") is None
    assert notice_length("one two three " * 10, "Hi") is None


def struck(sent: str, known: frozenset[str] = frozenset()) -> set[str] | None:
    found = notice_struck(WRITTEN, sent, known=known, sender=SAM)
    return None if found is None else set(found)


def test_a_word_that_is_gone_is_struck_and_what_stayed_is_not() -> None:
    assert struck(WRITTEN.replace("gladly ", "")) == {"gladly"}
    assert struck(WRITTEN) == set()


def test_of_a_sentence_that_is_gone_no_single_word_was_struck_out() -> None:
    gone = (
        struck(WRITTEN.replace("I would gladly talk again on Saturday.", "See you soon.")) or set()
    )
    assert gone
    assert all(len(words.split()) >= 3 for words in gone)


def test_no_name_no_day_no_number_and_none_of_the_facts_is_a_struck_word() -> None:
    gone = WRITTEN.replace(" on Saturday", "").replace("You said that you label every drawer. ", "")
    assert (struck(gone, words_in("she labels every drawer")) or set()) <= {
        "said",
        "you said",
        "said that you",
    }
    text = "Thank you for the 3 pumps, Rosa and marisol said so, and they hold."
    found = notice_struck(text, "Thank you. They hold.", known=frozenset(), sender=SAM)
    assert not any("rosa" in words or "marisol" in words or "3" in words for words in found or ())


def test_a_message_that_was_written_anew_strikes_out_nothing() -> None:
    assert struck("Dear Dana, let us meet at noon. Sam") is None


def test_greeting_and_ending_are_no_struck_words() -> None:
    assert struck(WRITTEN.replace("Hi Dana", "Hello Dana").replace("Best wishes,\n", "")) == set()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_whatever_is_typed_is_taken_without_trouble(one: str, two: str) -> None:
    for text in (one, f"Hi Dana{one}", f"{one}\nSam"):
        assert isinstance(notice_greeting(text, DANA), str | None)
        assert isinstance(notice_sign_off(text, SAM), str | None)
    notice_length(one, two)
    notice_struck(f"{WRITTEN}{one}", f"{WRITTEN}{two}", known=DANA, sender=SAM)
    notice_struck(one, two, known=DANA, sender=SAM)

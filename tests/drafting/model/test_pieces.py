"""A streamed answer is told apart word by word, and no word of the text waits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.modelling.pieces import Piece, Splitter

WHOLE = "Subject: Kelp and paper\n\nHi Ines,\n\nSo good. Subject: to rain, we walk.\n\nNoor"
SHAPES = [
    WHOLE,
    "Hi Ines,\n\nthank you",
    "subject: low\nHi",
    "**Subject: bold**\n\nHi",
    "<think>a < b, Subject: no</think>\n\nSubject: yes\n\nHi",
    "```text\nSubject: fenced\n\nHi\n```",
    "Sub",
    "Subject: only",
    "Sunny days",
    "<thin ice",
    "Subject:\n\nHi",
    "",
]


def split(tokens: list[str]) -> tuple[Splitter, list[Piece]]:
    splitter = Splitter()
    pieces = [piece for token in tokens for piece in splitter.feed(token)]
    return splitter, [*pieces, *splitter.end()]


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        (SHAPES[0], "Kelp and paper", WHOLE.partition("\n\n")[2]),
        (SHAPES[1], None, SHAPES[1]),
        (SHAPES[2], "low", "Hi"),
        (SHAPES[3], "bold", "Hi"),
        (SHAPES[4], "yes", "Hi"),
        (SHAPES[5], "fenced", "Hi\n```"),
        (SHAPES[6], None, "Sub"),
        (SHAPES[7], "only", ""),
        (SHAPES[9], None, "<thin ice"),
        (SHAPES[10], None, "Hi"),
        (SHAPES[11], None, ""),
        ("<think>never ends", None, ""),
    ],
)
def test_subject_and_text_are_told_apart(text: str, subject: str | None, body: str) -> None:
    splitter, _ = split(list(text))

    assert (splitter.subject, splitter.text) == (subject, body)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SHAPES), st.lists(st.integers(1, 9), min_size=1, max_size=60))
def test_it_does_not_matter_how_the_answer_is_cut_up(text: str, sizes: list[int]) -> None:
    tokens, at = [], 0
    for size in sizes:
        tokens.append(text[at : at + size])
        at += size
    cut, pieces = split([*tokens, text[at:]])
    whole, _ = split([text])

    assert (cut.subject, cut.text) == (whole.subject, whole.text)
    assert "".join(piece.text for piece in pieces if piece.part == "text") == whole.text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_no_word_of_an_ordinary_text_is_lost(text: str) -> None:
    splitter, _ = split(["Hi ", *text])

    assert splitter.text == f"Hi {text}"


@pytest.mark.parametrize("first", ["Hi", "H", "So", "Su ", "Dear", "<b", "`x", "*a", "Subjects "])
def test_the_first_word_of_the_text_does_not_wait_for_the_second(first: str) -> None:
    assert list(Splitter().feed(first)) == [Piece("text", first)]


def test_the_subject_streams_too() -> None:
    splitter = Splitter()

    assert list(splitter.feed("Subject: Kelp")) == [Piece("subject", "Kelp")]
    assert list(splitter.feed(" and")) == [Piece("subject", " and")]
    assert list(splitter.feed(" paper\nHi")) == [Piece("subject", " paper"), Piece("text", "Hi")]

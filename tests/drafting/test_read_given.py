"""What I am to hand over, told from their side, after the day, or in one word."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 3, 19)
HEAD = "Met Bo Li, cook, at the market on sat. "


@pytest.mark.parametrize(
    ("told", "what", "due"),
    [
        ("I said she'd get the jar labels by friday.", "the jar labels", "2026-03-20"),
        ("Said he'll get the crate list from me by friday.", "the crate list", "2026-03-20"),
        ("She'll have my knife roll by friday, I said.", "my knife roll", "2026-03-20"),
        ("Wants our quinces so yes, a bag on friday, I told her.", "a bag", "2026-03-20"),
    ],
)
def test_what_they_are_to_get_is_my_promise(told: str, what: str, due: str) -> None:
    """Whoever gets it, I bring it, and the promise names the thing."""
    promises = read_note(HEAD + told, TODAY).promises
    assert [(each.who, each.what, each.due) for each in promises] == [("me", what, due)]


@pytest.mark.parametrize(
    "told", ["I'd lent mine out", "I'd written nine of them myself", "I'd once sewn a sail"]
)
def test_what_i_had_done_before_is_no_promise(told: str) -> None:
    """A past participle stands behind this "I'd"."""
    reading = read_note(f"{HEAD}I said {told}.", TODAY)
    assert (reading.share, reading.promises) == ((told,), ())


def test_a_thing_told_and_then_offered_is_the_offer() -> None:
    """And nothing is kept of it beside."""
    reading = read_note(f"{HEAD}We have 40 trays spare -> offered them.", TODAY)
    assert (reading.offer, reading.share) == ("We have 40 trays spare", ())


def test_a_sister_at_the_end_of_a_sentence_is_no_title() -> None:
    """What follows is a sentence of its own."""
    reading = read_note(f"{HEAD}I'll pass it to my sister. Back to him in a fortnight.", TODAY)
    assert [each.what for each in reading.promises] == ["pass it to my sister"]
    assert reading.follow_up_on == "2026-04-02"

"""What goes back to whom, and what one sentence promises to two."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("note", "promise", "due"),
    [
        (
            "met Orla Finch at the tool swap. She lent me her pipe bender, must return it friday",
            "return her pipe bender",
            "2026-11-27",
        ),
        (
            "met Orla Finch. she let me borrow two clamps. gotta get them back to her tues",
            "get two clamps back to her",
            "2026-11-24",
        ),
        (
            "met orla finch at the tool swap, borrowed her ladder, shld return it mon",
            "return her ladder",
            "2026-11-23",
        ),
    ],
)
def test_what_was_lent_to_me_is_mine_to_give_back(note: str, promise: str, due: str) -> None:
    """However it was lent, the promise names the thing."""
    reading = read_note(note, TODAY)
    assert [(each.who, each.what, each.due) for each in reading.promises] == [("me", promise, due)]
    assert reading.contact.role is None


@pytest.mark.parametrize(
    ("note", "first", "second"),
    [
        (
            "Met Orla Finch and Sam Dore at the swap. I'll send Orla our plan and Sam the bill",
            "send our plan",
            "send the bill",
        ),
        (
            "orla finch + sam dore at the tool swap. will mail orla the plan & sam the price list",
            "mail the plan",
            "mail the price list",
        ),
    ],
)
def test_one_deed_may_be_promised_to_each_of_two(note: str, first: str, second: str) -> None:
    """The deed is said once and done twice."""
    reading = read_note(note, TODAY)
    assert [each.what for each in reading.promises] == [first]
    assert [each.what for each in reading.more[0].promises] == [second]


def test_a_day_behind_two_promises_is_for_both() -> None:
    """As in "send Orla our plan and Sam the bill by friday"."""
    note = "Met Orla Finch and Sam Dore. I will send Orla our plan and Sam the bill by fri"
    reading = read_note(note, TODAY)
    both = (*reading.promises, *reading.more[0].promises)
    assert [each.due for each in both] == ["2026-11-27", "2026-11-27"]


def test_to_let_somebody_do_a_thing_is_no_secret() -> None:
    """Only who lets me in on something asks for silence."""
    reading = read_note("met Orla Finch at the tool swap. she let me try two clamps", TODAY)
    assert (reading.private, reading.met.where) == ((), "the tool swap")
    secret = read_note("met Orla Finch at the tool swap. she let me in on her new firm", TODAY)
    assert secret.private

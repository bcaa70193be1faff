"""Tests of promises taken back, of remarks that nobody said, and of what was asked in a note."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2027, 3, 9)
MET = "met Tove Lange at the harbour fair. she splices ropes. "


def read(rest: str) -> Reading:
    return read_note(MET + rest, TODAY)


@pytest.mark.parametrize(
    "taken_back",
    [
        "i said id introduce them? no.",
        "Did I promise her anything? No.",
        "I'd call her boss, no wait I didn't promise that.",
        "promised her my old oar, scratch that, it's broken.",
        "said I'd bring the winch, then took it back.",
        "I offered to drive her but she said no.",
        "I almost promised her my ladder.",
        "was going to offer my van but didn't.",
        "I never said I'd come.",
    ],
)
def test_a_promise_that_was_taken_back_is_none(taken_back: str) -> None:
    reading = read(f"{taken_back} I'll send her the tide table")
    assert [promise.what for promise in reading.promises] == ["send her the tide table"]
    assert reading.offer is None
    assert reading.contact.preferred_name is None


def test_a_later_promise_stands_in_the_place_of_the_first() -> None:
    reading = read("I told her I'd lend the hook, actually no, I'd lend her the net")
    assert [promise.what for promise in reading.promises] == ["lend her the net"]


def test_a_promise_that_was_meant_stays() -> None:
    assert read("I said I'd come Monday? yes.").promises
    doubtful = read("promised to call her? not sure.")
    assert not doubtful.promises
    assert any("promised to call her" in doubt for doubt in doubtful.unsure)


@pytest.mark.parametrize(
    "remark",
    [
        "coffee was terrible",
        "loved it",
        "bus was late",
        "was nervous but it went ok",
        "must remember to buy stamps",
        "want to thank her for that",
        "congratulate her",
        "My knees hurt and it rained",
        "could have listened for hours",
        "i said i was sorry",
    ],
)
def test_a_remark_of_mine_is_nobodys_word(remark: str) -> None:
    reading = read(remark)
    assert reading.they_said == ("she splices ropes",)
    assert reading.share == ()
    assert remark in " ".join(reading.left_over)


def test_what_happened_to_me_is_mine() -> None:
    reading = read_note(f"lost my job at the mill in May, it shut. {MET}", TODAY)
    assert reading.share
    assert not any("lost my job" in said for said in reading.they_said)


def test_a_question_stays_with_who_asked_it() -> None:
    assert (
        "she asked me: could I help with the nets"
        in read("she asked me: could I help with the nets").they_said
    )


def test_who_to_ask_is_asked_whole() -> None:
    assert read("ask her who to talk to").ask == "who to talk to"


def test_a_find_is_what_i_pass_on() -> None:
    reading = read("saw an article on the new frost tables. want to share it with her")
    assert reading.offer == "an article on the new frost tables"


def test_an_offer_to_me_is_theirs() -> None:
    reading = read_note("Tove Lange offered me the deck job in Skagen. she splices ropes", TODAY)
    assert "offered me the deck job in Skagen" in reading.they_said
    assert reading.contact.role is None


def test_which_one_it_is_stays_with_the_promise() -> None:
    what = read("I owe her the number of the guy who rents the crane").promises[0].what
    assert what == "the number of the guy who rents the crane"


def test_a_question_in_one_breath_with_a_secret_stays_open() -> None:
    note = (
        "met tove lange at the harbour fair she said eels hate light i said id send her our list "
        "by friday she asked if we use tar on hulls her mother is in hospice dont mention"
    )
    reading = read_note(note, TODAY)
    assert "she asked if we use tar on hulls" in reading.they_said
    assert any("hospice" in private for private in reading.private)
    assert not any("hospice" in said for said in reading.they_said)

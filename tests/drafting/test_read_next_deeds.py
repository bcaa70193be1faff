"""A run-on note: where the next deed begins, whose a saying is, and to whom a promise goes."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 23)
FRONT = "met Lucia at the fair tues. "

TOLD = [
    "she drives the school bus | runs the under 9s football",
    "she makes hats | sells them at the harbour",
    "she just got the level 3 cert | starts jan",
    "she fixes lifts | teaches her son chess",
    "she grows 12 kinds of potato | gives most away",
    "6 yrs in a bakery | wants to be a nurse",
]
DROPPED = [
    ("she walks 4 dogs even in winter", "the saint"),
    ("she likes the noise more than the quiet", "gave her my number"),
]


@pytest.mark.parametrize("told", TOLD)
def test_the_next_deed_begins_with_no_mark(told: str) -> None:
    reading = read_note(FRONT + told.replace(" |", ""), TODAY)
    assert list(reading.they_said) == told.split(" | ")


@pytest.mark.parametrize(("told", "behind"), DROPPED)
def test_a_remark_and_what_i_gave_end_what_was_told(told: str, behind: str) -> None:
    assert read_note(f"{FRONT}{told} {behind}", TODAY).they_said == (told,)


WHOLE = [
    "she says the night bus runs the whole route",
    "she showed me how the kiln works in winter",
    "she loves the way he runs the choir",
    "she knows a man who sells them at the harbour",
]


@pytest.mark.parametrize("told", WHOLE)
def test_a_deed_of_somebody_else_is_no_next_deed_of_theirs(told: str) -> None:
    assert len(read_note(FRONT + told, TODAY).they_said) == 1


MINE = [
    ("i said try the evening course, deadline is 4 feb", ()),
    ("i told her check the march column", ()),
    ("havent written since", ()),
    ("didnt reply to her yet", ()),
    ("she makes hats gave her my card", ("gave her my card",)),
    ("she said write when 20 people sign we have 23 now", ("we have 23 now",)),
]


@pytest.mark.parametrize(("told", "share"), MINE)
def test_what_i_advised_or_left_undone_is_nothing_they_said(
    told: str, share: tuple[str, ...]
) -> None:
    reading = read_note(FRONT + told, TODAY)
    assert reading.share == share
    assert not any(each in {told, "deadline is 4 feb"} for each in reading.they_said)


@pytest.mark.parametrize(
    "told", ["said my cv is too long, cut it to 2", "said our leaflet is very wordy"]
)
def test_a_verdict_on_a_thing_of_mine_is_what_they_said(told: str) -> None:
    reading = read_note(FRONT + told.replace("wordy", "dull"), TODAY)
    assert reading.they_said == (told.replace("wordy", "dull"),)
    assert reading.share == ()


def test_a_promise_after_a_feast_gets_no_day() -> None:
    reading = read_note(FRONT + "said id come in and strap ankles after easter", TODAY)
    assert [(each.what, each.due) for each in reading.promises] == [
        ("come in and strap ankles after easter", None)
    ]


WHOSE = [
    ("she runs a club for the kids, he drives. said id train the kids", "Carmel"),
    ("she coaches, he cuts the pitch. said id roll the pitch", "Joe"),
    ("she coaches, he cuts the pitch. told joe id lend him a roller", "Joe"),
    ("she coaches, he cuts the pitch. said id come after easter", "Carmel"),
]


@pytest.mark.parametrize(("told", "name"), WHOSE)
def test_a_promise_goes_to_the_one_of_two_it_is_for(told: str, name: str) -> None:
    reading = read_note(f"met carmel & her brother joe at the club wed. {told}", TODAY)
    both = {each.contact.name: each.promises for each in (reading, *reading.more)}
    assert [who for who, promises in both.items() if promises] == [name]


def test_whom_i_said_id_ask_stands_before() -> None:
    reading = read_note(FRONT + "i know a piano teacher in the avenue said id ask", TODAY)
    assert [each.what for each in reading.promises] == ["ask a piano teacher in the avenue"]
    assert reading.share == ()


def test_where_i_am_asked_to_and_cannot_go_is_no_place_where_we_met() -> None:
    note = "Bea my old tutor rang sun. party 11th in the rugby club im working nights cant go"
    reading = read_note(note, TODAY)
    assert (reading.met.where, reading.contact.org) == (None, None)
    assert reading.share == ("im working nights", "cant go")


def test_somebody_in_care_was_on_our_ward_and_we_did_not_meet_there() -> None:
    reading = read_note("Ruth, teacher. her dad died fri. he was on our ward in may", TODAY)
    assert reading.met.where is None
    assert "he was on our ward in may" in reading.patient


def test_a_mistyped_trade_is_no_family_name() -> None:
    contact = read_note("met denis electricain at the shed sat. he sings", TODAY).contact
    assert (contact.name, contact.role) == ("Denis", "electricain")


def test_would_lend_is_an_offer() -> None:
    assert read_note(FRONT + "would lend her my book", TODAY).offer == "lend her my book"

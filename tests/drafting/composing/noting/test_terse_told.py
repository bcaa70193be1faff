"""Terse notes told as one would tell them: the day of a saying, words behind a colon, a visit."""

from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.said_on import said_plainly
from drafting.composing.noting.speech import told_as_speech
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

KINDS = load_kinds(closed_too=True)


def made_of(kind: str, *facts: str, channel: str = "email", **given: Any) -> Any:
    """What is made of these facts for a ferry hand."""
    base: dict[str, Any] = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Okafor", "role": "pilot"},
        "facts": facts,
    }
    return compose(Brief.model_validate({**base, **given}), today=TODAY, kinds=KINDS)


def told(kind: str, *facts: str, channel: str = "email", **given: Any) -> str:
    """The draft for these facts, as one line of text."""
    made = made_of(kind, *facts, channel=channel, **given)
    assert made.status == "draft", made
    return " ".join((made.text or "").split())


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("she said 2027-01-08 that buoys drift", "she said that buoys drift"),
        ("Bram said (2027-01-04) that fog lifts", "Bram said that fog lifts"),
        ("on 2027-01-12 he told me the lock leaks", "he told me the lock leaks"),
        ("she wrote on 2027-01-02: come on Friday", "she wrote: come on Friday"),
        ("back in March he said tar is dear", "in March he said tar is dear"),
        ("she said in May the ferry stops", "she said in May the ferry stops"),
    ],
)
def test_the_day_of_a_saying_is_no_part_of_what_was_said(noted: str, said: str) -> None:
    assert said_plainly(noted) == said


def test_what_begins_with_a_doing_word_may_be_a_thing() -> None:
    text = told("check_in", "he said 2027-01-08 that mooring lines freeze in winter")
    assert "mooring lines" in text
    assert "you are mooring" not in text


def test_words_that_are_no_sentence_are_told_as_words() -> None:
    text = told("follow_up", "he said: rope first, then rag")
    assert 'you said "rope first, then rag"' in text.lower()


def test_a_semicolon_parts_their_counsel_from_what_i_do_of_it() -> None:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "contact": {"name": "Bram Okafor"},
            "facts": ["his tip: never run on deck; I slow down now"],
        }
    )
    assert told_as_speech(brief).facts == ("he told me never to run on deck; I slow down now",)


def test_what_i_still_do_is_told_with_what_it_is() -> None:
    text = told(
        "check_in",
        "last spoke 2026-02-02",
        "he was about to sell the barge",
        "his trick: knock on the hull twice; I still do it",
    )
    assert "knock on the hull twice, and I still do" in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "from each crate he keeps one mug back, to test the glue",
            "you keep one mug from each crate back, to test the glue",
        ),
        ("once a year he takes the winch apart", "you take the winch apart"),
        ("under every bunk he ties a lamp", "you tie a lamp under every bunk"),
    ],
)
def test_what_stands_in_front_goes_behind_its_deed(noted: str, said: str) -> None:
    assert said in told("follow_up", noted).replace("You ", "you ")


def test_a_visit_of_my_people_is_thanked_for() -> None:
    text = told("thank_you", "our crew visited his dock 2027-02-02")
    assert "welcoming our crew to your dock" in text


def test_a_lesson_of_mine_is_mine() -> None:
    text = told("follow_up", "he ties every knot twice", "every watch of mine starts with one now")
    assert "watch of mine starts" in text
    assert "remember that every watch" not in text


def test_what_was_hung_up_is_seen_and_told_in_its_words() -> None:
    text = told(
        "introduction",
        "took over berth 9 in March, not met Bram yet",
        "Bram's sign on the pump: use it, rinse it",
        channel="whatsapp",
    )
    assert 'I saw your sign on the pump: "use it, rinse it"' in text
    assert "not met" not in text.replace("have not met", "")
    assert "I took over berth 9" in text


def test_what_a_paper_holds_is_the_point_of_a_share() -> None:
    text = told(
        "share",
        "he said nobody reads the tide board",
        "Coast Notes, October 2026: a pier in Skye sings the tide times",
    )
    assert "in Coast Notes for October" in text
    assert "a pier in Skye sings the tide times" in text


def test_a_pitch_asks_what_i_am_curious_about() -> None:
    text = told(
        "pitch",
        "now mends sails in a chapel, in the lunch break",
        "curious what his crews throw away first",
        "about 30 seconds",
        channel="spoken",
    )
    assert "What do your crews throw away first?" in text
    assert "seconds" not in text
    assert "in a chapel in the lunch break" in text


def test_an_indirect_question_is_put_straight() -> None:
    text = told(
        "introduction", "he tars by moonlight", "I would like to hear how such a night goes"
    )
    assert "how does such a night go?" in text


def test_a_room_before_a_day_is_no_room_number() -> None:
    text = told("thank_you", "he let me sit in the engine room 2027-01-19")
    assert "letting me sit in the engine room" in text


def test_congratulations_remember_the_way_there() -> None:
    text = told(
        "congratulate",
        "made master of the Skua 2027-02-10",
        "scrubbed the deck every Sunday for nine years",
        channel="sms",
    )
    assert "scrubbing the deck every Sunday for nine years" in text


def test_in_a_no_my_own_reason_and_the_offer_stay() -> None:
    text = told(
        "decline",
        "he asked me to the quay party on 2027-06-05",
        "fifty people are coming",
        "I do better with two or three",
        channel="sms",
        limits={"max_chars": 210},
        offer="come another evening and bring soup",
    )
    assert "I'm better with two or three" in text
    assert "soup" in text
    assert "do do" not in text


def test_a_reason_for_a_day_that_was_moved_is_asked_about() -> None:
    made = made_of(
        "decline",
        "he asked me onto a panel on 2027-06-03",
        "his second mail says the panel is on 2027-06-10",
        "on 2027-06-03 I am on a roof in Hull",
    )
    assert made.status == "ask"
    assert "3 June or 10 June" in made.questions[0]


@pytest.mark.parametrize("note", ["spoke with Jude, Bram is the brother", "it was Jude, not Bram"])
def test_who_it_was_is_asked_where_a_note_names_another(note: str) -> None:
    made = made_of("thank_you", note, "showed me the crack in the pier 2027-02-19")
    assert made.status == "ask"
    assert "Bram or Jude" in made.questions[0]


@pytest.mark.parametrize("name", ["Jana", "Marta", "Julia", "Augusta"])
def test_a_name_that_begins_like_a_month_stays_whole(name: str) -> None:
    text = told("introduction", f"{name} Ruiz gave me his name", "he steers by bell alone")
    assert f"{name} Ruiz gave me your name" in text

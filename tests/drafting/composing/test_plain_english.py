"""What is told sounds like somebody: answers, reasons to go, offers, and what was said of me."""

from typing import Any

import pytest

from drafting.brief import Brief, Offer
from drafting.composing import compose
from drafting.composing.answers.graceful import graceful
from drafting.composing.english.clause import parse
from drafting.composing.giving.handed import in_full
from drafting.composing.people.said_of_me import said_of_me
from drafting.composing.telling.as_it_is import clause_ways
from drafting.composing.telling.mine import mine_ways
from tests.drafting.composing.harbour import TODAY


def told(kind: str, channel: str, *facts: str, seed: int = 0, **given: Any) -> str:
    noted = {
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Okafor", "role": "pilot"},
        **given,
    }
    brief = Brief.model_validate({**noted, "kind": kind, "channel": channel, "facts": facts})
    return compose(brief, today=TODAY, seed=seed).text or ""


@pytest.mark.parametrize(
    ("noted", "way"),
    [
        ("I was furious for a month", "for a month I was furious"),
        ("my brother gets married that weekend", "my brother is getting married that weekend"),
        (
            "the red tags got us through the audit",
            "it was the red tags that got us through the audit",
        ),
        ("I always ask which hinge they mean", "what I always ask is which hinge they mean"),
        ("in spring there will be two berths", "in spring there'll be two berths"),
        ("one plank takes me a day", "a plank takes me a day"),
        ("the winch gave up on Sunday", "on Sunday the winch gave up"),
    ],
)
def test_a_fact_has_a_way_of_its_own_before_a_word_is_put_in(noted: str, way: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    ways = [*mine_ways(clause), *clause_ways(clause)]
    assert way in ways
    assert not any("actually" in one for one in ways[: ways.index(way)])


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("yes, it can sail, but only loaded", "yes, it can, but only loaded"),
        ("yes, but not on Sundays", "yes, of course, but not on Sundays"),
        ("yes, berth four, from the ninth", "yes, gladly: berth four, from the ninth"),
        ("yes, it would, we had two cranes on it", "yes, certainly: we had two cranes on it"),
        ("no, sold it in May", "no, I'm afraid I sold it in May"),
        ("not the old one, it leaks", "not the old one, I'm afraid: it leaks"),
        ("by noon on Friday, earlier is better", "by noon on Friday, and earlier is better"),
        ("it can if the tide allows it", "yes, if the tide allows it"),
        ("it's 9 euros a head, pilots free", "it's 9 euros per head, pilots free"),
    ],
)
def test_an_answer_keeps_its_but(noted: str, said: str) -> None:
    assert said in graceful(noted)


def test_a_yes_with_a_but_is_never_lost() -> None:
    for seed in range(4):
        text = told(
            "reply", "whatsapp", "he asked: can the barge tow?", "yes it can tow, but only empty",
            seed=seed,
        )  # fmt: skip
        assert "but only empty" in text


@pytest.mark.parametrize(
    ("noted", "go"),
    [
        ("somebody's waving at me from the gangway", "waving at me from the gangway"),
        ("my van is on a double yellow", "on a double yellow"),
        ("I've a launch at six", "a launch at six"),
        ("the second half is starting", "starting"),
        ("his ferry leaves in ten minutes", "our ferry leaves in ten minutes"),
        ("he still has his stall to pack up", "ou still have your stall to pack up"),
    ],
)
def test_a_goodbye_aloud_says_why_somebody_has_to_go(noted: str, go: str) -> None:
    for seed in range(3):
        text = told(
            "closing", "spoken", "quay supper", "he ties the bow line last", noted, seed=seed
        )
        assert go in text
        assert "supper" not in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("he told me I steer better than I moor", "you told me that I steer better than I moor"),
        ("he said in 2019 I'd last two winters", "you said in 2019 that I'd last two winters"),
        ("he once said my knots were too neat", "you once said that my knots were too neat"),
        ("he said I should ask for Tom", None),
        ("the harbour master told me I was late", None),
    ],
)
def test_what_they_said_of_me_stays_of_me(noted: str, said: str | None) -> None:
    assert said_of_me(noted, (("bram",),), single=True) == said


def test_news_stands_behind_the_words_that_it_came_of() -> None:
    text = told(
        "my_news", "email", "I start as a pilot on 2027-05-01",
        "he told me I steer better than I moor", "I was furious for a month",
        "nothing needed from him",
    )  # fmt: skip
    assert text.index("steer better than I moor") < text.index("For a month I was furious")
    assert text.count("need") == 1


@pytest.mark.parametrize(
    ("noted", "whole"),
    [
        ("send link", "send the link"),
        ("send proof of the second sheet", "send the proof of the second sheet"),
        ("give him our old charts, two boxes", "give him two boxes of our old charts"),
        ("pay for the rope, obviously", "pay for the rope"),
        (
            "suggest Ola, our mate, who said she may be asked",
            "suggest Ola, our mate, who is happy to be asked",
        ),
        ("show him round", "show him round"),
        ("send my tide table", "send my tide table"),
    ],
)
def test_an_offer_is_told_in_full(noted: str, whole: str) -> None:
    assert in_full(Offer(what=noted)).what == whole


def test_who_has_no_one_name_is_named_all_the_same() -> None:
    text = told(
        "introduction",
        "email",
        "the pilot boat crew told me about him",
        "he ties the bow line last",
    )
    assert "The pilot boat crew told me about you." in text


def test_what_i_read_of_theirs_is_told_before_what_they_wrote() -> None:
    text = told(
        "introduction", "email", "his letter in the harbour paper, January 2027",
        "he wrote that a rope remembers its first knot",
        "I would like to know which rope he'd keep",
    )  # fmt: skip
    assert text.index("I read your letter in the harbour paper in January") < text.index(
        "You wrote that a rope remembers its first knot"
    )
    assert "which rope would you keep?" in text


def test_nobody_was_glad_to_hear_what_was_done_for_them() -> None:
    for seed in range(4):
        text = told(
            "check_in", "email", "last contact 2026-11-02", "he was going to buy a tug",
            "he painted our pilot boat in a storm", seed=seed,
        )  # fmt: skip
        assert "to hear that you painted" not in text


def test_what_i_still_do_stands_behind_what_it_is() -> None:
    text = told(
        "check_in", "whatsapp", "last wrote in August 2026", "he was about to retire",
        "he taught me to coil it wet, I still do",
    )  # fmt: skip
    assert "teaching me to coil it wet, and I still do." in text


@pytest.mark.parametrize(
    "noted",
    ["slate fair in Hull 2027-04-20", "a slate fair in Hull on 2027-04-20"],
)
def test_a_day_to_come_is_passed_on_and_is_no_meeting(noted: str) -> None:
    facts = ("harbour forum 2027-03-02", "he collects slate hammers", noted)
    text = told("share", "email", *facts, today=TODAY.isoformat())
    assert "there is a slate fair in Hull on 20 April" in text.replace("There", "there")

"""What the private note asks, forbids or takes back is heeded, and odd shapes of facts are told."""

from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose
from drafting.composing.asking.clashes import find_clashes
from drafting.taken_back import is_taken_back

TODAY = date(2027, 3, 18)


def case_of(kind: str, channel: str = "email", **more: Any) -> Brief:
    told = {"sender": {"name": "Gus Lowe", "role": "drummer"}, "contact": {"name": "Ella Moss"}}
    return Brief.model_validate({**told, "kind": kind, "channel": channel, "today": TODAY, **more})


def made(case: Brief) -> Composition:
    """The draft, which the checks have nothing against."""
    answer = compose(case, today=TODAY)
    assert answer.status == "draft", answer
    assert not check(case, answer.text, today=TODAY).findings
    return answer


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("one question: which drum should I buy first", "which drum should I buy first"),
        ("one question only: how does she count rests. no flattery", "how do you count rests"),
        ("question for her: when does she tune?", "when do you tune"),
    ],
)
def test_the_question_of_the_note_is_put_to_them(note: str, asked: str) -> None:
    case = case_of("ask_advice", facts=["took her rhythm course 2027-02-04"], note=note)
    assert asked in made(case).text


@pytest.mark.parametrize(
    ("what", "note", "gone"),
    [
        ("lend the drill", "drill got stolen on Tuesday", True),
        ("drive the van", "I can't drive any more", True),
        ("send our seed list", "we lost the seed list", True),
        ("send our seed list", "can't send it before Friday", False),
        ("send our seed list", "she lost hers, I can't meet on Mondays", False),
        ("lend the drill", "don't say I can't lend it", False),
    ],
)
def test_an_offer_that_the_note_takes_back_is_known(what: str, note: str, gone: bool) -> None:
    assert is_taken_back(what, note) is gone


def test_an_offer_that_no_longer_stands_is_left_out_and_told_of() -> None:
    facts = ["repair day 2027-03-06", "she oils each hinge twice", "I said I would lend my drill"]
    offer = {"what": "lend the drill"}
    answer = made(case_of("follow_up", facts=facts, offer=offer, note="drill was stolen, sorry"))
    assert "drill" not in answer.text
    assert any("lend the drill" in warning for warning in answer.warnings)


@pytest.mark.parametrize(("channel", "told"), [("sms", True), ("email", False)])
def test_a_file_for_a_text_is_told_of(channel: str, told: bool) -> None:
    facts = ["repair day 2027-03-06", "she oils each hinge twice"]
    answer = made(case_of("follow_up", channel, facts=facts, note="attach the pdf"))
    assert any("file" in warning for warning in answer.warnings) is told


def test_a_town_that_is_not_to_be_written_leaves_the_signature() -> None:
    sender = {"name": "Gus Lowe", "role": "drummer, moving to Hull"}
    facts = ["she keeps a drum for beginners", "Ada Reed gave me her name"]
    case = case_of("introduction", sender=sender, facts=facts, note="dont write Hull")
    assert "Hull" not in made(case).text


def test_their_question_and_my_no_are_no_contradiction() -> None:
    facts = ("she wrote: is the front door open on Sunday?", "no, only the side door is open")
    case = case_of("reply", facts=list(facts))
    assert not find_clashes(facts, case, TODAY)
    assert "only the side door is open" in made(case).text


def test_a_post_turned_down_beside_the_post_is_asked_about() -> None:
    facts = ["made captain in January 2027", "she turned the post down in January 2027"]
    answer = compose(case_of("congratulate", facts=facts), today=TODAY)
    assert answer.status == "ask"


@pytest.mark.parametrize(
    ("kind", "facts", "more", "told"),
    [
        ("follow_up", ["street fair, 2027-03-06, sat next to each other", "she counts exits"], {},
         "sat next to each other at the street fair"),
        ("thank_you", ["sewing circle", "she cut the cloth for everyone first"], {},
         "at the sewing circle"),
        ("decline", ["asked for Sunday 2027-04-04", "I work on Sundays"],
         {"offer": {"what": "Monday at seven"}}, "do it on Monday at seven"),
        ("decline", ["asked me to play on 2027-04-04"],
         {"offer": {"what": "stack chairs on the Sunday before"}}, "stack chairs on the Sunday"),
        ("decline", ["asked me to play on 2027-04-04", "I am on leave that week"],
         {"private": ["why I am on leave"]}, "I'm on leave that week"),
        ("condolence", ["drummer Ken Hale of her band died in February 2027",
                        "Ken taught us all to listen"], {}, "Ken Hale of your band"),
        ("decline", ["asked me to play on 2027-04-04", "I do not play alone",
                     "liked her talk on bees"],
         {"offer": {"what": "bring two cakes"}}, "I liked your talk on bees"),
        ("congratulate", ["she won the drum prize in February 2027",
                          "her first drum had a hole in it and she kept it"], {},
         "your first drum had a hole in it"),
    ],
)  # fmt: skip
def test_facts_of_odd_shape_are_told(
    kind: str, facts: list[str], more: dict[str, Any], told: str
) -> None:
    assert told in made(case_of(kind, facts=facts, **more)).text


def test_years_of_a_work_are_told_of_oneself() -> None:
    facts = ["eleven years driving school buses", "before that clerk at a mill"]
    text = made(case_of("pitch", "spoken", contact={}, facts=facts)).text
    assert "driven school buses for eleven years" in text
    assert "used to be a clerk at a mill" in text


@pytest.mark.parametrize(
    ("note", "warned"),
    [
        ("my barn burned down, use that, people soften", True),
        ("has she read my score yet? ask again", True),
        ("tell her I drove her kit for a year so the lead part should be mine", True),
        ("the barn is red, use that door", False),
        ("she asked again about the drum", False),
        ("the key should go to me at six", False),
    ],
)
def test_need_held_up_and_favours_called_in_are_left_out(note: str, *, warned: bool) -> None:
    case = case_of("thank_you", facts=["jam night 2027-02-20", "she counts rests aloud"], note=note)
    assert bool(compose(case, today=TODAY).warnings) is warned

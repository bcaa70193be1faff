"""Notes on which no honest draft can rest: what is asked or told, and what is left in peace."""

from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.clashes import find_clashes

TODAY = date(2027, 3, 18)
BETWEEN: dict[str, Any] = {
    "kind": "intro_between",
    "other": {"name": "Ulf Brand"},
    "both_agreed": True,
}


def made(*facts: str, kind: str = "follow_up", **more: Any) -> Composition:
    brief = {
        "kind": kind,
        "channel": "email",
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Greta Solheim", "role": "sail maker"},
        "facts": list(facts),
        **more,
    }
    return compose(Brief.model_validate(brief), today=TODAY)


def clashing(*facts: str) -> bool:
    brief = Brief.model_validate({"kind": "follow_up", "contact": {"name": "Greta Solheim"}})
    return bool(find_clashes(facts, brief, TODAY))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Greta showed us the loft on 4 March", "Greta was abroad that week"),
        ("she told me over tea that the winch slips", "she was off sick then, I never saw her"),
        ("Greta gave me a sail needle", "I never met Greta"),
        ("she said the hoist takes two minutes", "my pad says: it takes an hour"),
        ("the mast is nine metres, she said", "my notes say: the mast is twelve metres"),
        ("fact card: Greta ran the rope course", "note says: Greta was ill, Ulf ran the course"),
        ("she asked for the tide tables", "she doesn't want any tables, she wants the chart"),
    ],
)
def test_what_cannot_both_be_so_is_found(one: str, two: str) -> None:
    assert clashing(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Greta showed us the loft on 4 March", "Ulf was abroad that week"),
        ("she showed me the loft", "she was ill that week, but she came all the same"),
        ("she said the hoist takes two minutes", "it used to take an hour"),
        ("she wants oak", "she doesn't want a second boat"),
        ("her mast is nine metres", "my pad says: ring her about the nine o'clock ferry"),
    ],
)
def test_what_can_both_be_so_is_left_in_peace(one: str, two: str) -> None:
    assert not clashing(one, two)


def test_what_the_note_cannot_decide_is_asked() -> None:
    facts = ("she let me steer on 2 March", "the visit was on 9 March in the loft")
    assert made(*facts, kind="thank_you", note="steer or loft?").status == "ask"
    assert made(*facts[:1], kind="thank_you", note="ask her: tea or coffee?").status == "draft"


@pytest.mark.parametrize(
    "denied",
    ["haven't asked Ulf yet", "Ulf hasn't agreed", "Ulf said he'd rather not", "Ulf not asked"],
)
def test_nobody_is_brought_together_against_a_note(denied: str) -> None:
    told = made("Greta needs a rigger", "Ulf rigs old boats", denied, **BETWEEN)
    assert told.status == "ask"
    assert "Ulf Brand" in told.questions[0]


@pytest.mark.parametrize("harmless", ["Ulf hasn't got a van", "Ulf never asked for money"])
def test_two_who_agreed_are_brought_together(harmless: str) -> None:
    assert made("Greta needs a rigger", "Ulf rigs old boats", harmless, **BETWEEN).status == "draft"


def test_who_will_not_be_named_is_asked_about() -> None:
    facts = ("Ulf told me of her loft", "Ulf would rather not be named")
    assert "Ulf" in made(*facts, kind="introduction").questions[0]


def test_an_offer_on_days_away_is_asked_about() -> None:
    offer = {"what": "water the plants 3 to 9 April"}
    away = ("she has nobody for her plants in April", "I'm in Bergen 7 to 12 April")
    told = made(*away, kind="offer_help", offer=offer)
    assert told.status == "ask"
    assert "Bergen" in told.questions[0]
    home = (away[0], "I'm in Bergen 12 to 20 April")
    assert made(*home, kind="offer_help", offer=offer).status == "draft"


def test_what_was_to_come_long_ago_is_told_as_it_was() -> None:
    facts = ("rope day, 2026-02-10", "her new loom arrives next month", "she sews with her left")
    told = made(*facts)
    assert "next month" in told.warnings[0]
    assert "next month" not in told.text
    fresh = made("rope day, 2027-03-10", *facts[1:])
    assert not fresh.warnings


def test_of_two_days_beside_each_other_none_is_told() -> None:
    cards = ("fact card: met 2027-03-08", "note says: met on 9 March")
    told = made(*cards, "rope course", "she splices wire by feel")
    assert told.status == "draft"
    assert "two days" in told.warnings[0]
    assert "March" not in told.text


@pytest.mark.parametrize("kind", ["follow_up", "thank_you", "share"])
def test_notes_of_nothing_are_asked_about(kind: str) -> None:
    assert made("was supposed to send her something", kind=kind).status == "ask"


def test_a_place_beside_each_other_is_little_where_nothing_else_comes_back() -> None:
    assert made("sat next to each other", note="no idea where that was").status == "ask"


@pytest.mark.parametrize(
    ("code", "facts", "status"),
    [
        ("fr", ("rencontre au salon", "on avait parlé d'un truc"), "ask"),
        ("de", ("nettes Gespräch auf der Messe", "wollte ihr etwas schicken"), "ask"),
        ("es", ("la conocí en la feria", "hablamos de algo"), "ask"),
        ("de", ("Seilkurs am 2027-03-08", "habe ihr am 2027-03-10 gedankt", "sie näht"), "draft"),
    ],
)
def test_notes_in_other_languages_are_weighed_too(
    code: str, facts: tuple[str, ...], status: str
) -> None:
    assert made(*facts, language=code, register="formal").status == status


def test_an_offer_typed_for_somebody_met_somewhere_is_enough() -> None:
    """Nothing they said is needed beside where we met: the offer is what the message is for."""
    draft = made("met at the barn dance", kind="offer_help", offer="lend you my bench saw")

    assert draft.status == "draft"
    assert "bench saw" in draft.text


@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        ("share", "saw something she'd like"),
        ("decline", "she asked me for something on Sunday"),
        ("condolence", "someone died"),
        ("introduction", "want to get in touch"),
        ("thank_you", "she helped me"),
    ],
)
def test_a_fact_that_names_nothing_is_asked_about(kind: str, fact: str) -> None:
    assert made(fact, kind=kind).status == "ask"


def test_a_question_can_go_with_a_request_to_connect() -> None:
    facts = ("she went from nets to sails in 2024", "I want to ask which stitch was hardest")
    told = made(*facts, kind="ask_advice", channel="linkedin_note", limits={"max_chars": 300})
    assert told.status == "draft"
    assert "hardest" in told.text


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("how do I keep a wet sail from rotting?", "how to keep a wet sail from rotting"),
        ("what do you do when two ropes won't part?", "what you do when two ropes won't part"),
        ("should I start with hemp or with wire?", "whether I should start with hemp or with wire"),
    ],
)
def test_a_question_of_my_own_is_put_and_never_lost(asked: str, put: str) -> None:
    told = made("she mends sails by lamplight", asked, kind="ask_advice")
    assert told.status == "draft"
    assert put in told.text

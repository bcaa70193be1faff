"""Notes that say nothing are asked about; a question, a letter and a leaflet are not."""

from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.emptiness import is_guessed, is_vague
from drafting.composing.noting.placing import put_in_place

TODAY = date(2027, 3, 18)


def noted(kind: str, *facts: str, channel: str = "email", **more: Any) -> Brief:
    made = {"kind": kind, "channel": channel, "sender": {"name": "Ines Marlow", "role": "diver"}}
    return Brief.model_validate(
        {**made, "contact": {"name": "Rolf Amadi"}, "facts": list(facts), **more}
    )


def made_of(kind: str, *facts: str, **more: Any) -> Composition:
    return compose(noted(kind, *facts, **more), today=TODAY)


@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        ("introduction", "found online somewhere"),
        ("introduction", "his name came up somewhere"),
        ("follow_up", "talked to somebody in the queue, tall"),
        ("follow_up", "short chat, forgot everything"),
        ("thank_you", "he was great"),
        ("check_in", "from the gym I think"),
        ("congratulate", "big news apparently"),
        ("my_news", "things changed"),
    ],
)
def test_a_note_that_would_fit_everybody_is_asked_about(kind: str, fact: str) -> None:
    assert is_vague(fact, noted(kind, fact))
    made = made_of(kind, fact)
    assert made.status == "ask"
    assert made.text == ""


@pytest.mark.parametrize("fact", ["met at Leith docks", "he splices wire", "6 boats", "Rolf sang"])
def test_a_name_a_number_or_a_deed_is_something(fact: str) -> None:
    assert not is_vague(fact, noted("follow_up", fact)) or "Rolf" in fact


def test_the_name_is_asked_for_where_it_is_a_guess_and_nothing_else_is_known() -> None:
    assert is_guessed("Alex?")
    assert is_guessed("Max or Mark")
    assert not is_guessed("Orla Ord")
    made = made_of("follow_up", "some event, spring maybe", contact={"name": "Sven?"})
    assert "What is their name" in made.questions[0]


def test_who_says_that_nothing_comes_back_is_not_asked_again() -> None:
    made = made_of("follow_up", "met at the rope fair on 9 March", "I don't remember what we said")
    assert made.status == "draft"


@pytest.mark.parametrize(
    ("fact", "ask"),
    [
        ("q: how does he know when to stop", "how he knows when to stop"),
        ("how did they choose the buoys?", "how you chose the buoys"),
        ("ask: which course did he take", "which course he took"),
        ("how do eels know when they are home?", "how eels know when they are home"),
    ],
)
def test_a_question_among_the_facts_is_the_one_to_ask(fact: str, ask: str) -> None:
    placed = put_in_place(noted("ask_advice", "he dives without a watch", fact))
    assert placed.ask == ask
    assert fact not in placed.facts


def test_their_words_are_a_letter_and_the_rest_is_my_answer() -> None:
    facts = ("he wrote: still want the spare anchor? collect it Sunday", "yes please, at noon")
    placed = put_in_place(noted("reply", *facts))
    assert placed.they_wrote == "do you still want the spare anchor? could you collect it Sunday?"
    assert placed.facts == ("yes please, at noon",)


def test_a_later_letter_takes_the_place_of_the_first() -> None:
    facts = ("he wrote first: come Tuesday at 8", "his second mail: not Tuesday, please Friday")
    assert put_in_place(noted("reply", *facts)).they_wrote == "could you come Friday at 8?"


def test_what_somebody_else_wrote_is_no_letter_of_theirs() -> None:
    placed = put_in_place(noted("reply", "Greta wrote: the pier is shut", "yes, at noon"))
    assert placed.they_wrote is None


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("leaflet: knot day in Oban, 20 April, £35", "a knot day in Oban on 20 April, for £35"),
        ("poster: whale talk, Town Hall, 7pm", "a whale talk at Town Hall at 7pm"),
        (
            "Sat 27 March, 4pm, Radio Coast: an hour on buoys",
            "an hour on buoys on Radio Coast on Saturday 27 March at 4pm",
        ),
    ],
)
def test_a_leaflet_with_its_day_and_place_is_the_thing_to_pass_on(fact: str, told: str) -> None:
    placed = put_in_place(noted("share", "he collects foghorns", fact))
    assert placed.facts[1] == f"there is {told}"
    assert made_of("share", "he collects foghorns", fact).status == "draft"


def test_what_they_want_from_me_is_what_was_asked() -> None:
    fact = "wants a short speech from me, pilots' dinner 4 April"
    placed = put_in_place(noted("decline", fact))
    assert placed.facts == ("asked for a short speech at the pilots' dinner on 4 April",)
    assert made_of("decline", fact, "I am at sea that week").status == "draft"


def test_leave_to_name_somebody_is_not_told() -> None:
    placed = put_in_place(noted("introduction", "Greta gave me his address, fine to say so"))
    assert placed.facts == ("Greta gave me his address",)


def test_a_pitch_in_writing_is_a_first_message() -> None:
    facts = ("our box hears a worn bearing", "he has five tugs")
    made = made_of("pitch", *facts, offer="lend him one for a month")
    assert made.status == "draft"
    assert "Ines Marlow" in made.text
    assert "month" in made.text


def test_a_death_told_with_who_it_was_is_a_loss_and_no_occasion() -> None:
    facts = ("Otto, his crew mate of nine years, died on Friday", "Otto oiled every hinge on board")
    assert made_of("condolence", *facts).status == "draft"

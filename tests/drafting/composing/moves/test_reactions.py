"""A fact told bare is answered by one short word of the sender's own, and by no more than one."""

import re
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.clause import parse
from drafting.composing.english.trades import gets_about, has_way, says_how
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

REACTIONS = {
    sentence.text
    for block in load_kinds()["thank_you"].blocks("en")
    if block.move == "reaction"
    for sentence in block.sentences
}


def texts_of(kind: str = "thank_you", **facts: Any) -> list[str]:
    case = {
        "kind": kind,
        "sender": {"name": "Ines Marlow", "role": "tug engineer"},
        "contact": {"name": "Bram Oosterling", "role": "baker"},
        "met": {"where": "the rope fair", "when": "2027-03-10"},
        **facts,
    }
    return [compose(Brief.model_validate(case), today=TODAY, seed=n).text or "" for n in range(12)]


def reactions_in(text: str) -> int:
    return sum(text.count(f" {words}") for words in REACTIONS)


def test_a_habit_told_bare_is_answered_once() -> None:
    told = texts_of(facts=["she labels the keys with wool so that she finds them in the dark"])

    assert any(map(reactions_in, told))
    for text in told:
        assert reactions_in(text) <= 1
        if re.search(r"\n\nYou label[^,]*\.|remember that you label", text):
            assert reactions_in(text) == 1


def test_a_kindness_with_an_offer_behind_it_is_called_kind_beside_it() -> None:
    for text in texts_of(facts=["he lent me his ladder on 9 March"], offer="bring him apples"):
        beside = next(part for part in text.split("\n\n") if "ladder" in part)
        assert reactions_in(beside) == 1


def test_my_own_answer_is_the_reaction() -> None:
    for text in texts_of(they_said=["she names every pump"], share=["ours only have numbers"]):
        assert reactions_in(text) == 0


def test_nothing_is_said_of_what_is_to_come_or_is_a_mere_fact() -> None:
    for fact in ("he is opening a second shop in June", "he cycles in from Hollow Mill"):
        for text in texts_of("follow_up", facts=[fact]):
            assert reactions_in(text) == 0
            assert not re.search(r"the way you|the idea of", text)


@pytest.mark.parametrize("told", ["you cycle in from the village", "you walk to the harbour"])
def test_where_somebody_comes_from_is_no_way_of_doing_things(told: str) -> None:
    clause = parse(told.split())

    assert clause is not None
    assert gets_about(clause)
    assert not says_how(clause)
    assert not has_way(clause)


@pytest.mark.parametrize("told", ["you cycle without lights", "you walk to the pier every night"])
def test_how_somebody_goes_is(told: str) -> None:
    clause = parse(told.split())

    assert clause is not None
    assert not gets_about(clause)


def test_what_i_have_of_the_same_is_joined_to_theirs() -> None:
    facts = ["she weighs the flour by hand", "we still weigh ours by machine"]
    told = [*texts_of(facts=facts), *texts_of("follow_up", facts=facts)]

    assert any(", but we" in text for text in told)
    assert not any("what we do" in text.lower() for text in told)


def test_an_offer_is_joined_to_the_plan_that_it_answers() -> None:
    told = texts_of("follow_up", facts=["he cycles in from Hollow Mill"], offer="lend him my lamp")

    assert any("You cycle in from Hollow Mill, so I can lend you my lamp." in text for text in told)


def test_what_was_brought_came_to_the_fair() -> None:
    for text in texts_of(facts=["he brought nine neighbours and a trailer"]):
        assert re.search(r"a trailer to the (?:rope )?fair", text)


def test_a_list_for_a_daughter_goes_to_the_daughter() -> None:
    for text in texts_of(
        "follow_up", facts=["his daughter wants to learn the cello"], offer="send her our list"
    ):
        assert "send your daughter our list" in text


def test_a_neighbour_knows_what_i_do_for_a_living() -> None:
    for text in texts_of(
        channel="sms",
        contact={"name": "Suki", "role": "neighbour"},
        facts=["she watered my pots in February"],
    ):
        assert "tug engineer" not in text


def test_what_is_mine_is_told_against_theirs_rather_than_left_out() -> None:
    told = texts_of(they_said=["she names every pump"], share=["our boats have numbers on them"])

    assert all("numbers on them" in text for text in told)


@pytest.mark.parametrize(
    "told", ["she borrows cookbooks for her mother", "she hums to a song of her grandfather's"]
)
def test_what_is_done_for_the_family_is_graded_by_nobody(told: str) -> None:
    for kind in ("thank_you", "follow_up"):
        for text in texts_of(kind, facts=[told]):
            assert not re.search(
                r"\. (?:I think that's a good|That's a good|It's a good|That makes)", text
            ), text

"""What is asked before a word is written: which name, which day, whether they do that work."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.asking.basics import ask_basics
from drafting.composing.asking.posts_denied import find_posts_denied

TODAY = date(2027, 3, 18)


def noted(*facts: str, who: str = "Greta Solheim", **more: Any) -> Brief:
    made = {"kind": "thank_you", "sender": {"name": "Ines Marlow", "role": "tug engineer"}}
    role = more.pop("role", None)
    contact = {"name": who, "role": role}
    return Brief.model_validate({**made, "contact": contact, "facts": list(facts), **more})


@pytest.mark.parametrize(
    ("who", "note"),
    [
        ("Jan or Jens Holm", None),
        ("Jan/Jens Holm", None),
        ("Jan Holm", "Jan? Jens?"),
        ("Jan Holm", "is it Jan or Jens?"),
    ],
)
def test_of_two_names_it_is_asked_which_is_theirs(who: str, note: str | None) -> None:
    (question,) = ask_basics(noted("he lent me a saw", who=who, note=note), TODAY)
    assert "Jan or Jens" in question


@pytest.mark.parametrize(
    "note", ["ask Jan or Max?", "bring tea or coffee?", "he prefers Bergen or Oslo?", "Jan, 2?"]
)
def test_a_question_about_something_else_is_no_second_name(note: str) -> None:
    assert not ask_basics(noted("he lent me a saw", who="Jan Holm", note=note), TODAY)


@pytest.mark.parametrize(
    "fact",
    [
        "met on 2026-02-30 at the boat yard",
        "met on 31 June at the boat yard",
        "he lent me a saw on 31 November",
    ],
)
def test_a_day_that_there_is_not_is_asked_about(fact: str) -> None:
    (question,) = ask_basics(noted(fact), TODAY)
    assert "no such day" in question


@pytest.mark.parametrize(
    "fact",
    ["his boat is number 31/6", "he cut 29.2 metres of rope", "he lent me a saw on 30 November"],
)
def test_numbers_and_real_days_are_not_asked_about(fact: str) -> None:
    assert not ask_basics(noted(fact), TODAY)


@pytest.mark.parametrize(
    ("role", "facts"),
    [
        ("dock clerk", ("she lent me a rope", "she said she has never worked on a dock")),
        (None, ("Greta is a welder", "she says she is not a welder")),
        (None, ("she works as a pilot", "she was never a pilot")),
    ],
)
def test_a_trade_that_they_deny_is_asked_about(role: str | None, facts: tuple[str, ...]) -> None:
    assert [*find_posts_denied(facts, noted(*facts, role=role))]


@pytest.mark.parametrize(
    ("role", "fact"),
    [
        ("baker", "she never worked in a bakery before 2020"),
        ("baker", "she is not a baker by training"),
        ("bus driver", "she has never worked on a bus without heating"),
        ("night nurse", "she is not a night person"),
        ("warden", "she has never worked in a shop"),
    ],
)
def test_what_does_not_deny_their_trade_is_let_be(role: str, fact: str) -> None:
    assert not [*find_posts_denied((fact,), noted(fact, role=role))]


@pytest.mark.parametrize(
    "facts",
    [
        ("met 2024, forgot where", "something about kelp"),
        ("met 2024", "she knows something about tin"),
    ],
)
def test_half_a_memory_is_asked_about(facts: tuple[str, ...]) -> None:
    assert compose(noted(*facts, kind="check_in"), today=TODAY).status == "ask"


@pytest.mark.parametrize(
    "facts",
    [
        ("he showed me the pump room", "I had never seen behind that hatch in six years"),
        ("he showed me the pump room", "I have never met a diver before"),
        ("met in 2024, forgot where", "she dries her sails in the barn"),
    ],
)
def test_a_brief_that_is_fine_is_not_asked_about(facts: tuple[str, ...]) -> None:
    assert compose(noted(*facts), today=TODAY).status == "draft"


@pytest.mark.parametrize("note", ["Greta is in debt, do not tell", "she asked me not to tell"])
def test_a_word_that_is_to_be_kept_denies_no_consent(note: str) -> None:
    case = noted(
        "Greta looks for a second winch",
        "Piet sells two old winches",
        kind="intro_between",
        other={"name": "Piet Vos"},
        both_agreed=True,
        note=note,
    )
    assert compose(case, today=TODAY).status == "draft"


def test_a_card_and_a_note_of_two_places_are_asked_about() -> None:
    facts = ("card: met 2026-03-02 at the rope fair in Cork", "note says: met at the fair in Kiel")
    (question,) = compose(noted(*facts), today=TODAY).questions
    assert "in Cork or in Kiel" in question


@pytest.mark.parametrize(
    ("fact", "status"),
    [
        ("she was handed the golden oar on 3 March", "draft"),
        ("she has been named diver of the year", "draft"),
        ("she was given a warning by the port", "ask"),
        ("she was given three weeks to leave", "ask"),
    ],
)
def test_what_was_given_before_others_is_an_honour(fact: str, status: str) -> None:
    assert compose(noted(fact, kind="congratulate"), today=TODAY).status == status

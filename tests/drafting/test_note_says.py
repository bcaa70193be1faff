"""A private note may tell what to ask and how to call somebody; the rest of it stays private."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose
from drafting.note_says import asked_in, called_in, goes_by

TODAY = date(2026, 11, 22)


def brief_of(kind: str, **more: Any) -> Brief:
    base = {"sender": {"name": "Edda Roth"}, "contact": {"name": "Hajj Omar Diallo"}}
    return Brief.model_validate({**base, "kind": kind, "channel": "email", **more})


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("ask: which valve first? no phone", ("ask: which valve first?",)),
        ("ask her what she told the crew. tired", ("ask her what she told the crew",)),
        ("never ask about the strike", ()),
        ("she asks a lot", ()),
    ],
)
def test_a_question_is_heard_where_the_note_says_to_ask_it(
    note: str, asked: tuple[str, ...]
) -> None:
    assert asked_in(note) == asked


def test_a_question_of_the_note_is_asked_and_is_no_secret() -> None:
    case = brief_of(
        "ask_advice",
        facts=["met at the pump fair", "he drains the line twice"],
        note="ask: which valve should I open first? his brother owes money",
    )
    text = compose(case, today=TODAY).text
    assert "which valve should I open first?" in text
    assert not [f for f in check(case, text, today=TODAY).findings if f.severity == "block"]


def test_what_else_the_note_holds_stays_a_secret_beside_the_question() -> None:
    case = brief_of(
        "ask_advice", they_said=["he drains it"], note="ask: why? his brother owes money"
    )
    told = "Hi Omar,\n\nI hear that your brother owes money. Why do you drain it?\n\nEdda"
    assert "leak_private" in {f.rule for f in check(case, told, today=TODAY).findings}


def test_somebody_is_called_as_the_note_says() -> None:
    note = "address him as Alhaji Omar, says Fatou"
    case = brief_of("follow_up", facts=["met at the pump fair", "he drains twice"], note=note)
    text = compose(case, today=TODAY).text
    assert called_in(note) == "Alhaji Omar"
    assert "Alhaji Omar," in text
    assert "wrong_name" not in {f.rule for f in check(case, text, today=TODAY).findings}


def test_a_number_in_my_own_role_is_known_beside_my_house() -> None:
    sender = {"name": "Edda Roth", "role": "head of year 8", "org": "Brook School"}
    case = brief_of("follow_up", sender=sender, they_said=["he drains it twice"])
    text = "Hi Omar,\n\nYou drain it twice.\n\nEdda Roth\nHead of year 8, Brook School"
    assert "invented_number" not in {f.rule for f in check(case, text, today=TODAY).findings}


def test_a_title_that_the_note_says_to_use_is_used_for_nobody_else() -> None:
    assert called_in("given name is Linh, say Ms. Linh") == "Ms. Linh"
    assert called_in("English is fine, she wrote to Mrs Berg once") is None


@pytest.mark.parametrize(
    ("fact", "name"),
    [
        ("goes by Bea", "Bea"),
        ("she prefers to be called Bea.", "Bea"),
        ("goes by bike", None),
        ("goes by Bea's yard on Mondays", None),
    ],
)
def test_a_fact_says_what_somebody_goes_by(fact: str, name: str | None) -> None:
    assert goes_by(fact) == name


def test_who_goes_by_a_name_is_greeted_with_it() -> None:
    case = brief_of(
        "follow_up",
        contact={"name": "Beatriz Lund"},
        facts=["met at the pump fair", "goes by Bea", "she drains the line twice"],
    )
    text = compose(case, today=TODAY).text
    assert text.startswith("Hi Bea,")
    assert "go by" not in text
    assert not check(case, text, today=TODAY).findings

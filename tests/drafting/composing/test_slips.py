"""No draft shows a slip of English, and no sound sentence is taken for one."""

import pytest

from drafting.composing import compose
from drafting.composing.slips import slips_in
from prompts.grammar import load_rows
from tests.drafting.composing.harbour import BRIEFS, CHANNELS, TODAY, brief

ROWS = load_rows("slips", "en")["slip"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["reason"])
def test_every_pattern_finds_its_example(row: dict[str, str]) -> None:
    assert row["reason"] in slips_in(row["example"])


@pytest.mark.parametrize(
    "text",
    [
        "I'll ask our ward for old prints and to tell you about the group.",
        "You said they switched to a silent handover and hates our doors.",
        "You told me that you run a trial on nights and says it works.",
        "I liked that you cook at the hospice (st anns.",
        "A bag of oak offcuts for your stove.",
    ],
)
def test_a_sentence_that_falls_apart_is_found(text: str) -> None:
    assert slips_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to show it to Ana and to Ben.",
        "I'll go to the yard and to the mill.",
        "You keep hens and bees.",
        "You said that your boss trusts you and says nothing.",
        "You know that it comes and goes.",
        "Could I ask you for the list (the short one)?",
        "It is on-call work, and the at-risk lists are yours and mine.",
        "May I ask you for help?",
    ],
)
def test_a_sound_sentence_is_let_pass(text: str) -> None:
    assert slips_in(text) == []


@pytest.mark.parametrize(("name", "kind"), [(n, k) for n in BRIEFS for k in CHANNELS])
def test_no_draft_has_a_slip(name: str, kind: str) -> None:
    made = compose(brief(name, kind, CHANNELS[kind][0]), today=TODAY, seed=1)
    assert slips_in(made.text or "") == []

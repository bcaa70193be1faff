"""A card for what is said face to face: no greeting to write, nothing that speaks of writing."""

import re
from typing import Any, get_args

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import Manner
from tests.drafting.composing.harbour import TODAY, drafted

SEEDS = range(24)
ME = {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"}
NOTED: dict[str, dict[str, Any]] = {
    "thank_you": {
        "met": {"where": "the knot course", "when": "2027-03-12"},
        "they_said": ["she makes everybody draw the rope first"],
        "offer": "send our knot chart",
    },
    "follow_up": {
        "met": {"where": "the knot course", "when": "2027-03-12"},
        "they_said": ["she makes everybody draw the rope first"],
        "promises": [{"who": "me", "what": "send her our knot chart"}],
    },
    "congratulate": {"facts": ["she passed her master's ticket", "she studied at the helm"]},
    "decline": {
        "facts": ["she asked me to judge the rowing day", "I am at sea that week"],
        "offer": "lend our stop watches",
    },
    "offer_help": {"facts": ["her pontoon lost two boards"], "offer": "bring my drill on Sunday"},
    "ask_advice": {
        "they_said": ["she oils her ropes in October"],
        "ask": "which oil she takes",
    },
    "share": {
        "they_said": ["her crew never reads the tide table"],
        "share": ["I saw a tide table drawn as one long wave"],
        "offer": "send a photo of it",
    },
}
WRITTEN = re.compile(
    r"\b(?:writ\w+|wrote|read this|reading this|reply|hear (?:from|back)|no need to answer|"
    r"a (?:quick|short) note|few lines)\b",
    re.IGNORECASE,
)


def spoken(kind: str) -> Brief:
    return Brief.model_validate(
        {"sender": ME, "contact": {"name": "Ruth Bakker"}, **NOTED[kind], "kind": kind}
        | {"channel": "spoken"}
    )


@pytest.mark.parametrize("kind", NOTED)
@pytest.mark.parametrize("manner", get_args(Manner))
def test_it_is_spoken_and_not_written(kind: str, manner: Manner) -> None:
    brief = spoken(kind)
    for seed in SEEDS:
        text = drafted(brief, seed, manner).text
        assert not WRITTEN.search(text), text
        assert not re.match(r"(?:Hi|Hello|Dear) ", text), text
        assert "Ines Marlow" not in text, text
        assert len(text.split()) <= 60, text
        worries = [f for f in check(brief, text, today=TODAY).findings if f.severity != "hint"]
        assert not worries, (text, worries)


def test_thanks_the_particular_thing_and_looking_forward_are_said() -> None:
    for seed in SEEDS:
        text = drafted(spoken("thank_you"), seed).text
        assert re.search(r"\b(?:[Tt]hank|grateful)", text), text
        assert "rope" in text, text
        assert re.search(r"knot chart|again|hope|forward", text), text


def test_a_follow_up_is_what_one_says_at_the_next_meeting_or_on_the_phone() -> None:
    """By name, with the thing of theirs, what I owe them, and a question; no second thank-you."""
    for seed in SEEDS:
        text = drafted(spoken("follow_up"), seed).text
        assert "Ruth" in text.partition(". ")[0], text
        assert "rope" in text, text
        assert "knot chart" in text, text
        assert text.endswith("?"), text
        assert not re.search(r"\b[Tt]hank", text), text


def test_a_follow_up_that_asks_something_ends_with_that_question() -> None:
    asks = {"promises": [], "ask": "which oil she takes"}
    brief = Brief.model_validate({**spoken("follow_up").model_dump(), **asks})
    for seed in SEEDS:
        text = drafted(brief, seed).text
        assert "oil" in text.split(". ")[-1] + text.split(". ")[-2], text
        assert text.count("?") == 1, text


@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "linkedin", "linkedin_note"])
def test_what_is_written_after_meeting_takes_no_words_of_the_spoken_one(channel: str) -> None:
    brief = spoken("follow_up").model_copy(update={"channel": channel})
    for seed in SEEDS:
        text = drafted(brief, seed).text
        assert not re.search(r"catch you|talk to you again|How (?:are|have) ", text), text

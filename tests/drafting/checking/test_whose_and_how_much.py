"""Whose it is and how much: mine told as theirs, a plan as done, some as all, a spell unnoted."""

from typing import Any

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

MORE: dict[str, Any] = {
    "share": ["I brake for that fox every Sunday night", "I keep a cracked bell in my locker"],
    "they_said": [
        "his team replaced 48 lamps in the old tunnel",
        "a fox lives beside the points at Mill Lane",
        "some of his signals still run on springs",
        "he plans to paint the depot gate green",
        "he is acting head of signals until the summer",
        "sometimes he whistles to the fox",
    ],
}
BENT = [
    "The cracked bell that you keep in your locker made me smile.",
    "I liked hearing of the cracked bell kept in your locker.",
    "You have painted the depot gate green, and it suits it.",
    "Congratulations on your appointment as head of signals.",
    "All your signals still run on springs.",
    "You always whistle to the fox.",
    "Thank you for the half hour you gave me.",
    "As you suggested, I'll come and see the gate.",
    "Your fox is up on our office wall now.",
    "I passed your words on to my whole crew.",
]
FAIR = [
    "The cracked bell in my locker would like you.",
    "I told you about the cracked bell in the locker.",
    "You plan to paint the depot gate green, and I look forward to it.",
    "You are acting head of signals until the summer, and still you find time for a fox.",
    "Some of your signals still run on springs.",
    "Not all of your signals run on springs, I gather.",
    "Sometimes you whistle to the fox, and I shall always think of it.",
    "I could have listened for another hour.",
    "I'd like to pass that on to my crew, if I may.",
]


@pytest.mark.parametrize("line", BENT)
def test_bent_fact_is_found(line: str) -> None:
    found = serious(with_line(line), **MORE)
    assert found & {"invented_fact", "invented_number"}, line


@pytest.mark.parametrize("line", FAIR)
def test_fair_telling_is_left_alone(line: str) -> None:
    found = serious(with_line(line), **MORE)
    assert not found & {"invented_fact", "invented_number"}, line


def test_invitation_that_a_fact_holds_may_be_taken_up() -> None:
    asked: dict[str, Any] = {
        "they_said": ["he invited me to see the old tunnel", *MORE["they_said"]]
    }
    assert "invented_fact" not in rules(with_line("I accept your invitation."), **asked)


def test_spell_that_a_fact_holds_may_be_told() -> None:
    noted: dict[str, Any] = {"facts": ["we talked for 30 minutes"]}
    assert "invented_number" not in rules(
        with_line("Thank you for the half hour you gave me."), **noted
    )


def test_role_below_the_name_is_no_listening() -> None:
    text = "Hi Bram,\n\nThank you for the transport evening.\n\nInes Kolar, tram driver"
    told: dict[str, Any] = {
        "they_said": ["he lets every driver fail once"],
        "share": [],
        "offer": None,
    }
    assert "no_listening" in serious(text, **told)


def test_more_than_a_third_is_a_fair_word_for_38_percent() -> None:
    told: dict[str, Any] = {"they_said": ["faults went down by 38 per cent", *MORE["they_said"]]}
    assert "invented_number" not in rules(with_line("More than a third fewer faults!"), **told)
    assert "invented_number" in rules(with_line("More than two thirds fewer faults!"), **told)

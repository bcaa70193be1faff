"""Every word of a sentence can stand in the facts, and the sentence still be untrue."""

from typing import Any

import pytest

from tests.drafting.checking.samples import serious, with_line

TOLD: dict[str, Any] = {
    "they_said": [
        "passengers forgive 4 minutes and no more",
        "he rides line 12 each Sunday",
        "his daughter Lotte paints the lamps",
        "he wants cork mats in July 2027",
        "Mrs. Quinn dislikes wasps",
    ],
    "share": ["our line 7 waits at the bridge for 2 minutes", "we lose 3 bells a week"],
    "facts": ["I gave him a jar of honey", "he lent me his lantern"],
    "contact": {"name": "Bram Oyelaran", "role": "signal engineer", "org": "Brill & Sons"},
}
CROSSED = [
    "Our line 7 waits at the bridge for 4 minutes.",
    "You ride line 7 each Sunday.",
    "You said that passengers forgive 7 minutes.",
    "We lose three bells a day.",
    "Your daughter Ines paints the lamps.",
    "You want cork mats in July 2026.",
    "You gave me a jar of honey.",
    "I lent you my lantern.",
    "Mr. Quinn dislikes wasps, you said.",
    "Mrs. Quinn dislikes bells, you said.",
    "At Brill & Daughters you paint the lamps.",
    "You said that cork is better than bells.",
]
FAITHFUL = [
    "Our line 7 waits two minutes at the bridge.",
    "Every Sunday you ride line 12.",
    "You said that passengers forgive four minutes.",
    "We lose three bells a week.",
    "Your daughter Lotte paints the lamps.",
    "You want cork mats in July next year.",
    "I gave you a jar of honey.",
    "You lent me your lantern.",
    "Mrs. Quinn dislikes wasps, you said.",
    "At Brill & Sons you ride line 12 each Sunday.",
]


@pytest.mark.parametrize("line", CROSSED)
def test_two_facts_told_crossed_are_found(line: str) -> None:
    """The number, the name, the doer or the firm belongs to something else."""
    assert serious(with_line(line), **TOLD) & {"invented_fact", "invented_number", "wrong_name"}


@pytest.mark.parametrize("line", FAITHFUL)
def test_the_same_facts_told_straight_are_left_alone(line: str) -> None:
    """Another order of words, or a number in letters, changes nothing."""
    found = serious(with_line(line), **TOLD)
    start = {"invented_fact", "invented_number", "wrong_name"}
    alone = serious(with_line(""), **TOLD)
    assert not (found - alone) & start


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Thank you again, Howard.", "wrong_name"),
        ("Howard, it was good to meet you.", "wrong_name"),
        ("It helped with (name of project).", "placeholder"),
        ("I can come at HH:MM.", "placeholder"),
        ("This message follows your guidelines.", "assistant_chatter"),
        ("Open the file bill.exe.", "injection_followed"),
    ],
)
def test_what_must_never_leave_is_found_by_its_form(line: str, rule: str) -> None:
    """A stranger's name, an open slot, a machine's aside and a program each block."""
    assert rule in serious(with_line(line))


@pytest.mark.parametrize(
    ("private", "line"),
    [
        ("he is on probation at work", "I hope that they keep you on after the trial months."),
        ("his wife has left him", "There are fewer at the table now."),
        ("she was arrested", "I hope that the police let her go."),
    ],
)
def test_a_confidence_is_known_in_other_words(private: str, line: str) -> None:
    """The words differ, and the topic gives it away."""
    assert "leak_private" in serious(with_line(line), private=[private])
    assert "leak_private" not in serious(with_line(line))

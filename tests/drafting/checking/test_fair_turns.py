"""Turns of speech that sound like a fault and are none; the fault beside each is still found."""

from typing import Any

import pytest

from tests.drafting.checking.samples import look, serious, with_line

FAIR: list[tuple[str, dict[str, Any]]] = [
    ("As an AI doubter I came to sulk.", {"share": ["I came as an AI doubter"]}),
    ("You put a [?] where a lamp is hidden.", {"they_said": ["puts a [?] where a lamp is hidden"]}),
    ("I keep coming back to her singing in the tunnel.", {"they_said": ["his aunt sang there"]}),
    ("I need nothing from you now.", {}),
    ("I came on 12 Mar. and stayed.", {}),
    ("“Try me now” made me laugh out loud.", {"they_said": ["note on the lamp: try me now"]}),
    ("A fox is easier than people, and I agree.", {"they_said": ["a fox is easier than people"]}),
    ("The medal went to the man who has changed 48 lamps.", {"they_said": ["medal for 48 lamps"]}),
    ("You swore you would go down each night.", {"they_said": ["swore he'd go down every night"]}),
    ("Please pass my respects to your aunt on the ladder.", {"they_said": ["aunt on the ladder"]}),
]  # fmt: skip
TONE = {
    "assistant_chatter", "placeholder", "pressure", "language_mismatch", "begging", "bragging",
    "soft_ask", "rude",
}  # fmt: skip
FAULTS: list[tuple[str, str]] = [
    ("assistant_chatter", "As an AI I came to help."),
    ("placeholder", "We met at [?] and talked."),
    ("pressure", "I need an answer from you now."),
    ("language_mismatch", "Me gusta mucho lo que usted cuenta."),
    ("begging", "I would go home to them with nothing."),
]


@pytest.mark.parametrize(("line", "facts"), FAIR)
def test_fair_turn_is_left_alone(line: str, facts: dict[str, Any]) -> None:
    """Nothing of the tone is minded in what a person may well say."""
    found = serious(with_line(line), **facts)
    assert not found & TONE


@pytest.mark.parametrize(("rule", "line"), FAULTS)
def test_fault_beside_it_is_found(rule: str, line: str) -> None:
    """What the fair turn resembles is minded as before."""
    assert rule in serious(with_line(line))


def test_correct_form_of_note_is_a_title() -> None:
    """A title that the note calls right may stand in the greeting."""
    text = with_line("It was a good evening.").replace("Hi Bram", "Dear Mr. Bram")
    noted = look(text, note="Mr. Bram is the correct form")
    assert "wrong_name" in {one.rule for one in look(text).findings}
    assert "wrong_name" not in {one.rule for one in noted.findings}

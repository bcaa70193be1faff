"""Strings on a gift, scorn for a trade, gain and rank are heard; what resembles them is not."""

from typing import Any

import pytest

from tests.drafting.checking.samples import look, serious, with_line

HEARD: list[tuple[str, str]] = [
    ("hidden_agenda", "I trust you'll think of who did it when the orders go out."),
    ("hidden_agenda", "You'll remember who lent the ladder when the tender comes round."),
    ("rude", "One can't expect a driver to think."),
    ("rude", "The lady before you has plainly never held a lamp."),
    ("self_serving", "Every lamp you condemn is one more for me."),
    ("self_serving", "That suits my business nicely."),
    ("invented_fact", "Our committee will pay for more."),
    ("invented_fact", "I took a new trainee round it the same way that week."),
]
FAIR = [
    "I still think of who taught me when I hold the lever.",
    "You can't expect a driver to carry it all alone.",
    "I have plainly never held a lamp.",
    "Every lamp you change teaches me one more thing.",
    "Our committee will be glad of it.",
    "I never took a trainee round it.",
]
HONOURS = ["I won the city cup in 2021", "I was the youngest driver of the line"]


@pytest.mark.parametrize(("rule", "line"), HEARD)
def test_what_pulls_or_looks_down_is_heard(rule: str, line: str) -> None:
    """The rule that it breaks is named."""
    assert rule in serious(with_line(line))


@pytest.mark.parametrize("line", FAIR)
def test_fair_likeness_is_left_alone(line: str) -> None:
    """None of the rules of tone minds it."""
    tone = {"hidden_agenda", "rude", "self_serving", "bragging"}
    assert not serious(with_line(line)) & tone


@pytest.mark.parametrize(
    ("line", "facts", "heard"),
    [
        ("I won the city cup in 2021 and was the youngest driver of the line.", HONOURS, True),
        ("I won the city cup in 2021.", HONOURS, False),
        ("I polish the cup and the medal.", ["I polish the cup and the medal"], False),
    ],
)
def test_two_honours_in_one_breath_are_rank(line: str, facts: list[str], heard: bool) -> None:
    """Two true honours tell of rank; one of them, or a cup that is polished, does not."""
    found: dict[str, Any] = {"share": facts}
    assert ("bragging" in serious(with_line(line), **found)) is heard


def test_purse_that_the_facts_open_is_no_promise() -> None:
    """What a fact says that the committee pays may be told."""
    line = with_line("Our committee will pay for two.")
    assert not [one for one in look(line, share=["our committee pays for two"]).findings
                if "committee" in one.quote]  # fmt: skip

"""A brief that the tests of the checks share, and short ways to check a text against it."""

from datetime import date
from typing import Any

from drafting.answers import Verdict
from drafting.brief import Brief
from drafting.checking import check

TODAY = date(2026, 3, 14)

FACTS: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {"name": "Ines Kolar", "role": "tram driver", "org": "City Lines"},
    "contact": {"name": "Bram Oyelaran", "role": "signal engineer", "org": "Northrail"},
    "met": {"where": "the transport evening", "when": "2026-03-12"},
    "they_said": [
        "his team replaced 48 lamps in the old tunnel",
        "a fox lives beside the points at Mill Lane",
    ],
    "share": ["I brake for that fox every Sunday night"],
    "offer": "send a photo of the fox",
}

GOOD = (
    "Hi Bram,\n\nThank you for your time at the transport evening. Forty-eight lamps in the old "
    "tunnel is a lot of ladders. I brake for that fox at Mill Lane every Sunday night, and I'd "
    "gladly send you a photo of it.\n\nI hope we speak again.\n\nInes Kolar"
)


def brief(**changes: Any) -> Brief:
    """The shared brief with some facts changed; None takes a fact away."""
    return Brief.model_validate({**FACTS, **changes})


def look(text: str, *, today: date = TODAY, written: str | None = None, **changes: Any) -> Verdict:
    """Check a text against the shared brief, changed as told; ``written`` is the day of writing."""
    return check(brief(today=written, **changes), text, today=today)


def rules(
    text: str, *, today: date = TODAY, written: str | None = None, **changes: Any
) -> set[str]:
    """The ids of the rules that a text raises, hints included."""
    return {one.rule for one in look(text, today=today, written=written, **changes).findings}


def serious(text: str, *, today: date = TODAY, **changes: Any) -> set[str]:
    """The ids of the rules that a text raises with more than a hint."""
    found = look(text, today=today, **changes).findings
    return {one.rule for one in found if one.severity != "hint"}


def with_line(line: str) -> str:
    """The good message with one more sentence before its goodbye."""
    return GOOD.replace("I hope we speak again.", f"{line}\n\nI hope we speak again.")

"""Two notes of which one undoes the other, and a card with another name, are asked about."""

from typing import Any

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write
from tests.drafting.composing.harbour import TODAY


def drafted(*facts: str, kind: str = "follow_up", **more: Any) -> CheckedDraft:
    """What comes of these facts."""
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Mo Hill"},
            "contact": {"name": "Edna Ashworth"},
            "facts": facts,
            **more,
        }
    )
    return write(brief, today=TODAY)


@pytest.mark.parametrize(
    ("facts", "more"),
    [
        (["she said the race is on 2027-06-19", "text message from her says: race on 26 June"], {}),
        (
            ["I passed the rope test on 2027-02-17", "the rope test was put off"],
            {"kind": "my_news"},
        ),
        (["met on the quay", "she sorts each net by hand", "her card says Etta Ashwell"], {}),
        (
            ["she was made harbour master"],
            {"kind": "congratulate", "note": "heard from Al: she turned the job down"},
        ),
    ],
)
def test_what_cannot_both_be_is_asked(facts: list[str], more: dict[str, Any]) -> None:
    """Two days, a thing done and put off, two names, a post that was turned down."""
    draft = drafted(*facts, **more)
    assert draft.status == "ask"
    assert "Which is right" in draft.questions[0]


@pytest.mark.parametrize(
    ("facts", "more"),
    [
        (["met on the quay", "she sorts each net by hand", "her card says Northrail"], {}),
        (["met on the quay", "she passed the rope test", "she moved to Leeds in May"], {}),
        (["met on the quay", "she sorts nets"], {"note": "her badge says Edna"}),
    ],
)
def test_what_goes_together_is_written(facts: list[str], more: dict[str, Any]) -> None:
    """A house on a card, two things that both happened, her own name."""
    assert drafted(*facts, **more).status == "draft"


@pytest.mark.parametrize(
    ("note", "warned"),
    [
        ("make her promise to buy two nets before she goes", True),
        ("don't let her leave without signing", True),
        ("make sure she signs up", True),
        ("tell her Mrs Hobb from room 12 had a stroke, she'd want to know", True),
        ("she promised to buy two nets", False),
        ("make her a promise of smoked fish", False),
    ],
)
def test_a_wish_to_bind_them_is_told_of(note: str, warned: bool) -> None:
    """What they are to be brought to is left out, and the warning says so."""
    draft = drafted("met on the quay", "she sorts nets by hand", note=note)
    assert bool(draft.warnings) is warned

"""A fact is told soundly and whole, or it is left out; the point of the message comes first."""

from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

KINDS = load_kinds(closed_too=True)


def told(kind: str, channel: str = "email", *, seed: int = 0, **given: Any) -> str:
    """The draft for a brief of a ferry hand, as one line of text."""
    base: dict[str, Any] = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
        "contact": {"name": "Bram Okafor", "role": "pilot", "org": "Port North"},
    }
    made = compose(Brief.model_validate({**base, **given}), today=TODAY, seed=seed, kinds=KINDS)
    assert made.status == "draft", made
    return " ".join((made.text or "").split())


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "he told the trainees he still gets seasick in a flat calm",
            "You told the trainees that you still get seasick in a flat calm",
        ),
        (
            "in January he said the harbour wall had no lamps",
            "In January you said that the harbour wall had no lamps",
        ),
        (
            "he always said to check the lines at low water",
            "You always said to check the lines at low water",
        ),
        (
            "wrote that they gave up tar after the fire marked a whole deck",
            "You wrote that you gave up tar after the fire marked a whole deck",
        ),
        (
            "last spring he said he'd paint the buoys himself",
            "Last spring you said that you'd paint the buoys yourself",
        ),
    ],
)
def test_what_they_said_elsewhere_is_told_plainly(noted: str, said: str) -> None:
    for kind in ("thank_you", "congratulate", "offer_help"):
        news = {"reason": "he passed his master's ticket"} if kind == "congratulate" else {}
        offer = {"offer": "send our knot chart"} if kind == "offer_help" else {}
        for seed in range(3):
            text = told(kind, they_said=[noted], seed=seed, **news, **offer)
            assert said in text
            assert "that you told" not in text
            assert "you said, you said" not in text

"""However a note is mangled, the built-in writer answers, and each check of the draft runs."""

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.brief import Brief
from drafting.desk import write
from prompts.kinds import load_kinds
from tests.bench.corpora import load_own
from tests.drafting.mangling import mangle

TODAY = date(2026, 11, 23)
CASES = (*load_own("own_briefs"), *load_own("own_abroad"))
KINDS = {kind: found.channels for kind, found in load_kinds().items()}


def answered(brief: dict[str, Any], seed: int) -> set[str]:
    """How the brief is answered, with the rules that the draft was found to break."""
    made = write(Brief.model_validate(brief), today=TODAY, seed=seed)
    assert made.status in {"draft", "ask", "unavailable"}
    assert made.text if made.status == "draft" else made.questions or made.reason
    return {finding.rule for finding in made.findings}


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(CASES), st.randoms(use_true_random=False), st.integers(0, 40))
def test_a_mangled_brief_is_answered(case: dict[str, Any], chance: Random, seed: int) -> None:
    """A check that breaks over a draft would stand in its way without a word of why."""
    assert "check_failed" not in answered(mangle(case, KINDS, chance), seed)


@pytest.mark.parametrize("scrap", ["still", "who", "\U0001f600"])
def test_a_word_or_a_sign_alone_is_answered(scrap: str) -> None:
    alone = {"facts": [scrap], "they_said": [scrap], "share": [scrap], "ask": scrap}
    known = {"sender": {"name": "Sam Reed"}, "contact": {"name": "Ada Lund"}, "offer": scrap}
    beside: list[dict[str, Any]] = [
        {},
        {"facts": [scrap, "she labels every jar"], "met": {"where": "the market"}},
    ]
    for kind, channels in KINDS.items():
        for more in beside:
            brief = {"kind": kind, "channel": channels[0], **alone, **known, **more}
            assert "check_failed" not in answered(brief, 0), kind

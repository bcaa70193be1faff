"""Measures a writer on scenarios, so that a person can see whether it is good enough for this job.

A scenario is a brief with what its draft must mention and must not say. What a model wrote itself
is scored, also where the built-in draft had to stand in: a person should see the model's own work.
"""

import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from drafting.answers import CheckedDraft, Verdict
from drafting.brief import Brief
from drafting.desk import split_text, whole_text

FACT_RULES = frozenset(
    {"invented_fact", "invented_number", "wrong_name", "leak_private", "placeholder",
     "injection_followed", "no_consent", "unsupported"}
)  # fmt: skip
FORM_RULES = frozenset({"over_limit", "language_mismatch", "assistant_chatter"})

Write = Callable[[Brief], CheckedDraft]
Judge = Callable[[Brief, str], Verdict]


@dataclass(frozen=True)
class Scenario:
    """One brief, and what its draft is measured by."""

    id: str
    brief: Brief
    must_mention: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    expect: str = "draft"


@dataclass(frozen=True)
class Score:
    """What became of one scenario; ``is_own`` says that it is the writer's own text."""

    id: str
    status: str
    as_expected: bool
    is_own: bool = True
    mentions: int = 0
    of: int = 0
    forbidden: int = 0
    within: bool = True
    grounded: bool = True
    tone: bool = True
    seconds: float = 0.0
    tokens: int = 0
    reason: str | None = None


def make_scenario(data: Mapping[str, Any], number: int) -> Scenario:
    """The scenario in one line of a file; keys that no brief has are left aside."""
    names = {field.alias or name for name, field in Brief.model_fields.items()}
    return Scenario(
        id=str(data.get("id") or number),
        brief=Brief.model_validate({key: data[key] for key in names if key in data}),
        must_mention=tuple(map(_listed, data.get("must_mention") or ())),
        must_not=tuple(map(str, data.get("must_not") or ())),
        expect=str(data.get("expect") or "draft"),
    )


def _listed(group: object) -> tuple[str, ...]:
    return (group,) if isinstance(group, str) else tuple(map(str, group))  # type: ignore[call-overload]  # any list


def score(scenario: Scenario, write: Write, judge: Judge) -> Score:
    """One scenario written, timed and measured."""
    began = time.monotonic()
    made = write(scenario.brief)
    seconds = time.monotonic() - began
    status = _status(made)
    told = Score(
        id=scenario.id,
        status=status,
        as_expected=status == scenario.expect,
        seconds=seconds,
        tokens=getattr(made, "tokens", 0),
        reason=made.reason,
    )
    groups = scenario.must_mention
    if made.status != "draft":
        return replace(told, of=len(groups) if scenario.expect != "ask" else 0)
    aside = getattr(made, "set_aside", None)
    fault = getattr(made, "fault", None)
    if fault and not aside:
        # The model wrote nothing that could be measured.
        return replace(told, is_own=False, of=len(groups), within=False, grounded=False, tone=False)
    whole = aside if fault else whole_text(made.subject, made.text)
    return replace(_measure(told, scenario, whole or "", judge), is_own=not fault)


def _status(made: CheckedDraft) -> str:
    return "draft_with_warning" if made.status == "draft" and made.warnings else made.status


def _measure(told: Score, scenario: Scenario, whole: str, judge: Judge) -> Score:
    low = whole.casefold()
    verdict = judge(scenario.brief, whole)
    bad = {found.rule for found in verdict.findings if found.severity != "hint"}
    loose = any(claim.status != "verified" for claim in verdict.claims)
    return replace(
        told,
        mentions=count_mentions(low, scenario.must_mention),
        of=len(scenario.must_mention),
        forbidden=sum(holds(whole, word) for word in scenario.must_not),
        within=is_within(scenario.brief, whole),
        grounded=not loose and not bad & FACT_RULES,
        tone=not bad - FACT_RULES - FORM_RULES,
    )


def count_mentions(low: str, groups: Iterable[Iterable[str]]) -> int:
    """How many of the groups have one of their wordings in the text."""
    return sum(any(word.casefold() in low for word in group) for group in groups)


def is_within(brief: Brief, whole: str) -> bool:
    """Whether the text below the subject keeps to the brief's limits."""
    text, limits = split_text(whole)[1], brief.limits
    words_fit = not limits.max_words or len(text.split()) <= limits.max_words
    return words_fit and (not limits.max_chars or len(text) <= limits.max_chars)


def holds(text: str, word: str) -> bool:
    """Whether a text holds a word; one that begins with "re:" is a pattern."""
    if word.startswith("re:"):
        return bool(re.search(word[3:], text))
    return word.casefold() in text.casefold()


def sum_up(scores: Iterable[Score]) -> dict[str, Any]:
    """The totals, as a table's last line has them."""
    all_of = list(scores)
    drafts = [one for one in all_of if one.status.startswith("draft")]
    return {
        "scenarios": len(all_of),
        "as_expected": sum(one.as_expected for one in all_of),
        "drafts": len(drafts),
        "own": sum(one.is_own for one in drafts),
        "mentions": sum(one.mentions for one in all_of),
        "of": sum(one.of for one in all_of),
        "forbidden": sum(one.forbidden for one in all_of),
        "within": sum(one.within for one in drafts),
        "grounded": sum(one.grounded for one in drafts),
        "tone": sum(one.tone for one in drafts),
        "seconds": round(sum(one.seconds for one in all_of), 2),
        "tokens": sum(one.tokens for one in all_of),
    }

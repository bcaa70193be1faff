"""The desk: one brief in, one checked draft out, by the built-in writer."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from drafting.answers import CheckedDraft, Composition, Finding, Span, Verdict
from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import Manner, compose
from drafting.habits import NO_HABITS, Habits

# A draft that its own checks do not pass is not shown while another wording may pass.
TRIES = 4
# Few facts have few wordings: so many are tried for one that is really another.
MOST_SEEDS = 6
# Far enough apart that the next "another version" does not show the wording tried here.
NEXT_TRY = 1009

# One word less that takes as much room is no shorter text.
SEEN_SHORTER = 0.95
SHORTEST = "This is as short as these facts allow. What else can go, strike out yourself."


class _Asked(NamedTuple):
    manner: Manner
    habits: Habits
    below: int | None


@lru_cache(maxsize=64)
def write(
    brief: Brief,
    *,
    today: date,
    seed: int = 0,
    manner: Manner = "as_is",
    habits: Habits = NO_HABITS,
    below: int | None = None,
) -> CheckedDraft:
    """The built-in writer's draft with what the checks say of it, as the person would word it.

    Where the first wording is not good, a few others are tried and the best is given; a habit
    that the checks mind is left out. ``below`` is how many words a shorter one is to stay below.
    """
    best = _best(brief, today, seed, _Asked(manner, habits, below))
    for fewer in (habits.without("greeting", "sign_off"), NO_HABITS):
        if best.status == "draft" and _weight(best) and fewer != habits:
            other = _best(brief, today, seed, _Asked(manner, fewer, below))
            best = other if _weight(other) < _weight(best) else best
    return best


def _best(brief: Brief, today: date, seed: int, asked: _Asked) -> CheckedDraft:
    best: CheckedDraft | None = None
    # What others were told is no matter of the checks: the text is looked at again without it.
    facts = brief.model_copy(update={"avoid": ()})
    for attempt in range(TRIES):
        turn = seed + attempt * NEXT_TRY
        made = compose(
            brief,
            today=today,
            seed=turn,
            manner=asked.manner,
            habits=asked.habits,
            below=asked.below,
        )
        if made.status != "draft":
            return CheckedDraft(**made.model_dump())
        draft = checked(made, look_over(facts, whole_text(made.subject, made.text), today, ()))
        if best is None or _weight(draft) < _weight(best):
            best = draft
        if not _weight(best):
            break
    if best is None:
        raise RuntimeError("The writer was not asked at all.")
    return best


def write_another(
    brief: Brief,
    *,
    today: date,
    seed: int,
    before: Sequence[str],
    manner: Manner = "as_is",
    habits: Habits = NO_HABITS,
) -> tuple[int, CheckedDraft]:
    """The next seed whose whole text is not among those ``before``, with its draft.

    Where there is no new one left, any but the latest.
    """
    other: tuple[int, CheckedDraft] | None = None
    for step in range(1, MOST_SEEDS + 1):
        made = write(brief, today=today, seed=seed + step, manner=manner, habits=habits)
        text = whole_text(made.subject, made.text)
        if made.status != "draft" or text not in before:
            return seed + step, made
        if other is None and text != before[-1]:
            other = seed + step, made
    return other or (seed + MOST_SEEDS, made)


def write_shorter(
    brief: Brief, *, today: date, seed: int, before: Sequence[str], habits: Habits = NO_HABITS
) -> tuple[int, CheckedDraft]:
    """The first seed whose short text is shorter than the latest ``before``, with its draft.

    Where these facts cannot be said in less, the draft is none and says so.
    """
    stands = split_text(before[-1])[1] if before else None
    below = len(stands.split()) if stands else None
    for step in range(MOST_SEEDS):
        made = write(
            brief, today=today, seed=seed + step, manner="shorter", habits=habits, below=below
        )
        if made.status != "draft" or stands is None or is_shorter(made.text, stands):
            return seed + step, made
    return seed, CheckedDraft(status="unavailable", reason=SHORTEST)


def is_shorter(text: str, than: str) -> bool:
    """True for a text that a reader sees to be shorter: in words, and in length on the screen."""
    return len(text.split()) < len(than.split()) and len(text) <= SEEN_SHORTER * len(than)


@lru_cache(maxsize=16)
def look_over(brief: Brief, text: str, today: date, typed: tuple[Span, ...]) -> Verdict:
    """The verdict on a whole text. The same text is looked at several times on its way: when it
    is written, when it is shown, when it is approved.
    """
    return check(brief, text, today=today, typed=typed)


def checked(made: Composition, verdict: Verdict) -> CheckedDraft:
    """A composition together with the verdict on its whole text."""
    in_text = without_subject(verdict, made.subject, made.text)
    return CheckedDraft(
        **made.model_dump(exclude={"findings", "claims"}),
        findings=in_text.findings,
        claims=in_text.claims,
    )


def without_subject(verdict: Verdict, subject: str | None, text: str) -> Verdict:
    """The verdict on a whole text, its offsets counted in the text below the subject.

    What is found in the subject itself points at no words of the text, and says so.
    """
    above = len(whole_text(subject, text)) - len(text)
    findings = tuple(_below(finding, above, text) for finding in verdict.findings)
    claims = tuple(
        claim.model_copy(update={"start": claim.start - above, "end": claim.end - above})
        for claim in verdict.claims
        if claim.start >= above
    )
    return Verdict(findings=findings, claims=claims)


def _below(finding: Finding, above: int, text: str) -> Finding:
    start, end = max(finding.start - above, 0), max(finding.end - above, 0)
    news: dict[str, object] = {"start": start, "end": end, "quote": text[start:end]}
    if finding.start < above and finding.quote:
        # A wording for words of the subject has no place in the text.
        news |= {"why": f"In the subject: {finding.why}", "suggestion": None}
    return finding.model_copy(update=news)


def _weight(draft: CheckedDraft) -> int:
    """How much stands against a draft: nothing, or more the graver it is."""
    weights = {"block": 100, "warn": 1, "hint": 0}
    return sum(weights[finding.severity] for finding in draft.findings)


SUBJECT = "Subject: "
_WITH_SUBJECT = re.compile(
    r"subject: ?(?P<subject>[^\r\n]*)(?:\r?\n){0,2}(?P<text>.*)", re.IGNORECASE | re.DOTALL
)


def whole_text(subject: str | None, text: str) -> str:
    """The text as an editor shows it and the checks read it: a mail's subject is its first line."""
    return f"{SUBJECT}{subject}\n\n{text}" if subject else text


def split_text(whole: str) -> tuple[str | None, str]:
    """The subject, if the first line is one, and the text: what ``whole_text`` put together."""
    found = _WITH_SUBJECT.fullmatch(whole)
    if found is None:
        return None, whole
    return (found["subject"] if found["subject"].strip() else None), found["text"]

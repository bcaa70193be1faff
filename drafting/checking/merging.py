"""Findings that overlap become one, so that one tap mends them."""

from collections.abc import Iterable

from drafting.answers import Finding

HARDER = {"hint": 0, "warn": 1, "block": 2}


def _joined(one: Finding, other: Finding, text: str) -> Finding:
    """Give one finding over both places, with the sentence of the harder one."""
    lead = max(one, other, key=lambda each: HARDER[each.severity])
    start, end = min(one.start, other.start), max(one.end, other.end)
    return lead.model_copy(update={"start": start, "end": end, "quote": text[start:end]})


def _is_joinable(one: Finding, other: Finding) -> bool:
    """Tell whether two findings say the same of one place, and neither has words of its own."""
    is_plain = one.suggestion is None and other.suggestion is None
    overlap = one.start < other.end and other.start < one.end
    return one.rule == other.rule and is_plain and overlap


def merge(findings: Iterable[Finding], text: str) -> list[Finding]:
    """Give the findings, first come first, with those of one rule on one place made one."""
    kept: list[Finding] = []
    for found in sorted(findings, key=lambda one: (one.start, -one.end)):
        at = next((at for at, one in enumerate(kept) if _is_joinable(one, found)), None)
        if at is None:
            kept.append(found)
        else:
            kept[at] = _joined(kept[at], found, text)
    return kept

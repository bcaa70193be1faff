"""Authorship: which stretches of a text the person typed, against what a writer wrote."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from drafting.answers import Span

_WORD = re.compile(r"\w+|[^\w\s]")
# Comparing takes words times words; beyond this a whole stretch counts as the person's own.
MOST_PAIRS = 250_000


def typed_spans(written: str, text: str) -> tuple[Span, ...]:
    """The spans of ``text`` that ``written`` does not hold, word by word, in order."""
    if written == text:
        return ()
    before = _WORD.findall(written)
    after = list(_WORD.finditer(text))
    return tuple(
        Span(start=after[first].start(), end=after[last - 1].end())
        for first, last in _new_runs(before, [word.group() for word in after])
    )


def _new_runs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The half-open runs of ``after`` that are not in ``before``."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) * len(new) > MOST_PAIRS:
        return [(head, head + len(new))]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (head + first, head + last)
        for change, _, _, first, last in matcher.get_opcodes()
        if change in ("insert", "replace") and last > first
    ]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))

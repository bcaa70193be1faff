"""The check of how long it was: "the half hour you gave me", which no fact tells of."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.measures import find_measures, is_same
from drafting.checking.words import Stretch
from prompts.phrases import any_word_of

# So near the spell and what makes it the talk's have to stand.
NEAR, BEHIND = 48, 6
PARTED = re.compile(r"[.;:!?\u2014]")


@cache
def _said(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_word_of('talk_time', name)})(?!\w)")


def _is_told(context: Context, start: int, end: int) -> bool:
    """Tell whether a fact holds the same spell, in these or in other words."""
    if any(_said("spells").search(fact.folded) for fact in context.book.facts):
        return True
    said = [one for one in context.measures if one.start < end and start < one.end]
    held = [one for fact in context.book.facts for one in find_measures(fact.folded)]
    return any(is_same(one, other) for one in said for other in held)


def check_talk_time(context: Context) -> Iterator[Finding]:
    """Find how long the talk is said to have lasted, where no fact holds it."""
    for match in _said("spells").finditer(context.folded, context.body_start):
        clause = _around(context, match)
        around = context.folded[clause.start : clause.end]
        if not _said("of the talk").search(around):
            continue
        if _said("only thought of").search(context.folded, clause.start, match.end() + BEHIND):
            continue
        if _said("would be").search(context.folded, match.end(), clause.end):
            continue
        if not _is_told(context, match.start(), match.end()):
            yield context.finding("invented_number", match.start(), match.end())


def _around(context: Context, match: re.Match[str]) -> Stretch:
    """Give the words close to a spell, in its own sentence."""
    sentence = context.sentence_at(match.start())
    start, end = max(sentence.start, match.start() - NEAR), min(sentence.end, match.end() + NEAR)
    breaks = [one.end() for one in PARTED.finditer(context.folded, start, match.start())]
    stop = PARTED.search(context.folded, match.end(), end)
    return Stretch(breaks[-1] if breaks else start, stop.start() if stop else end)

"""The check of those who have not spoken: a message tells of no talk where the facts hold none."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.phrases import any_word_of

WHY = "By your notes the two of you have not spoken yet, so the reader may wonder who you are."


@cache
def _any(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('apart', part)})(?!\w)")


def are_apart(context: Context) -> bool:
    """Tell whether a fact says that the sender only listened, or never met the reader."""
    told = context.book.under("met", "facts", "share", "reason")
    return any(_any("not_spoken").search(fact.folded) for fact in told)


def check_apart(context: Context) -> Iterator[Finding]:
    """Find "our talk" and its kin where the two have not spoken."""
    if not are_apart(context):
        return
    for match in _any("spoken").finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start())
        if not _any("ahead").search(context.folded, clause.start, match.start()):
            yield context.finding("invented_fact", match.start(), match.end(), WHY)

"""The check of ordinals: a third or a fifth of something is one that the facts hold."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.phrases import fold, load_table

PART = re.compile(r"\b(?:a|one|two|three|four|five|six|seven|eight|nine) $")


@cache
def _ordinals() -> dict[str, str]:
    return {fold(word): value for word, value in load_table("numbers")["ordinals"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_ordinals(), key=len, reverse=True))})\b")


def _held(context: Context) -> set[str]:
    """Give the values of all ordinals and numbers that the facts hold."""
    words = load_table("numbers")["words"]
    held = {word.folded for fact in context.book.facts for word in fact.words}
    return {_ordinals()[one] for one in held if one in _ordinals()} | {
        words.get(one, one) for one in held
    }


def check_ordinals(context: Context) -> Iterator[Finding]:
    """Find "the third" where no fact counts as far; first and second count nothing alone."""
    found = [
        match
        for match in _pattern().finditer(context.folded, context.body_start)
        if not PART.search(context.folded[: match.start()][-6:])
    ]
    if not found:
        return
    spared = [
        *((day.start, day.end) for day in context.mentions),
        *((hit.start, hit.end) for hit in context.hits("number_idioms")),
    ]
    held = _held(context)
    for match in found:
        is_spared = any(start <= match.start() < end for start, end in spared)
        if not is_spared and _ordinals()[match.group()] not in held:
            yield context.finding("invented_number", match.start(), match.end())

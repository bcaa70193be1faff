"""Who may be named because a fact says that they agreed to it."""

import re
from functools import cache

from drafting.checking.context import Context
from drafting.checking.words import Word
from prompts.phrases import any_word_of, fold


@cache
def _agreed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('confidences', 'agreed to it')})\b")


@cache
def _taught() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('confidences', 'taught, not treated')})s?\b")


def may_be_named(context: Context, called: str, name: Word) -> bool:
    """Tell whether a fact says of this pupil or client, by name, that they agreed to it."""
    if not _taught().search(fold(called)):
        return False
    first = name.folded.removesuffix("'s")
    return any(
        first in re.findall(r"\w+", fact.folded) and _agreed().search(fact.folded)
        for fact in context.book.facts
    )

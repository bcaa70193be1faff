"""Who has agreed: to be named because a fact says so, and to be introduced."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.words import Word, split_words
from prompts.phrases import any_word_of, fold, load_words


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


@cache
def _asks_first() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('turns', 'asks_first')})\b")


def check_consent(context: Context) -> Iterator[Finding]:
    """Find an introduction of two people who have not both agreed."""
    brief = context.brief
    if brief.both_agreed is True:
        return
    if brief.kind == "intro_between":
        yield from _introduced(context)
        return
    if brief.other and brief.other.name:
        for hit in context.hits("introducing"):
            yield context.finding("no_consent", hit.start, hit.end)


def _greets(context: Context, named: list[Word]) -> bool:
    """Tell whether the greeting is to both, so that asking comes too late."""
    lines = context.text[context.body_start :].lstrip().split("\n", 1)
    end = len(context.text) - len(lines[-1]) if len(lines) > 1 else context.body_start
    return any(word.end <= end for word in named)


def _introduced(context: Context) -> Iterator[Finding]:
    other = context.brief.other.name if context.brief.other else None
    names = {word.folded for word in split_words(other or "")} - load_words("names", "honorifics")
    named = [w for w in context.words if w.folded.removesuffix("'s") in names]
    given = any(context.hits("handing_over"))
    if _asks_first().search(context.folded) and not given and not _greets(context, named):
        return
    if not named and not context.text.strip():
        return
    start, end = (
        (named[0].start, named[0].end) if named else (context.body_start, len(context.text))
    )
    yield context.finding("no_consent", start, end)

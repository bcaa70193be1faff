"""The check of rivals: others of the reader's kind who do it better, or worse than the sender."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.oblique import any_head, name_house, name_trade
from drafting.checking.said import coverage
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch
from prompts.phrases import any_word_of

HALF = 0.5
# "Most guess; I measure."
YOU = re.compile(r"\b(?:you|your|yours)\b")
MINE = re.compile(r"[,;:] (?:but |while |whereas )?(?:mine|ours|i|we|my \w+|our \w+)\b")


@cache
def _others(heads: str) -> re.Pattern[str]:
    """Give the pattern of somebody else of the reader's kind."""
    elsewhere = any_word_of("rivals", "elsewhere")
    return re.compile(
        rf"\b(?:(?:our|our own|my|(?:any |many |the )?other|most|another) (?:\w+ )?{heads}"
        rf"|the {heads}(?= (?:{elsewhere}|(?:at|in|of) the \w+ )))"
    )


@cache
def _even() -> re.Pattern[str]:
    """Give the pattern of "even our apprentice knows better"."""
    return re.compile(
        rf"\beven (?:my|our|the|a|an) (?:\w+ )?\w+ (?:{any_word_of('rivals', 'can do')})"
        r" (?:better|that|this|it|how|so much|as much|without)\b"
    )


@cache
def _lists(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('rivals', name)})\b")


def _is_held(context: Context, stretch: Stretch) -> bool:
    """Tell whether the facts hold most of what is told."""
    total, found = coverage(
        context.content(stretch.start, stretch.end), context.book.stems_under("share", "facts")
    )
    return bool(total) and found >= total * HALF


def check_rivals(context: Context) -> Iterator[Finding]:
    """Find another school, nurse or team held up to the reader as doing it better."""
    contact = context.brief.contact
    heads = any_head(name_trade(contact.role), name_house(contact.org))
    for sentence in context.sentences:
        if sentence.start < context.body_start or is_asked_at(context, sentence.start):
            continue
        where = (context.folded, sentence.start, sentence.end)
        found = _even().search(*where)
        if not found:
            found = _others(heads).search(*where)
            if not found or not _lists("better").search(context.folded, found.end(), sentence.end):
                continue
        if _lists("looks up").search(*where) or _is_held(context, sentence):
            continue
        if not is_reported(context, sentence, found.start()):
            yield context.finding("rude", sentence.start, sentence.end)


def check_contrast(context: Context) -> Iterator[Finding]:
    """Find "others fail; I do not": what falls short stands beside what is mine."""
    for sentence in context.sentences:
        if sentence.start < context.body_start:
            continue
        others = _lists("the rest").search(context.folded, sentence.start, sentence.end)
        turn = MINE.search(context.folded, others.end(), sentence.end) if others else None
        if not others or not turn or YOU.search(context.folded, turn.end(), sentence.end):
            continue
        short = _lists("falls short").search(context.folded, others.end(), turn.start())
        if not short or _lists("looks up").search(context.folded, others.start(), sentence.end):
            continue
        if not _is_held(context, sentence) and not is_reported(context, sentence, others.start()):
            yield context.finding("bragging", others.start(), sentence.end)

"""The check of invitations: "as you suggested, I'll come", where no fact holds that they did."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.phrases import any_word_of, load_theme

ENOUGH = 2
# An answer lives on what was asked, whether it was noted or not.
ANSWERS = frozenset({"reply", "decline", "closing"})


@cache
def _invites() -> re.Pattern[str]:
    """Give the pattern of a fact that begins with their asking, or in which I am asked."""
    asks = rf"(?:{any_word_of('asked', 'invites')}|said (?:i|we)\b)"
    return re.compile(
        rf"^\W*(?:[\w'-]+ ){{0,3}}?{asks}(?! for\b)"
        rf"|\b(?:i|me|us|we|mich|mir|uns|ich|m'|me|nous|nos|yo)\b.*\b{asks}"
        rf"|\b{asks}.*\b(?:me|us|i|we|mich|mir|uns|ich|nous|nos)\b"
        r"|\b(?:come|should|could|join|visit)\b.*\b(?:i|me|us|we)\b"
        r"|\b(?:i|we) (?:should|could|can|may)\b"
    )


@cache
def _others_ask() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('asked', 'others')})\b")


def _has_asked(context: Context) -> bool:
    told = context.book.under(
        "they_said", "facts", "share", "reason", "promises", "met", "answer", "ask"
    )
    return bool(context.brief.they_wrote) or any(
        _invites().search(fact.folded) and not _others_ask().search(fact.folded) for fact in told
    )


def _is_their_advice(context: Context, start: int) -> bool:
    """Tell whether what they are said to have suggested is what a fact has them say."""
    sentence = context.sentence_at(start)
    stems = {word.stem for word in context.content(sentence.start, sentence.end)}
    told = context.book.under("they_said", "facts")
    return any(len(stems & fact.stems) >= ENOUGH for fact in told if fact.owner != "mine")


def check_invited(context: Context) -> Iterator[Finding]:
    """Find what the reader is said to have suggested, where the facts hold no such word."""
    hits = [hit for hit in context.hits("invited") if hit.start >= context.body_start]
    if not hits or context.brief.kind in ANSWERS or _has_asked(context):
        return
    why = load_theme("invited").why
    for hit in hits:
        if not _is_their_advice(context, hit.start):
            end = max(hit.end, context.clause_at(hit.start).end)
            yield context.finding("invented_fact", hit.start, end, why)

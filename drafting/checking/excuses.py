"""The check of excuses: who declines gives the reason that the facts hold, or none at all."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.words import Stretch, Word, carries_meaning, stem
from prompts.phrases import any_word_of, load_words

WHY = "By your notes this is not the reason for your no, and the reader may hear of it one day."
BETWEEN = r"(?: (?:\w+ly|already|all|then|also|both|bereits|schon|da|leider|deja|ya))*"
A_THING = r"(?: (?:got|a|an|another|my|some|un|une|otro|otra|einen?|anderen?))+(?: \w+){0,2}"
DOING = re.compile(
    rf"\b(?:i'm|i am|i'll be|i will be|i shall be|we're|we are|we'll be|we shall be){BETWEEN}"
    r" (?P<verb>(?!being|having to|looking|hoping|writing|going)[a-z]{2,}ing)\b"
)
# "Another conference" is none that the facts know, whatever they call theirs.
ONE_MORE = re.compile(r"\b(?:another|un autre|une autre|otr[oa]|einen? ander\w+) (?P<thing>\w+)")
# "I am taken that weekend" and "I have another engagement" give no reason of their own.
NO_REASON = ("else", "other", "another", "prior", "previous", "earlier", "entire", "rest")
SPAN = re.compile(r",? (?:so|and so|and|but|which|weshalb|donc|asi que|por lo que)\b|[,;:\u2014]")
SAME_GROUP = ("away", "ill")


@cache
def _any(part: str) -> str:
    return any_word_of("excuses", part)


@cache
def _with_reason() -> re.Pattern[str]:
    """Give the turns behind which the reason is told."""
    return re.compile(
        rf"\b(?:{_any('i_am')}){BETWEEN} (?:{_any('taken')}|{_any('word_given')})\b"
        rf"|\b(?:{_any('i_am')}){BETWEEN}{A_THING} (?:{_any('engagement')})\b"
    )


@cache
def _state(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('i_am')}){BETWEEN}(?: in| im| on)? (?:{_any(part)})(?!\w)")


@cache
def _no_reason() -> frozenset[str]:
    return frozenset(map(stem, NO_REASON))


def _reason(context: Context) -> frozenset[str]:
    """Give the stems of the reason that the facts hold, and of what may stand for one."""
    facts = context.book.under("constraint", "share", "facts", "reason", "they_said", "they_wrote")
    return frozenset(word.stem for fact in facts for word in fact.words)


def _told_as_reason(context: Context, sentence: Stretch) -> bool:
    """Tell whether the sentence tells the true reason beside."""
    true = {
        word.stem
        for fact in context.book.under("constraint")
        for word in fact.words
        if carries_meaning(word.folded) and not is_light(word)
    } - context.book.stems_under("they_said", "offer")
    return any(
        word.stem in true and not _is_day(context, word)
        for word in context.words_in(sentence.start, sentence.end)
    )


def _is_day(context: Context, word: Word) -> bool:
    return any(day.start <= word.start < day.end for day in context.mentions)


def _is_new(context: Context, word: Word, known: frozenset[str]) -> bool:
    return not (
        word.stem in known
        or word.stem in _no_reason()
        or is_light(word)
        or _is_day(context, word)
        or word.folded.isdigit()
    )


def _given(context: Context) -> Iterator[tuple[int, int]]:
    """Yield where a reason is given that no fact holds."""
    known = _reason(context) | context.book.all_stems
    for match in _with_reason().finditer(context.folded, context.body_start):
        end = _end(context, match.end())
        if _names_another(context, match.start(), end) or any(
            _is_new(context, word, known) for word in context.content(match.end(), end)
        ):
            yield match.start(), end
    for match in DOING.finditer(context.folded, context.body_start):
        sentence, end = context.sentence_at(match.start()), _end(context, match.end())
        refuses = re.search(rf"\b(?:{_any('refusing')})(?!\w)", _said(context, sentence))
        words = context.content(match.start("verb"), end)
        if refuses and any(_is_new(context, word, known) for word in words):
            yield match.start(), end
    for part in SAME_GROUP:
        held = re.compile(rf"\b(?:{_any(part)})(?!\w)")
        if any(held.search(fact.folded) for fact in context.book.facts):
            continue
        for match in _state(part).finditer(context.folded, context.body_start):
            yield match.span()


def _names_another(context: Context, start: int, end: int) -> bool:
    """Tell whether the reason is another thing of a kind, and not only an engagement."""
    found = ONE_MORE.search(context.folded, start, end)
    plain = load_words("excuses", "engagement") | {"thing", "plan", "plans"}
    if not found or found.group("thing") in plain:
        return False
    held = any("another" in fact.folded for fact in context.book.under("constraint", "facts"))
    return not held


def _said(context: Context, stretch: Stretch) -> str:
    return context.folded[stretch.start : stretch.end]


def _end(context: Context, place: int) -> int:
    """Give where the reason's own words end."""
    sentence = context.sentence_at(place - 1)
    pause = SPAN.search(context.folded, place, sentence.end)
    return pause.start() if pause else sentence.end


def check_excuses(context: Context) -> Iterator[Finding]:
    """Find a reason for a no that is not the one of the facts."""
    if context.brief.kind != "decline":
        return
    for start, end in _given(context):
        if not _told_as_reason(context, context.sentence_at(start)):
            yield context.finding("invented_fact", start, end, WHY)

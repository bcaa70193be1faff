"""The checks of what became of ours: "ours went sour until …", "it brought it back for most"."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED, is_asked_at
from drafting.checking.density import is_light
from drafting.checking.said import coverage
from drafting.checking.words import Stretch, is_past
from prompts.phrases import any_word_of

OURS = re.compile(
    r"\b(?:ours|mine)(?: (?:also|too|once|even|always|all|both|have|has|had|were|was|\w+ly))*"
    r" (?P<verb>[a-z]{3,})\b"
)
# "Ours would not know the difference" and "if ours held" suppose.
SUPPOSED = re.compile(r"\b(?:if|when|whether|wish|hope|until|like|than|of|as|to) (?:\w+ )?$")
HALF = 0.5


@cache
def _came_of_it() -> re.Pattern[str]:
    """Give the pattern of a cure: for others of mine, or told of a thing of the reader's."""
    verbs = any_word_of("tried", "cures")
    return re.compile(
        rf"\b(?:it|that|this|which|they)(?: has| have| had)? (?P<for>{verbs})\b[^.;:!?\n]*?"
        r" (?:for|among|with|in|of) (?:nearly |almost )?"
        r"(?:most|all|many|half|some|several|every|each|our|my|the whole)\b"
        rf"|\byour (?:\w+ ){{1,2}}(?:has |had )?(?P<your>{verbs}) (?:us|our|my) [a-z]+"
    )


def _mine(context: Context) -> frozenset[str]:
    return context.book.mine | context.book.my_words | context.book.stems_under("share", "facts")


def check_ours(context: Context) -> Iterator[Finding]:
    """Find what ours is said to have done, where no fact of mine holds a word of it."""
    if context.language != "en":
        return
    for match in OURS.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb"))
        sentence = context.sentence_at(match.start())
        if verb is None or not is_past(verb):
            continue
        if SUPPOSED.search(context.folded, sentence.start, match.start()):
            continue
        told = [verb, *context.content(verb.end, sentence.end)]
        words = [word for word in told if not is_light(word)]
        if not words or is_asked_at(context, verb.start):
            continue
        if coverage(words, _mine(context))[1] == 0:
            yield context.finding("invented_fact", match.start(), sentence.end, WHY_DEED)


def check_cures(context: Context) -> Iterator[Finding]:
    """Find what their advice is said to have cured, where no fact tells of it."""
    if context.language != "en":
        return
    for match in _came_of_it().finditer(context.folded, context.body_start):
        group = "for" if match.group("for") else "your"
        verb = context.word_at(match.start(group))
        sentence = context.sentence_at(match.start())
        if verb is None or verb.stem in context.book.all_stems:
            continue
        if not _is_told_of_mine(context, Stretch(verb.start, sentence.end)):
            yield context.finding("invented_fact", match.start(), sentence.end, WHY_DEED)


def _is_told_of_mine(context: Context, rest: Stretch) -> bool:
    """Tell whether facts of mine hold most of what is told."""
    total, known = coverage(context.content(rest.start, rest.end), _mine(context))
    return total > 0 and known > total * HALF

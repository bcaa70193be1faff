"""The checks of what came of it: what they told was tried out, and it went so or so.

Nothing is likelier to be made up in a friendly message than that their advice was followed and
worked, so that these stand by themselves, where other deeds that one check minds are asked about.
"""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import I_OR_WE, WHY_DEED, find_verb, is_asked_at, list_free
from drafting.checking.density import is_light
from drafting.checking.said import coverage
from drafting.checking.words import Stretch, Word, courtesy_stems, is_past
from prompts.phrases import any_word_of, load_words

TO_DO = re.compile(r" (?:hard |so hard |my best )?(?:to|and)\b")
RESULT = re.compile(
    r"(?:^|[,;:]|\band\b)\W*(?:and |so )?(?:(?:the|our|my) (?:[\w'-]+ ){1,6}|(?P<it>it|they|that) )"
    r"(?:(?:has|have|had|really|all|almost|even|soon|\w+ly) )*$"
)
# "You tried it and it worked": their own deeds are other checks' to judge.
YOU = re.compile(r"\b(?:you|he|she|they)\b")
HALF = 0.5


@cache
def _any(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_word_of('tried', part)})(?!\w)")


def _mine(context: Context) -> Iterator[str]:
    """Yield the facts, folded, that may tell what I did and how it went."""
    told = context.book.under("share", "facts", "they_said", "reason", "met", "they_wrote")
    yield from (fact.folded for fact in told)


def _is_told(context: Context, said: str) -> bool:
    return any(said in fact for fact in _mine(context))


def _is_on_theirs(context: Context, verb: Word, end: int) -> bool:
    """Tell whether a deed was done with what is theirs, and not with a thing of mine."""
    words = [word for word in context.content(verb.end, end) if not is_light(word)]
    told = context.book.under("share", "facts", "reason", "met")
    mine = {w.stem for fact in told if fact.owner != "theirs" for w in fact.words}
    theirs = context.book.stems_under("they_said") | {
        w.stem for fact in context.book.under("facts") if fact.owner == "theirs" for w in fact.words
    }
    stems = {word.stem for word in words}
    return len(stems & (theirs - mine)) >= max(1, len(stems & (mine - theirs)))


def _is_deed(context: Context, subject: Word, verb: Word, end: int) -> bool:
    """Tell whether "I did" is a deed that no fact of mine tells, done with what they told."""
    if not is_past(verb) or verb.folded in load_words("vocabulary", "free_verbs"):
        return False
    if _any("not_yet").search(context.folded, subject.end, verb.start):
        return False
    if any(verb.stem == word.stem for fact in context.book.facts for word in fact.words):
        # The verb of their deed proves nothing of mine.
        told = context.book.under("share", "facts", "reason", "met", "they_wrote")
        mine = (fact for fact in told if fact.owner != "theirs")
        if any(verb.stem == word.stem for fact in mine for word in fact.words):
            return False
    return verb.stem not in courtesy_stems() and _is_on_theirs(context, verb, end)


def _turned_out(context: Context, start: int, end: int) -> re.Match[str] | None:
    """Give how it went, told in a stretch, if no fact holds it."""
    found = _any("went_well").search(context.folded, start, end)
    return found if found and not _is_told(context, found.group()) else None


def check_tried(context: Context) -> Iterator[Finding]:
    """Find what I am said to have tried out, or done at once with what they told."""
    if context.language != "en":
        yield from _tried_abroad(context)
        return
    free = list_free(context)
    for at, word in enumerate(context.words):
        if word.folded not in I_OR_WE or word.start < context.body_start:
            continue
        verb = find_verb(context, at)
        sentence, clause = context.sentence_at(word.start), context.clause_at(word.start)
        if verb is None or verb.start >= clause.end or is_asked_at(context, word.start):
            continue
        if any(start <= verb.start < end for start, end in free):
            continue
        is_trial = _is_trial(context, word, verb)
        if not is_trial and not _is_deed(context, word, verb, clause.end):
            continue
        at_once = _any("soon_after").search(context.folded, word.start, sentence.end)
        told_when = at_once and _is_told(context, at_once.group())
        taken_up = verb.folded in load_words("tried", "taken_up")
        soon = at_once and not told_when
        if is_trial or taken_up or soon or _turned_out(context, verb.end, sentence.end):
            yield context.finding("invented_fact", word.start, clause.end, WHY_DEED)


def _is_trial(context: Context, subject: Word, verb: Word) -> bool:
    """Tell whether "I tried it" is told, where no fact of mine knows of a trial."""
    if verb.folded not in load_words("tried", "tried") or TO_DO.match(context.folded, verb.end):
        return False
    if _any("not_yet").search(context.folded, subject.end, verb.start):
        return False
    return not any(_any("tried").search(fact) for fact in _mine(context))


def _tried_abroad(context: Context) -> Iterator[Finding]:
    for match in _any("tried_abroad").finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start())
        around = context.folded[clause.start : clause.end]
        denied = _any("not_yet").search(around)
        if denied or is_asked_at(context, match.start()) or _is_told(context, match.group()[-5:]):
            continue
        yield context.finding("invented_fact", clause.start, clause.end, WHY_DEED)


def check_outcomes(context: Context) -> Iterator[Finding]:
    """Find how something is said to have gone that no fact tells of."""
    for match in _any("went_well").finditer(context.folded, context.body_start):
        sentence = context.sentence_at(match.start())
        before = context.folded[sentence.start : match.start()]
        result = RESULT.search(before)
        is_theirs = result and result["it"] and YOU.search(before, 0, result.start())
        if not result or is_theirs or is_asked_at(context, match.start()):
            continue
        words = context.content(match.start(), match.end())
        known = coverage(words, context.book.all_stems)[1]
        if words and known < len(words) * HALF and not _is_of_use(context, sentence):
            yield context.finding("invented_fact", sentence.start, match.end(), WHY_DEED)


def _is_of_use(context: Context, sentence: Stretch) -> bool:
    """Tell whether the sentence only hopes, asks or means to."""
    return _any("not_yet").search(context.folded, sentence.start, sentence.end) is not None

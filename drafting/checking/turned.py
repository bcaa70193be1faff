"""The checks of who did it: their words told as mine, my offer told as done, a doing together."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.density import is_light
from drafting.checking.said import AHEAD, coverage
from drafting.checking.words import Word, courtesy_stems, is_past
from prompts.phrases import load_theme

I_SAID = re.compile(
    r"\b(?:i|we)(?:'d|'ve| had| have)?(?: also| once| just| even)? "
    r"(?:said|told you|mentioned|explained|warned|noted|pointed out|described|asked you"
    r"|showed you)\b"
    r"(?! (?:yes|no|so|sorry|thank|thanks|goodbye|hello|before|then|earlier|above|nothing|it\b))"
)
TOGETHER = re.compile(
    r"\bwe(?:'ve| have| had)?(?: all| both| even| then| also| once| later)? (?P<verb>[a-z]+)\b"
    r"[^.!?;:\n]{0,60}?\b(?:together|with each other|side by side|the two of us)\b"
    r"|\b(?:you and i|the two of us)(?: both| even| then| also)? (?P<other>[a-z]+)\b"
)
# "The storm we sat out together": what it was has to be known, however light the doing.
SHARED = re.compile(
    r"\b(?:the|that|those) (?P<thing>[a-z]+)(?: that| which)? we(?: both| all)? (?P<verb>[a-z]+)"
    r"(?: \w+){0,4}? (?:together|side by side)\b"
)
MANY_ENOUGH = 2
THEIRS_TOLD = "This is what they said or did, not you, so the reader may stumble over it."


def check_turned(context: Context) -> Iterator[Finding]:
    """Find "I said" where the facts hold these words as theirs."""
    theirs = context.book.stems_under("they_said", "they_wrote")
    mine = context.book.stems_under("share", "facts", "offer", "promises", "ask")
    for match in I_SAID.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.end() - 1)
        words = [word for word in context.content(match.end(), clause.end) if not is_light(word)]
        if len(words) < MANY_ENOUGH:
            begin = context.sentence_at(match.start()).start
            before = context.content(begin, match.start())
            words = [word for word in before if not is_light(word)]
        total, of_theirs = coverage(words, theirs)
        _, of_mine = coverage(words, mine)
        if of_theirs > of_mine and of_theirs * 2 >= total:
            yield context.finding("invented_fact", match.start(), clause.end, THEIRS_TOLD)


def _is_done(context: Context, verb: Word) -> bool:
    """Tell whether a fact tells the deed as done; what I only offer is not done yet."""
    told = context.book.under("share", "facts", "they_said", "they_wrote", "met", "reason")
    return any(verb.stem == word.stem for fact in told for word in fact.words)


def check_shared(context: Context) -> Iterator[Finding]:
    """Find a thing that the two are said to have gone through, which no fact holds."""
    for match in SHARED.finditer(context.folded, context.body_start):
        thing = context.word_at(match.start("thing"))
        if thing is None or is_light(thing) or thing.stem in context.book.all_stems:
            continue
        if thing.stem not in courtesy_stems():
            yield context.finding("invented_fact", match.start(), match.end())


def check_done_together(context: Context) -> Iterator[Finding]:
    """Find what the two are said to have done together, where no fact holds the doing."""
    for match in TOGETHER.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb" if match.group("verb") else "other"))
        if verb is None or not is_past(verb) or _is_done(context, verb):
            continue
        if verb.stem in courtesy_stems() or is_light(verb):
            continue
        before = context.folded[max(0, match.start() - 40) : match.start()]
        if AHEAD.search(before) or is_asked_at(context, match.start()):
            continue
        yield context.finding(
            "invented_fact", match.start(), match.end(), load_theme("together").why
        )

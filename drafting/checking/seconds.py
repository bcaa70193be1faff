"""The check of second deeds: "I went there and asked", where the facts hold only the first."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED, is_asked_at
from drafting.checking.said import coverage
from drafting.checking.words import Word, is_past
from prompts.phrases import load_words

JOINED = re.compile(
    r"\b(?:i|we|i've|we've)\b(?! (?:hear|heard|saw|liked|loved|enjoyed)\b)[^.!?;:\n]{2,90}?"
    r"(?:,| and| then|, and)(?: then| later| even| also| now| finally)? (?P<verb>[a-z]{3,14})\b"
)
SOMEBODY_ELSE = re.compile(r"\b(?:you|your|who|that|which|they|he|she|it|there)\b")


def _is_new_deed(context: Context, verb: Word, end: int) -> bool:
    """Tell whether neither the verb nor what follows it stands in my facts."""
    free = load_words("vocabulary", "free_verbs") | load_words("vocabulary", "feelings")
    if not is_past(verb) or verb.folded in free:
        return False
    mine = context.book.mine | context.book.my_words
    if verb.stem in mine:
        return False
    content = context.content(verb.end, end)
    total, found = coverage(content, mine)
    return not total or found < total * 0.5


def check_second_deeds(context: Context) -> Iterator[Finding]:
    """Find a second deed of mine that the facts do not hold."""
    for match in JOINED.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb"))
        if verb is None or SOMEBODY_ELSE.search(match.group()):
            continue
        clause = context.clause_at(verb.start)
        if _is_new_deed(context, verb, clause.end) and not is_asked_at(context, verb.start):
            yield context.finding("invented_fact", verb.start, clause.end, WHY_DEED)

"""The checks of what the two are said to share, and of what hardly any notes hold."""

import re
from collections.abc import Iterator

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.said import is_thin
from drafting.checking.tone import is_reported
from prompts.phrases import Hit, load_theme

WISHED = re.compile(r"\b(?:hope|wish)(?: that)? (?:i|we|you|to)\b")
PROMISED = re.compile(r"promis|versprochen|promet|prometi|said i would|as (?:we )?agreed")
SAME = re.compile(r"same|too\b|me too|so did|been there|shoes")
LIKE_MINE = re.compile(
    r"\b(?:too|also|same|likewise|as well|myself|ourselves|either|neither)\b|auch|aussi|tambien"
)
OFFERED = re.compile(
    r"\b(?:would|could|can|may|might|happy to|glad to|welcome|if|offer|shall|i'd|i'll)\b"
)


def check_together(context: Context) -> Iterator[Finding | Claim]:
    """Find shared doings, and gifts thanked for, that the facts do not hold."""
    for hit in context.hits("together"):
        said = context.folded[hit.start : hit.end]
        if PROMISED.search(said):
            known = context.brief.both_agreed is True and "agree" in said
            known = (
                known
                or bool(context.book.under("promises", "offer"))
                or _holds(
                    context, r"promis|said i|told \w+ (?:that )?i(?:'d| would| will)|offer|agree"
                )
            )
        elif SAME.search(said):
            sentence = context.sentence_at(hit.start)
            known = said.startswith("ha") and is_reported(context, sentence, hit.start)
            known = known or _holds(context, re.escape(said))
            known = known or _is_alike(context) or _is_object(context, hit.start)
        else:
            known = _is_shared(context, hit) or _is_proposed(context, hit)
        if not known:
            end = (
                max(hit.end, context.clause_at(hit.start).end) if not SAME.search(said) else hit.end
            )
            yield context.claim(hit.start, hit.end, "unsupported")
            yield context.finding("invented_fact", hit.start, end, load_theme("together").why)


def check_claims(context: Context) -> Iterator[Finding]:
    """Find statements that hardly any notes hold, unless these do."""
    theme = load_theme("claims")
    for hit in theme.find(context.beginnings):
        words = context.words_in(hit.start, hit.end)
        if WISHED.search(context.folded, context.clause_at(hit.start).start, hit.start):
            continue
        if not all(word.stem in context.book.all_stems for word in words):
            yield context.finding("invented_fact", hit.start, hit.end, theme.why)


def _holds(context: Context, pattern: str) -> bool:
    return any(re.search(pattern, fact.text, re.IGNORECASE) for fact in context.book.facts)


def _is_alike(context: Context) -> bool:
    """Tell whether something of mine is like something of theirs."""
    theirs = context.book.stems_under("they_said", "they_wrote", "facts")
    return any(
        LIKE_MINE.search(fact.text.lower()) or len(fact.stems & theirs) >= 2
        for fact in context.book.under("share", "facts")
        if fact.owner != "theirs"
    )


def _is_proposed(context: Context, hit: Hit) -> bool:
    """Tell whether lunch or coffee is only proposed."""
    sentence = context.sentence_at(hit.start)
    said = context.folded[sentence.start : sentence.end]
    return said[hit.start - sentence.start :].startswith("over ") and bool(OFFERED.search(said))


def _is_object(context: Context, place: int) -> bool:
    """Tell whether "me too" only closes a phrase such as "it looked hard to me too"."""
    return bool(re.search(r"\b(?:to|for|with|on|of|at|by|from) $", context.folded[:place][-6:]))


def _is_shared(context: Context, hit: Hit) -> bool:
    clause = context.clause_at(hit.start)
    words = context.content(hit.end, clause.end)
    last = context.words_in(hit.start, hit.end)[-1:]
    if re.search(r"over |our |the coffee", context.folded[hit.start : hit.end]):
        return bool(last) and last[0].stem in context.book.all_stems
    if "work" in context.folded[hit.start : hit.end]:
        return _holds(context, r"work(?:ed|ing)? (?:together|with|beside|alongside)|colleague")
    return not is_thin(words, context.book.stems)

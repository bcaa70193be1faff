"""The check of veiled speech: the reader or the sender spoken of as "a vet who …", "a nurse"."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch
from prompts.phrases import any_word_of, fold

# "Translator looking for work", "head of music": the trade is named before any of these.
BEHIND = re.compile(r"[,;(/]| (?:of|at|in|for|from|looking|and|with|de|du|des|der|dans|en|a)\b")
SHORTEST = 4
# "I am a mechanic", "as a nurse", "what a school": these name somebody, and veil nothing.
NAMED = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|become|as|like|such|what|than|comme|suis|est|als|bin"
    r"|ist|como|soy|es|expect of|expected of)|'m|'s|'re) $"
)
LATER = re.compile(r"'s\b")


def name_trade(role: str | None) -> str | None:
    """Give the one word for what somebody is: "ward sister" is a sister."""
    words = re.findall(r"[^\W\d_]+", BEHIND.split(fold(role or ""))[0])
    return words[-1] if words and len(words[-1]) >= SHORTEST else None


def name_house(org: str | None) -> str | None:
    """Give the one word for where somebody works: "Tarn College" is a college."""
    words = re.findall(r"[^\W\d_]+", fold(org or ""))
    return words[-1] if words and len(words[-1]) >= SHORTEST else None


def any_head(*names: str | None) -> str:
    """Give the pattern of these words, one or many of them; of none it matches nothing."""
    said = "|".join(sorted({re.escape(name.removesuffix("s")) for name in names if name}))
    return rf"(?:{said})(?:e?s)?\b" if said else r"(?!)"


@cache
def _somebody(heads: str) -> re.Pattern[str]:
    """Give the pattern of one of a kind, whoever that be: "a good secretary", "any school"."""
    anybody = any_word_of("veils", "whoever")
    return re.compile(
        rf"\b(?:(?:{anybody}) (?:[\w-]+ ){{0,2}}?{heads}|the {heads}(?= (?:who|that) \w))"
    )


@cache
def _lists(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('veils', name)})\b")


def _find(context: Context, heads: str, stretch: Stretch) -> re.Match[str] | None:
    """Give where a stretch speaks of anybody of the kind, not of one who is named."""
    for match in _somebody(heads).finditer(context.folded, stretch.start, stretch.end):
        is_named = NAMED.search(context.folded[stretch.start : match.start()])
        if not is_named and not LATER.match(context.folded, match.end()):
            return match
    return None


def _is_marked(context: Context, theirs: re.Match[str]) -> bool:
    """Tell whether the kind is narrowed until only the reader is left: "a head who listens"."""
    return bool(
        _lists("narrowing").match(context.folded, theirs.end() + 1)
        or _lists("minding").match(context.folded, theirs.end() + 1)
        or _lists("measured").search(theirs.group())
    )


def check_oblique(context: Context) -> Iterator[Finding]:
    """Find what "a secretary who …" will do, or "a mechanic" would give: you and I are meant."""
    brief = context.brief
    reader = any_head(name_trade(brief.contact.role), name_house(brief.contact.org))
    me = any_head(name_trade(brief.sender.role))
    for sentence in context.sentences:
        if sentence.start < context.body_start or is_asked_at(context, sentence.start):
            continue
        theirs, mine = (_find(context, heads, sentence) for heads in (reader, me))
        first = min((one.start() for one in (theirs, mine) if one), default=None)
        if first is None or is_reported(context, sentence, first):
            continue
        rule = _judge(context, sentence, theirs, mine)
        if rule:
            yield context.finding(rule, sentence.start, sentence.end)


def _judge(
    context: Context, sentence: Stretch, theirs: re.Match[str] | None, mine: re.Match[str] | None
) -> str | None:
    """Give the rule that a sentence touches which veils one of the two, or both."""
    said = context.folded
    if theirs and _lists("on paper").search(said, sentence.start, theirs.end()):
        return "rude"
    leans = _lists("leaning").search(said, sentence.start, sentence.end)
    if theirs and mine and (leans or _is_marked(context, theirs)):
        return "hidden_agenda" if theirs.start() < mine.start() else "soft_ask"
    if mine and _lists("wanting").search(said, sentence.start, sentence.end):
        return "soft_ask"
    if theirs and leans and leans.end() > theirs.end() and _is_marked(context, theirs):
        praised = _lists("praise").search(said, leans.end(), sentence.end)
        return None if praised else "hidden_agenda"
    return None

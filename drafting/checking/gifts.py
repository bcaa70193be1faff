"""The checks of thanks for a particular thing, and of what somebody is congratulated on."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.said import coverage
from prompts.phrases import any_word_of, load_theme, load_words

VIRTUE = re.compile(r"\w{3,}(?:ness|ity|ience|esy|dour|dor|mth|ism|ship|ance|ence|tude)$")
SHORT_OCCASION = 2
CONGRATULATED = re.compile(r"\bcongrat\w* (?:again )?(?:on|for) ")


def check_congratulations(context: Context) -> Iterator[Finding]:
    """Find congratulations on something that the facts do not hold."""
    for match in CONGRATULATED.finditer(context.folded):
        words = context.content(match.end(), context.clause_at(match.end()).end)
        total, found = coverage(words, context.book.all_stems)
        free = load_words("vocabulary", "free_occasions")
        is_due = context.brief.kind == "congratulate" and total <= SHORT_OCCASION
        if is_due and any(word.folded in free for word in words):
            continue
        if total and found / total < 0.5:
            yield context.finding(
                "invented_fact", words[0].start, words[-1].end, load_theme("claims").why
            )


@cache
def _thanked() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_word_of('turns', 'thanked_for')}),? "
        r"(?:so much |again |very much |[\w.]+,? ){0,2}for "
    )


def check_gifts(context: Context) -> Iterator[Finding]:
    """Find thanks for a particular thing that nobody gave."""
    days = context.mentions
    for match in _thanked().finditer(context.folded):
        end = context.clause_at(match.end()).end
        comma = context.folded.find(",", match.end(), end)
        end = comma if comma > 0 else end
        joined = context.folded.find(" and for ", match.end(), end)
        end = joined if joined > 0 else end
        if any(day.start < end and match.end() <= day.end for day in days):
            continue
        if not _is_known_gift(context, match.end(), end):
            yield context.finding("invented_fact", match.end(), end, load_theme("together").why)


def _is_known_gift(context: Context, start: int, end: int) -> bool:
    """Tell whether what is thanked for is a courtesy, or stands in the facts."""
    free = load_words("vocabulary", "free_gifts") | load_words("vocabulary", "events")
    words = context.words_in(start, end)
    if not words or words[0].folded in {"all", "what", "everything"}:
        return True
    first, content = words[0], context.content(start, end)
    if first.folded.endswith("ing") and len(first.folded) > 4:
        kind = load_words("vocabulary", "free_gerunds")
        if first.folded in kind | free or first.stem in context.book.all_stems:
            return True
        heavy = load_words("vocabulary", "heavy_gifts")
        total, found = coverage(content, context.book.all_stems | {first.stem})
        return first.folded not in heavy and total == found
    head = re.search(r" (?:at|in|on|after|during|from|before|and) ", context.folded[start:end])
    heads = context.words_in(start, start + head.start()) if head else words
    if any(word.folded in free or VIRTUE.search(word.folded) for word in heads[:4]):
        return True
    if all(word.folded in load_words("vocabulary", "light") for word in content):
        return True
    known = {word.stem for word in content if not head or word.end <= start + head.start()}
    return not known or bool(known & context.book.stems)

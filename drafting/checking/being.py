"""The checks of being: who or what I am said to be, and as whom I speak."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED, is_asked_at, is_thin_deed, phrase_end
from drafting.checking.said import coverage
from drafting.checking.words import Word, stem
from prompts.phrases import any_word_of, load_words

WHO_I_AM = re.compile(
    r"\b(?:i'm|i am|my name is|as)\b(?! (?:\w+ ){0,2}?(?:curious|sure|certain|unsure|clear"
    r"|wondering|asking|guessing|glad) )"
    r"(?:(?!\b(?:you|they|he|she|your)\b)[^.!?;:\n]){1,50}?,? who "
    r"(?:has |have |had |also |now |still )?(\w+)"
)
AS_A = re.compile(r"\bas (?:a|an|one|somebody|someone) ")
HAVING_DONE = re.compile(r"\bhaving (?:also |once |myself )?(\w+(?:ed|t|n|d))\b")


@cache
def _of_temper() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('vocabulary', 'tempers')}) ?$")


def check_who(context: Context) -> Iterator[Finding]:
    """Find "I'm a nurse who …" where no fact tells that of me."""
    free = load_words("vocabulary", "free_verbs") | load_words("vocabulary", "adverbs")
    for match in WHO_I_AM.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start(1))
        words = context.content(match.start(1), clause.end)
        if match.group(1) in free or not words:
            continue
        known = context.book.mine
        if not coverage(words, known)[1] or words[0].stem not in known:
            yield context.finding("invented_fact", match.start(1), clause.end, WHY_DEED)


def _is_role(word: Word) -> bool:
    """Tell whether a word can say who somebody is, rather than what they are like."""
    roles = load_words("vocabulary", "role_nouns") | load_words("vocabulary", "others")
    roles |= load_words("vocabulary", "telling_nouns") | load_words("siblings", "people")
    return word.folded in roles or bool(re.search(r"(?:er|or|ist|ian|ant|ent)$", word.folded))


def check_being(context: Context) -> Iterator[Finding]:
    """Find what I am said to be, where no role or fact says so."""
    for match in re.finditer(
        r"\b(?:i'm|i am|i was|we're|we are|as)(?: also| just| only| still)? (?:a|an|the|your) ",
        context.folded,
    ):
        if match.group().startswith("as ") and " the " not in match.group():
            continue
        end = phrase_end(context, match.end())
        words = context.content(match.end(), end)
        total, found = coverage(words, context.book.mine)
        if _of_temper().search(context.folded, match.end(), end):
            continue
        if total == 1 and not match.group().startswith("as ") and not _is_role(words[0]):
            continue
        if total and not found and not is_asked_at(context, match.start()):
            yield context.finding("invented_fact", match.start(), end, WHY_DEED)
    for match in re.finditer(r"\b(?:i'm|i am|we're|we are) (\w+ing)\b", context.folded):
        verb = context.word_at(match.start(1))
        free = {stem(word) for word in load_words("vocabulary", "free_verbs")} | {"go", "try", "do"}
        clause = context.clause_at(match.start())
        if verb is None:
            continue
        words = [verb, *context.content(verb.end, clause.end)]
        if verb.stem not in free and is_thin_deed(context, verb, words) and len(words) > 1:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def check_as_a(context: Context) -> Iterator[Finding]:
    """Find "as a member of …" and "having trained as …" where no fact tells that of me."""
    roles = load_words("vocabulary", "role_nouns") | load_words("vocabulary", "others")
    for match in AS_A.finditer(context.folded, context.body_start):
        end = phrase_end(context, match.end())
        words = context.content(match.end(), end)
        is_role = any(word.folded in roles - load_words("vocabulary", "anybody") for word in words)
        known = context.book.all_stems
        if is_role and not any(word.stem in known for word in words):
            yield context.finding("invented_fact", match.start(), end, WHY_DEED)
    free = load_words("vocabulary", "free_verbs")
    for match in HAVING_DONE.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start())
        words = context.content(match.start(1), clause.end)
        is_free = match.group(1) in free or stem(match.group(1)) in context.book.all_stems
        before = context.folded[clause.start : match.start()]
        if is_free or re.search(r"\b(?:for|thank\w*|you|your)\b", before) or not words:
            continue
        if coverage(words, context.book.mine)[1] < len(words) / 2:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)

"""The check of names: nobody and nothing appears by name that the facts do not know."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.greeting import (
    NOT_THEIRS,
    People,
    find_greeting,
    know_people,
)
from drafting.checking.signature import find_signature, is_near
from drafting.checking.vocatives import is_addressed
from drafting.checking.words import CJK_RUN, Word
from prompts.phrases import any_word_of, fold, load_words

SAYING = re.compile(
    r"\s+(?:sa(?:id|ys)|told|suggest\w*|agreed|thinks?|sends|recommended|mentioned|and i)\b"
)
# No stop is put behind a link, since it would become a part of it.
ENDS_IN_LINK = re.compile(r"https?://\S+$")


@cache
def _as_a_name() -> re.Pattern[str]:
    """Give the pattern of what only a person or a house does: a capital before it is a name."""
    helpers = (
        r"(?: (?:would|will|could|might|must|may|has|had|have|also|already|just|always|once))*"
    )
    deeds, doings = any_word_of("names", "human_deeds"), any_word_of("names", "together_deeds")
    return re.compile(rf" and (?:i|we) (?:{doings})\b|{helpers} (?:{deeds})\b")


def _opens(context: Context, word: Word) -> bool:
    """Tell whether a word opens a sentence, a line, a quotation or what follows a colon."""
    before = context.text[: word.start].rstrip(
        " \t\u201c\"'\u2018(*-\u2013\u2014\u00bf\u00a1\u00ab"
    )
    if not before or before[-1] in "\n:?!\u2026" or ENDS_IN_LINK.search(before):
        return True
    sentence = context.sentence_at(word.start)
    return not re.search(r"\w", context.text[sentence.start : word.start])


def _is_shouted(word: Word) -> bool:
    return word.raw.isupper() and len(word.raw) > 1


def _unknown_capitals(context: Context) -> Iterator[list[Word]]:
    """Give runs of capitalised words that no fact holds and that open no sentence."""
    plain = load_words("vocabulary", "small") - load_words("names", "first_names")
    known = context.book.folded | load_words("vocabulary", "known_capitals") | plain
    # "16 Aug": a day is judged by its own check.
    days = [(day.start, day.end) for day in context.mentions if day.kind == "date"]
    run: list[Word] = []
    for word in context.words:
        bare = word.folded.removesuffix("'s")
        is_new = (
            word.is_capital
            and word.start >= context.body_start
            and not CJK_RUN.match(word.raw)
            and bare.split("'")[0] not in known
            and word.stem not in context.book.all_stems
            and not _is_shouted(word)
            and not any(start <= word.start < end for start, end in days)
        )
        if run and (not is_new or context.text[run[-1].end : word.start].strip(" ")):
            yield run
            run = []
        if is_new:
            run.append(word)
    if run:
        yield run


def check_names(context: Context) -> Iterator[Finding | Claim]:
    """Find people, places and organisations that the facts do not hold."""
    people = know_people(context)
    called = {word.start for word in find_greeting(context)}
    for run in _unknown_capitals(context):
        if run[0].start in called or _is_opening_line(context, run):
            continue
        if _opens(context, run[0]) and not _is_surely_name(context, run[0]):
            run = run[1:]  # noqa: PLW2901
        if not run or (context.language == "de" and not _is_german_name(context, run)):
            continue
        yield from _report(context, run, people)
    yield from _verified_names(context)


def _is_opening_line(context: Context, run: list[Word]) -> bool:
    """A last short line is a signature, which another check judges."""
    return any(word.start == run[0].start for word in find_signature(context))


def _is_surely_name(context: Context, word: Word) -> bool:
    if _as_a_name().match(context.folded, word.end) and not _is_common(word):
        return True
    if word.folded.removesuffix("'s") not in load_words("names", "first_names"):
        return False
    return word.folded.endswith("'s") or bool(SAYING.match(context.folded, word.end))


def _is_common(word: Word) -> bool:
    """Tell whether a word at the head of a sentence is a word of every day, or names many."""
    lists = (
        "light",
        "courtesy",
        "others",
        "role_nouns",
        "actors",
        "events",
        "telling_nouns",
        "small",
    )
    known = frozenset[str]().union(*(load_words("vocabulary", name) for name in lists))
    return word.folded in known or word.folded.endswith(("s", "ing", "body", "one", "ly"))


def _is_german_name(context: Context, run: list[Word]) -> bool:
    before = context.folded[max(0, run[0].start - 12) : run[0].start]
    return len(run) > 1 or bool(re.search(r"\b(?:herrn?|frau|dr\.?|prof\.?)\s+$", before))


def _report(context: Context, run: list[Word], people: People) -> Iterator[Finding | Claim]:
    start, end = run[0].start, run[-1].end
    if context.text[start:end].endswith(("'s", "\u2019s")):
        end -= 2
    yield context.claim(start, end, "unsupported")
    slip = next(
        (name for name in people.theirs for word in run if is_near(word.folded, name)), None
    )
    if slip or is_addressed(context, run, people.theirs):
        why = NOT_THEIRS.format(context.brief.contact.name)
        yield context.finding("wrong_name", start, end, why, context.brief.contact.name)
    else:
        yield context.finding("invented_fact", start, end)


def _verified_names(context: Context) -> Iterator[Claim]:
    """Give a claim for every name that a fact holds."""
    paths = {
        word.folded: fact.path
        for fact in reversed(context.book.facts)
        for word in fact.words
        if word.is_capital and not CJK_RUN.match(word.raw)
    }
    plain = load_words("vocabulary", "known_capitals") | load_words("vocabulary", "small")
    for word in context.words:
        bare = fold(word.folded).removesuffix("'s")
        if word.is_capital and bare in paths and bare not in plain and not _opens(context, word):
            yield context.claim(word.start, word.start + len(bare), "verified", paths[bare])

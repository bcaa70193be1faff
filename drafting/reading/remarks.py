"""Remarks between the facts: the coffee, how I felt, what I mean to do. Nobody said them."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

_BESIDE = ("scene", "felt", "to_do", "muttered")
_LEAD = re.compile(r"^(?:(?:ps|p\.s|btw|by the way|oh)[.,:]? )+|,? (?:by the way|btw)$")


def is_remark(note: Note, span: Span) -> bool:
    """True for "coffee was terrible", "loved it" and "must remember to buy stamps"."""
    low = _LEAD.sub("", note.folded(span))
    return note.ear.code == "en" and any(_is(name, low) for name in _BESIDE)


def is_afterthought(note: Note, span: Span) -> bool:
    """True for what is said to oneself of what was told: "havent yet", "hope it went ok"."""
    return note.ear.code == "en" and _is("afterthought", note.folded(span))


def is_treat(note: Note, span: Span) -> bool:
    """True for "take her round a pie": what I mean to bring somebody, and promised nobody."""
    return note.ear.code == "en" and _is("treat", note.folded(span))


def may_open_afterthought(word: str) -> bool:
    """Whether an afterthought could begin with a word, so that the others need not be tried."""
    return word in _openers()


def is_courtesy(note: Note, span: Span) -> bool:
    """True for what I said that tells nothing: "I said I was sorry"."""
    return note.ear.code == "en" and _is("courtesy", note.folded(span))


def is_to_me(note: Note, span: Span) -> bool:
    """True for the "me the night desk" of "offered me the night desk", which is theirs."""
    words = note.words(span)[:1]
    return note.ear.code == "en" and bool(words) and note.folded(words[0]) in {"me", "us"}


def happened_to_me(note: Note, span: Span) -> bool:
    """True for "lost my job in May", noted without an "I"."""
    return note.ear.code == "en" and _is("of_me", note.folded(span))


def _is(name: str, low: str) -> bool:
    return _pattern(name).fullmatch(low) is not None


@cache
def _openers() -> frozenset[str]:
    return frozenset(load_grammar("remarks.en")["afterthought_opens"].split())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    lists = load_grammar("remarks.en")
    told = lists[name]
    for each in ("thing", "how", "food"):
        told = told.replace(f"<{each}>", lists[each].replace("\n", ""))
    return re.compile(told.replace("\n", ""))

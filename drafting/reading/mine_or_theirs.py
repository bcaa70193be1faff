"""Whose a saying is where a tired hand left that out: my advice, their judgement of my things."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

_BEGINS = frozenset({"starts", "begins", "finishes", "ends", "retires", "qualifies", "opens"})


def is_advice(note: Note, body: Span) -> bool:
    """As in "i said look at the spring intake": what I told them to do, and nothing of mine."""
    words = note.words(body)[:2]
    low = [note.folded(word) for word in words]
    return note.ear.code == "en" and len(low) > 1 and low[0] in _words("advising")


def is_judged(note: Note, span: Span, body: Span) -> bool:
    """As in "said my cv is too long": with no "I" before it they said that of a thing of mine."""
    first = note.folded(note.words(span)[0])
    return first in {"said", "says", "reckons"} and _judging().match(note.folded(body)) is not None


def begins_then(note: Note, span: Span) -> bool:
    """As in "starts on nights monday": what they begin on that day, which is not that we met."""
    words = note.words(span)
    return bool(words) and note.ear.code == "en" and note.folded(words[0]) in _BEGINS


def is_consent(note: Note, words: list[Span]) -> bool:
    """As in "she said yes": an answer alone, which tells nothing without what was asked."""
    return 0 < len(words) <= 2 and all(note.folded(w) in note.ear.small.consent for w in words)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_grammar("runs.en")[name].split())


@cache
def _judging() -> re.Pattern[str]:
    return re.compile(load_grammar("runs.en")["judging"])

"""Sentences that only a comma joins: "his mixers run hot, he cools them with ice"."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import BE, may_be_noun, plain_words, verb_form, words_of

_COMMA = re.compile(r",\s+|\s+and (?=that\s)")
_LEAST, _ORDER = 3, 2
_MUST = frozenset(
    {("need", "to"), ("have", "to"), ("got", "to"), ("remember", "to"), ("must", "not")}
    | {("must", word) for word in ("send", "ask", "call", "bring", "give", "find", "get")}
)
_OBJECTS = frozenset({"me", "us", "it", "them", "him", "her", "here", "there", "home", "back"})


def unspliced(piece: str) -> list[str]:
    """The sentences of a piece, each by itself; what tells the writer what to do is left out."""
    parts: list[str] = []
    at = 0
    for found in _COMMA.finditer(piece):
        head, tail = piece[at : found.start()], piece[found.end() :]
        if not _is_whole(head):
            continue
        if is_order(tail):
            return [*parts, head]
        if _follows(tail):
            parts.append(head)
            at = found.end()
    last = piece[at:]
    return [*parts, last.removeprefix("that ") if at else last]


def without_their_deed(text: str) -> str:
    """My fact without what somebody did for me: "I faint, too, lent me a pen"."""
    for found in _COMMA.finditer(text):
        tail = [core(word) for word in text[found.end() :].split()]
        form = verb_form(tail[0]) if len(tail) > 1 else None
        if form and "past" in form.forms and "base" not in form.forms and tail[1] in {"me", "us"}:
            return text[: found.start()]
    return text


def _is_whole(text: str) -> bool:
    """True for a sentence that stands by itself: its subject may be left out, a link may not."""
    words = text.split()
    if len(words) < _LEAST or core(words[0]) in _HELD:
        return False
    return is_noted(words) or parse(words) is not None


def _follows(tail: str) -> bool:
    """True where the words behind a comma begin a sentence, and go on no list."""
    words = tail.split()
    if len(words) < _LEAST:
        return len(words) == _ORDER and not may_be_noun(core(words[0])) and is_noted(words)
    first = core(words[0])
    if first == "that" and parse(words[1:]) is not None:
        return True
    if first in _HELD:
        return False
    if is_noted(words):
        return True
    clause = parse(words)
    if clause is None:
        return False
    verb = clause.verb.lower()
    plain = verb in BE | words_of("auxiliaries") or bool(clause.rest) or not may_be_noun(verb)
    return first in plain_words("begins_a_sentence") or (plain and " and " not in tail)


def is_noted(words: list[str]) -> bool:
    """True for "runs a mill", "just moved to days": a deed without its doer."""
    plain = [core(word) for word in words]
    while len(plain) > 1 and plain[0] in plain_words("noted_leads"):
        plain = plain[1:]
    led = len(plain) < len(words)
    form = verb_form(plain[0])
    if form is None or len(plain) < _ORDER:
        return False
    if "s" in form.forms:
        small = words_of("determiners") | words_of("prepositions") | words_of("adverbs")
        named = plain[1] in small | _OBJECTS
        return led or named or not may_be_noun(plain[0])
    if form.forms == {"ing"}:
        return led
    past = "past" in form.forms and "base" not in form.forms
    return past and (led or plain[1] in words_of("determiners") | _OBJECTS)


def is_order(tail: str) -> bool:
    """True for "show him the video": a word to myself, and nothing that they said."""
    words = [core(word) for word in tail.split()]
    if len(words) > 1 and (words[0], words[1]) in _MUST:
        return True
    to_do = len(words) > 1 and words[0] in plain_words("orders_to_myself")
    return to_do and words[1] in words_of("determiners") | _OBJECTS | {"see", "with", "to", "about"}


_HELD = (words_of("conjunctions") | words_of("prepositions") | {"to"}) - {"that"}
_HELD |= {"whom", "whose", "which", "who"}

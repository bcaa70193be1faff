"""Sentences without a doer or an article, which only a note in haste may have."""

import re
from collections.abc import Iterable

from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import WordForm, may_be_noun, verb_form, words_of
from drafting.composing.noting.telegraph import with_article

_LINK = re.compile(r"^(?:and|but|so|also|then|because)\s+", re.IGNORECASE)
_WITHIN = re.compile(r": (?=[a-z])")
_FINITE = frozenset(
    {"has", "does", "was", "were", "is", "are", "hasn't", "doesn't", "wasn't", "isn't"}
)
_FEW, _STEM = 2, 3


def lacks_doer(sentence: str) -> bool:
    """True for "Has been hunting for the name." and "Looks for buttons of nut."."""
    text = _LINK.sub("", sentence.strip())
    if not text or text.endswith("?"):
        return False
    return any(_is_doerless(part.split()) for part in _WITHIN.split(text))


def _is_doerless(words: list[str]) -> bool:
    first = core(words[0]) if words else ""
    if first in _FINITE:
        return len(words) > 1
    form = verb_form(first)
    if form is not None and _is_past_alone(form, words):
        return True
    third = form is not None and "s" in form.forms and first != "thanks"
    return third and _is_third_alone(first, words)


def _is_third_alone(first: str, words: list[str]) -> bool:
    """True for "Works." and "Looks for buttons of nut"."""
    if len(words) == 1:
        return not may_be_noun(first)
    after = core(words[1])
    told = verb_form(after)
    if told and "past" in told.forms and "base" not in told.forms:
        return False  # "Sands told me": somebody's name.
    if may_be_noun(first):
        return first in words_of("seeks") and after in {"for", "at", "to", "after"}
    return not words[0][:1].islower() or after in words_of("determiners")


def _is_past_alone(form: WordForm, words: list[str]) -> bool:
    """True for "Took home three boxes", not for "Left of the door there is a bell"."""
    if "past" not in form.forms or "base" in form.forms or len(words) < _FEW:
        return False
    after = core(words[1])
    known = words_of("determiners") | {"it", "them", "home", "me", "us", "him", "her"}
    return after in known or after[:1].isdigit()


def lacks_article(text: str, facts: Iterable[str]) -> bool:
    """True where "loaf rose less" of a note stands in the text as it was noted."""
    plain = f" {bare(text)} "
    for piece in (part for fact in facts for part in re.split(r"[,;.] ", tidy(fact))):
        if with_article(piece) == piece:
            continue
        begins = " ".join(bare(piece).split()[:_STEM])
        for found in re.finditer(rf" (?P<before>[\w'%]+) {re.escape(begins)} ", plain):
            if not _owns(found["before"]):
                return True
    return False


def _owns(word: str) -> bool:
    small = words_of("determiners") | {"own", "other", "same", "whole", "new", "old"}
    return word in small or word.endswith("'s")

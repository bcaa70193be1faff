"""A sentence of its own words with one of them more or less, where nothing better turns it."""

import re

from drafting.composing.clause import Clause
from drafting.composing.insets import of_mine
from drafting.composing.swaps import in_whole_words, swapped
from drafting.composing.tokens import core, ends_phrase, join
from drafting.composing.varied import varied
from drafting.composing.verbs import is_plural
from drafting.composing.words import BE, HAVE, MODALS, may_be_noun, verb_form, words_of

_FEW = 3
_HOLDS_THAT = frozenset({"wish", "hope", "think", "know", "believe", "hear", "find", "say"})
_SUBJECTS = re.compile(r"^(?:I|we|you|they|it|there|nobody|everybody|my|our|your|the)(?:'\w+)?\b")
_PUT_IN = re.compile(r", (?:as it happens|to be honest|I have to admit), ")
_TWO_STATES = re.compile(
    r"^(?P<one>[\w' -]+?) and (?P<two>(?:still |now |already )?[a-z]+ing\b.*)$"
)


def reworded(clause: Clause) -> tuple[str, ...]:
    """The clause in words that mean the same, none of them put in for its own sake."""
    ways = (
        *varied(clause),
        _each_by_itself(clause),
        _with_that(clause),
        _in_two_states(clause),
        *swapped(clause.text, own=False),
        in_whole_words(clause.text),
    )
    return tuple(dict.fromkeys(way for way in ways if way and way != clause.text))


def other_ways(clause: Clause) -> tuple[str, ...]:
    """The same of the world; a word is put in only where nothing else says it otherwise."""
    plain, put_in = reworded(clause), of_mine(clause)
    return (*plain, *(way for way in put_in if not (plain and _PUT_IN.search(way))))


def _each_by_itself(clause: Clause) -> str | None:
    """Gives "I took it home, and I dried it" for "I took it home and dried it"."""
    if clause.person not in {"i", "we"} or clause.verb.lower() in BE | HAVE | MODALS:
        return None
    words = clause.rest.split()
    for at in range(1, len(words) - 1):
        if core(words[at]) != "and" or ends_phrase(words[at - 1]):
            continue
        if _is_deed(words, at + 1, past=clause.is_past):
            subject = "I" if clause.person == "i" else "we"
            head, tail = join(words[:at]), join(words[at + 1 :])
            first = join((clause.subject, clause.adverb, clause.verb, head))
            return f"{first}, and {subject} {tail}"
    return None


def _is_deed(words: list[str], at: int, *, past: bool) -> bool:
    """True where the word can only be what the same one does next."""
    form = verb_form(core(words[at]))
    if form is None:
        return past and core(words[at]).endswith("ed")
    if past:
        return "past" in form.forms and "base" not in form.forms
    return "base" in form.forms and not may_be_noun(core(words[at]))


def _with_that(clause: Clause) -> str | None:
    """Gives "I wish that I'd known" for "I wish I'd known"."""
    if clause.base not in _HOLDS_THAT or clause.person not in {"i", "we"}:
        return None
    if clause.rest.startswith("that ") or not _SUBJECTS.match(clause.rest):
        return None
    words = clause.rest.split()
    after = verb_form(core(words[1])) if len(words) > _FEW - 1 else None
    led = core(words[0]) in words_of("determiners")
    if not led and after is None and core(words[1]) not in words_of("auxiliaries") | {"could"}:
        return None
    if led and clause.base in {"know", "hear", "find", "say", "believe"}:
        return None  # "I know the driver" is no sentence in a sentence.
    return join((clause.subject, clause.adverb, clause.verb, "that", clause.rest))


def _in_two_states(clause: Clause) -> str | None:
    """Gives "the labels are in chalk, and they're fading" for "in chalk and fading"."""
    found = _TWO_STATES.match(clause.rest)
    if found is None or clause.verb not in {"is", "are"} or clause.person != "other":
        return None
    one = core(found["one"].split()[0])
    if one not in words_of("prepositions") or clause.subject.lower() in {"it", "they", "there"}:
        return None
    also = "they're" if is_plural(clause.subject) else "it's"
    first = join((clause.subject, clause.adverb, clause.verb, found["one"]))
    return f"{first}, and {also} {found['two']}"

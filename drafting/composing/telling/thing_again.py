"""The thing just told of, by its own name: "your tester" for the "it" that it is."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.named_things import BLAND, words_behind

_WHOSE = {"your": "your", "my": "my", "our": "our", "the": "the", "a": "the", "an": "the"}
_GIVES = frozenset({"give", "lend", "send", "hand", "bring", "pass"})
_SHOWS = frozenset({"show", "tell", "teach", "explain", "keep", "save"})
_TAKES_OFF = re.compile(r"(?:off|up|out|away)\b")
_TO_WHOM = frozenset({"me", "us"})


def named_again(told: Clause, last: Clause | None) -> str | None:
    """Gives "your tester found the fault" for "it found the fault" behind "lent me your tester"."""
    subject = told.subject.lower()
    if last is None or subject not in {"it", "they"} or _may_be_the_deed(told, last):
        return None
    if last.person == "other" and last.subject.lower().startswith("the "):
        return None  # "The tall one reached the gutter. It came back": the ladder did.
    thing = _thing_in(last.rest)
    if thing is None or is_plural(thing) != (subject == "they"):
        return None
    return replace(told, subject=thing).text


def _may_be_the_deed(told: Clause, last: Clause) -> bool:
    """True for "it took an hour" and "it was kind", where "it" may be all that was done."""
    if told.verb.lower() in BE | HAVE | MODALS:
        return True
    # Of what was given, "it showed me where the river silts up" is the thing.
    given = last.base in _GIVES and (told.base in _SHOWS or _TAKES_OFF.match(told.rest) is not None)
    return told.base in plain_words("what_that_does") and not given


def _thing_in(rest: str) -> str | None:
    """Gives "your tester" for "me your cable tester on 8 August"."""
    tokens = rest.split()
    tokens = tokens[1:] if tokens and core(tokens[0]) in _TO_WHOM else tokens
    whose = _WHOSE.get(core(tokens[0])) if tokens else None
    words = [core(word) for word in words_behind(tokens, 0)] if whose else []
    if not words or words[-1] in BLAND or words[-1] in words_of("people"):
        return None
    form = verb_form(words[-1])
    sound = words[-1].isalpha() and (form is None or may_be_noun(words[-1]))
    return f"{whose} {words[-1]}" if sound else None

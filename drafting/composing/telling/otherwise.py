"""A fact in a way of its own, before a word has to be put in: "for a week I was cross"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import WEEKDAY
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, HAVE, gerund, plain_words, verb_form, words_of

_LASTING = re.compile(
    r"^(?P<head>.+?) (?P<long>for (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|half "
    r"an?|the whole) (?:hour|day|night|week|weekend|month|winter|summer|year|term|season)s?)$"
)
_THAT_TIME = re.compile(
    r"\b(?:that|this|next) (?:same )?(?:day|morning|afternoon|evening|night|week|weekend|month|"
    r"[A-Z]?[a-z]+day|spring|summer|autumn|winter)$"
)
_ASKED = re.compile(
    r"^(?:(?P<whom>them|him|her|you|people|everybody|everyone) )?"
    r"(?P<what>(?:what|which|who|whether|why|how|where|when)\b.+)$"
)
_INNER = frozenset({"that", "which", "who", "because", "when", "while", "so", "if", "but"})
_THEN = re.compile(
    rf"^(?P<what>[^,]+?) (?P<day>on (?:{WEEKDAY}|\d{{1,2}} [A-Z][a-z]+)|"
    r"last (?:week|month|night|year|[A-Z]?[a-z]+day)|yesterday|this morning),? "
    r"(?P<more>and (?:there|it|they|I|we|the|my|our|now)\b.+)$"
)
_TWO, _LONGEST = 2, 3


def otherwise(clause: Clause) -> tuple[str, ...]:
    """The clause in the ways in which somebody might begin it elsewhere."""
    ways = (
        _long_first(clause),
        _planned(clause),
        _asked_is(clause),
        _it_was(clause),
        _there_will(clause),
        _day_then(clause),
        _what_we_call(clause),
        _a_for_one(clause),
    )
    return tuple(way for way in ways if way)


def _long_first(clause: Clause) -> str | None:
    """Gives "for a week I was cross"."""
    found = _LASTING.match(clause.rest)
    if not found or clause.compound or {core(w) for w in found["head"].split()} & _INNER:
        return None
    return join((found["long"], clause.subject, clause.adverb, clause.verb, found["head"]))


def _planned(clause: Clause) -> str | None:
    """Gives "my sister is getting married that day"."""
    form = verb_form(clause.verb)
    someone = clause.person == "other" and not clause.adverb and not clause.is_past
    plain = someone and form is not None and form.forms == {"s"} and not clause.compound
    if not plain or form is None or not _THAT_TIME.search(clause.rest):
        return None
    if clause.verb.lower() in BE | HAVE or form.base not in plain_words("to_come") | {"get"}:
        return None
    be = "are" if is_plural(clause.subject) else "is"
    return join((clause.subject, be, gerund(form.base), clause.rest))


def _asked_is(clause: Clause) -> str | None:
    """Gives "what I always ask is which stain they want to keep"."""
    found = _ASKED.match(clause.rest)
    asks = clause.base in {"ask", "wonder", "check", "tell", "show"} and not clause.is_negative
    if not found or not asks or clause.person not in {"i", "we"}:
        return None
    be = "was" if clause.is_past else "is"
    said = join(("what", clause.subject, clause.adverb, clause.verb, found["whom"] or ""))
    return f"{said} {be} {found['what']}"


def _it_was(clause: Clause) -> str | None:
    """Gives "it was the chalk marks that got me through my first audit"."""
    words = clause.subject.split()
    first = core(words[0]) if words else ""
    known = first in {"the", "my", "our", "that", "those"} and 1 < len(words) <= _LONGEST
    did = known and clause.acts and clause.is_past and not clause.adverb
    if not did or clause.compound or clause.is_negative:
        return None
    if {core(word) for word in words} & (words_of("people") | words_of("kin")):
        return None
    mine = {core(word) for word in clause.rest.split()} & {"me", "us", "my", "our"}
    return f"it was {clause.subject} that {clause.verb} {clause.rest}" if mine else None


def _what_we_call(clause: Clause) -> str | None:
    """Gives "what we call the lunch break is lock-keeper's lock"."""
    told = clause.verb == "is" and clause.rest.startswith("what ") and not clause.adverb
    return f"{clause.rest} is {clause.subject}" if told and not clause.compound else None


def _a_for_one(clause: Clause) -> str | None:
    """Gives "a square metre takes me a week" for "one square metre takes me a week"."""
    found = re.match(r"^one (?P<what>(?!of\b|who\b|that\b)[a-z].*)$", clause.text)
    if not found or clause.person != "other" or len(clause.subject.split()) < _TWO:
        return None
    return f"{'an' if found['what'][0] in 'aeiou' else 'a'} {found['what']}"


def _day_then(clause: Clause) -> str | None:
    """Gives "on Monday we X-rayed a basket, and there are nail marks in it"."""
    found = _THEN.match(clause.rest)
    if not found or not clause.is_past or clause.adverb:
        return None
    return f"{found['day']} {join((clause.subject, clause.verb, found['what']))}, {found['more']}"


def _there_will(clause: Clause) -> str | None:
    """Gives "in January there'll be two places"."""
    told = re.sub(r"\bthere will be\b", "there'll be", clause.text)
    return told if told != clause.text else None

"""A fact of my own told by its place or its hour: "a flooded quarry is where we practise"."""

import re
from functools import cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import BE, HAVE, MODALS
from drafting.composing.noting.acting import telegraph_words

_IN_PLACE = re.compile(
    r"^(?P<what>(?:[\w'-]+ ){0,3}?)(?:in|at|on|under|behind|beside) "
    r"(?P<place>(?:(?:a|an|the|my|our) (?:[a-z'-]+ ){0,3}|[a-z]+ (?=(?:ground|soil)$))"
    r"(?P<noun>[a-z-]+))$"
)
_MOVED = re.compile(
    r"^(?P<where>(?:into|to(?= [A-Z])) [^,]+?) (?P<day>(?:on|in) [^,]*\b[A-Z][a-z]+[^,]*)$"
)
_AT_THAT = re.compile(
    r"^(?P<what>[^,]+?) (?:at|around|about) that (?:very )?(?:hour|time|moment)$|"
    r"^(?:(?P<too>[^,]+?) )?(?:just )?then$"
)
_SMALL = frozenset({"that", "to", "how", "what", "and", "or", "but", "with", "from", "of"})


@cache
def _places() -> frozenset[str]:
    return telegraph_words("places") | telegraph_words("grounds")


def placed_ways(clause: Clause) -> tuple[str, ...]:
    """The fact in each such way that fits it."""
    if clause.person not in {"i", "we"} or clause.compound or clause.adverb or clause.is_negative:
        return ()
    ways = (_where_it_is(clause), _since_the_move(clause), _that_is_when(clause))
    return tuple(way for way in ways if way)


def _where_it_is(clause: Clause) -> str | None:
    """Gives "a flooded quarry is where we practise" for "we practise in a flooded quarry"."""
    found = _IN_PLACE.match(clause.rest)
    does = clause.acts and clause.verb.lower() not in BE | HAVE | MODALS and not clause.is_past
    if found is None or not does or found["noun"] not in _places():
        return None
    if _SMALL & {core(word) for word in found["what"].split()}:
        return None
    return join((found["place"], "is where", clause.subject, clause.verb, found["what"].strip()))


def _since_the_move(clause: Clause) -> str | None:
    """Gives "I've been in flat 12 since 1 August" for "I moved into flat 12 on 1 August"."""
    found = _MOVED.match(clause.rest) if clause.verb == "moved" else None
    if found is None:
        return None
    where = re.sub(r"^(?:in)?to ", "in ", found["where"])
    since = found["day"].split(" ", 1)[1]
    return f"{clause.subject}'ve been {where} since {since}"


def _that_is_when(clause: Clause) -> str | None:
    """Gives "that's when I come home" for "I come home at that hour"."""
    found = _AT_THAT.match(clause.rest)
    if found is None or not clause.acts or clause.verb.lower() in HAVE | MODALS:
        return None
    be = "was" if clause.is_past else "is"
    head = "that's when" if be == "is" else "that was when"
    return join((head, clause.subject, clause.verb, found["what"] or found["too"] or ""))

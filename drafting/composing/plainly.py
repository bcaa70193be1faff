"""What is mine beside what is theirs, in words that nobody puts in only to say it otherwise."""

import re
from collections.abc import Callable, Sequence

from drafting.composing.mine import mine_ways
from drafting.composing.statement import Statement
from drafting.composing.telling import BESIDE, INSET
from drafting.composing.varied import varied

_TIMED = re.compile(r"\b(?:until|till|since|last|ago|before|for \w+ \w+s|in \d{4}|when)\b")
# Here what is mine is told in plain words, also beside a habit of theirs.
_PLAINLY = frozenset({"offer_help", "ask_advice", "congratulate", "share"})


def told_naturally(
    kind: str, statement: Statement, free: Sequence[str], copies: Callable[[str], bool]
) -> tuple[str, ...]:
    """The ways with nothing put in; in some kinds none says "for my part" where there is another.

    ``free`` are the ways that copy no note.
    """
    natural = tuple(way for way in free if not INSET.search(way))
    if kind not in _PLAINLY:
        return natural
    calm = tuple(way for way in natural if not BESIDE.search(way))
    other = varied(statement.clause) if statement.clause and not statement.lead else ()
    ways = mine_ways(statement.clause, statement.lead)
    owned = (way for way in ways if " our own " in way or " my own " in way)
    happen = _happen(statement) if kind == "offer_help" else ()
    said = tuple(way for way in (*other, *owned, *happen) if not copies(way))
    return calm or said or natural


def _happen(statement: Statement) -> tuple[str, ...]:
    """Gives "I happen to drive a minibus": what comes in handy for them."""
    clause = statement.clause
    fits = clause is not None and clause.person in {"i", "we"} and clause.acts
    if clause is None or not fits or clause.is_past or clause.adverb or statement.lead:
        return ()
    if _TIMED.search(clause.rest):
        return ()  # "I read forms until March" was then.
    return (f"{clause.subject} happen to {clause.base} {clause.rest}",)

"""What is mine beside what is theirs, in words that nobody puts in only to say it otherwise."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafting.composing.english.words import HAVE, verb_form
from drafting.composing.telling.as_it_is import BESIDE, FORCED, INSET
from drafting.composing.telling.beside import likewise, ways_beside
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.thing_again import named_again
from drafting.composing.telling.varied import varied

_PERFECT = re.compile(r"^(?:I|we)'ve |^(?:my|our|the) [a-z]+(?: [a-z]+)? (?:has|have) ")
_TIMED = re.compile(r"\b(?:until|till|since|last|ago|before|for \w+ \w+s|in \d{4}|when)\b")
# Here a fact of mine that can only be said with an "actually" had better be left out.
_AT_EASE = frozenset({"thank_you", "follow_up"})
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
    form = verb_form(clause.verb)
    if _TIMED.search(clause.rest) or (form is not None and "past" in form.forms):
        return ()  # "I read forms until March" was then.
    return (f"{clause.subject} happen to {clause.base} {clause.rest}",)


def _in_its_tense(statement: Statement, ways: list[str]) -> list[str]:
    """The ways without "I've drawn mine" for "I drew mine", where there is any other."""
    clause = statement.clause
    done = clause is not None and clause.is_past and clause.verb.lower() not in HAVE
    kept = [way for way in ways if not _PERFECT.search(way)] if done else []
    return kept or ways


@dataclass(frozen=True)
class Told:
    """A fact of mine: the ways of telling it that one turns through, and all of its ways."""

    natural: tuple[str, ...]
    ways: tuple[str, ...]


def told_of_mine(
    kind: str,
    statement: Statement,
    ways: tuple[str, ...],
    beside: Statement | None,
    copies: Callable[[str], bool],
) -> Told:
    """The natural ways of my fact, beside theirs where one stands there, and then all others."""
    if beside is not None and statement.clause is not None:
        same = likewise(statement.clause, beside.clause) if kind in _AT_EASE else ()
        if same:
            return Told(same, same)
        ways = ways_beside(statement.clause, ways, beside.raw)
        again = named_again(statement.clause, beside.clause) if statement.leans else None
        ways = (again, *ways) if again and copies(statement.clause.text) else ways
    if kind in _AT_EASE:
        ways = tuple(way for way in ways if " actually " not in way)
    easy = tuple(way for way in ways if not FORCED.search(way))
    if not easy:
        return Told((), ways)
    free = _in_its_tense(statement, [way for way in easy[1:] if not copies(way)])
    natural = told_naturally(kind, statement, free, copies)
    if not copies(easy[0]):
        return Told((easy[0], *natural), ways)
    return Told(natural or tuple(free) or easy, ways)

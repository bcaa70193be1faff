"""A fact of my own as it is said aloud."""

import re
from dataclasses import replace
from functools import lru_cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.fronting import fronted, timed_first
from drafting.composing.english.tokens import join
from drafting.composing.english.words import BE, MODALS
from drafting.composing.telling.as_it_is import BESIDE, FORCED
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.varied import NO_WORK, spoken_of_work, varied

_WHY = re.compile(
    r"^(?P<told>[^,;:]+?) "
    r"(?P<why>(?:since|because|when|if|while|whenever|until|once) (?:I|we) [^,;:]+)$"
)
_PEOPLE = frozenset(
    ["people", "customers", "children", "kids", "parents", "guests", "visitors", "neighbours"]
)


@lru_cache(maxsize=512)
def spoken_ways(statement: Statement, *, first: bool) -> tuple[str, ...]:
    """A fact of mine in the ways in which it can be said aloud, plain ones first."""
    clause = statement.clause
    ways = tuple(w for w in mine_ways(clause, statement.lead) if not BESIDE.search(w))
    if clause is not None and not statement.lead:
        plain = [w for w in ways if not FORCED.search(w) and w != fronted(clause)]
        plain = [w for w in plain if " happen to " not in w]
        timed = timed_first(clause)
        plain = [*([timed] if timed else []), *plain]
        forced = [way for way in ways if way not in plain]
        plain = [*plain, *_why_first(clause), *_sought(clause), *_brought_me(clause)]
        ways = (*plain, *varied(clause), *spoken_of_work(clause), *_my_work(clause), *forced)
    fit = not first and clause is not None and clause.person == "i" and not clause.adverb
    if not fit or clause is None or clause.verb in BE | MODALS or statement.lead:
        return ways
    also = replace(clause, adverb="also").text
    return (*(way for way in ways if "what I" not in way and " myself " not in way), also, *ways)


def _why_first(clause: Clause) -> list[str]:
    """Gives "since I bring biscuits, even the foremen come"."""
    found = _WHY.match(clause.text)
    own = clause.person in {"i", "we"}
    return [] if found is None or own else [f"{found['why']}, {found['told']}"]


def _sought(clause: Clause) -> list[str]:
    """Gives "I'd like to find a yard with a slipway" for "I am looking for" one."""
    what = clause.rest.removeprefix("looking for ")
    sought = clause.person == "i" and clause.verb == "am" and what != clause.rest
    return [f"I'd like to find {what}"] if sought and not clause.adverb else []


def _brought_me(clause: Clause) -> list[str]:
    """Gives "people bring me the one their grandmother cooked from"."""
    first = clause.rest.split(" ", 1)[0].lower() if clause.rest else ""
    brings = clause.base in {"bring", "send", "tell", "show", "ask"} and clause.person == "other"
    people = clause.subject.lower().split()[-1:] and clause.subject.lower().split()[-1] in _PEOPLE
    if not (brings and people) or clause.adverb or first in {"me", "us", "them", "it", "for", "to"}:
        return []
    return [join((clause.subject, clause.verb, "me", clause.rest))]


def _my_work(clause: Clause) -> list[str]:
    """Gives "what I do is drive a van to nine villages", as one says it of one's work."""
    plain = clause.person == "i" and clause.acts and not clause.is_past and not clause.adverb
    plain = plain and not NO_WORK.search(clause.rest)
    return [f"what I do is {join((clause.base, clause.rest))}"] if plain else []

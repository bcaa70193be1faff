"""A fact that is told as it is, in wordings that do not copy it."""

import re
from dataclasses import replace

from drafting.composing.clause import Clause, is_plural
from drafting.composing.mine import mine_ways
from drafting.composing.statement import Statement
from drafting.composing.tokens import core, ends_phrase, join
from drafting.composing.words import BE, words_of

_WHEN = re.compile(
    r"^(?P<before>.*?)\s?\b(?P<when>(?:on|from|since|by|until) (?:(?:\d{1,2} )?(?:January|February|"
    r"March|April|May|June|July|August|September|October|November|December)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?: (?:morning|evening|night|afternoon)s?)?)|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:this|that|last|next|every) (?:morning|afternoon|evening|night|week|weekend|month|year|"
    r"spring|summer|autumn|winter|\w+day)|tomorrow|tonight|at (?:noon|midnight|\d{1,2} ?(?:am|pm)))$"
)
# A wording that only serves not to copy, and sounds like it.
_FORCED = re.compile(r"\bmyself\b|\bourselves\b|^to this day\b|\b(?:my|our) own\b|^what (?:I|we)\b|^each\b")
_GROUPS = frozenset({"class", "team", "crew", "group", "course", "choir", "shift", "unit", "school"})
_ASIDES = {"mine": ", as it happens,", "dead": ", I remember,"}


def fact_ways(statement: Statement, *, aside: str = "mine") -> tuple[str, ...]:
    """A fact in several ways, the natural ones first, the last of them with a word put in."""
    if statement.clause is None:
        return ()
    return clause_ways(statement.clause, statement.lead, aside=aside)


def clause_ways(clause: Clause, lead: str = "", *, aside: str = "mine") -> tuple[str, ...]:
    """The same for a clause."""
    ways = mine_ways(clause, lead)
    free = [way for way in ways if not _FORCED.search(way)]
    extra = [] if lead else [_dated_first(clause), _turned_round(clause), _there_are(clause)]
    put_in = None if lead else _with_aside(clause, _ASIDES[aside])
    rest = [way for way in ways if way not in free]
    return tuple(dict.fromkeys(way for way in (*free, *extra, put_in, *rest) if way))


def _dated_first(clause: Clause) -> str | None:
    """Gives "this morning the part arrived", "on 1 December I start at the tram depot"."""
    found = _WHEN.match(clause.rest)
    if not found:
        return None
    before = found["before"].rstrip(" ,")
    if clause.verb.lower() in BE and not before:
        return None
    held = words_of("prepositions") | words_of("determiners") | words_of("conjunctions")
    if before and core(before.split()[-1]) in held:
        return None
    return f"{found['when']} {replace(clause, rest=before).text}"


def _turned_round(clause: Clause) -> str | None:
    """Gives "four euros is the fare for children"; a name or a quality stays where it is."""
    words = clause.rest.split()
    counted = bool(words) and core(words[0]) in words_of("doubts_counted")
    plain = clause.verb in {"is", "are"} and not clause.adverb and 1 < len(words) <= 4
    same = core(clause.subject.split()[0]) in words_of("determiners")
    return join((clause.rest, clause.verb, clause.subject)) if plain and counted and same else None


def _there_are(clause: Clause) -> str | None:
    """Gives "there are twelve recruits in my first class"."""
    words = clause.rest.split()
    group = core(clause.subject.split()[-1]) in _GROUPS
    counted = bool(words) and core(words[0]) in words_of("doubts_counted") and is_plural(words[-1])
    if not (group and counted and clause.verb in {"has", "have"}) or clause.adverb:
        return None
    return f"there are {clause.rest} in {clause.subject}"


def _with_aside(clause: Clause, aside: str) -> str | None:
    """Gives "my daughter, as it happens, has her recital that night"."""
    first = clause.subject.split()[0].lower() if clause.subject else ""
    short = len(clause.subject.split()) <= 4 and not ends_phrase(clause.subject)
    if not short or first in {"there", "it", "this", "that", "nobody"}:
        return None
    return join((f"{clause.subject}{aside}", clause.adverb, clause.verb, clause.rest))

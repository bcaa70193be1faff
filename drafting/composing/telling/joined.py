"""Facts that are told in one breath or right after one another, because they belong together."""

from collections.abc import Sequence

from drafting.composing.noting.threads import follows, goes_on_from, ways_on
from drafting.composing.telling.beside import told_of_again
from drafting.composing.telling.phrases import Values, phrases_of
from drafting.composing.telling.pointing import names_again
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.thing_again import named_again

# A fact as long as this may not stand as it was noted: its thing is named once more.
_LONG = 5
_TWO_GIFTS = 22


def two_gifts(theirs: Sequence[Statement], gave: Sequence[str], *, old: bool) -> Values:
    """Gives "lending me the van, and for filling it up", where both were noted together."""
    if len(theirs) <= 1 or theirs[1].leans or not follows(theirs[1], theirs[0]):
        return {}
    more = phrases_of(theirs[1], old=old).get("gave", ())
    ways = (f"{one}, and for {two}" for one in gave for two in more)
    fits = tuple(way for way in ways if len(way.split()) <= _TWO_GIFTS and way.count(",") == 1)
    return {"gave_two": fits} if fits else {}


def going_on(told: Statement, last: Statement | None) -> tuple[str, ...]:
    """Gives "that wire holds" right behind the coil of wire, else nothing."""
    if last is None or told.clause is None or not told.leans:
        return ()
    named = names_again(told, last) and not told.lead
    values = phrases_of(told, old=False)
    if not named and goes_on_from(told, last):
        again = None if told.lead else named_again(told.clause, last.clause)
        plain = ways_on(told, values.get("also", ()) or values.get("you", ()))
        return (again, *plain) if again and len(told.raw.split()) >= _LONG else plain
    if not named:
        return ()
    again = told_of_again(told.clause, last.raw)
    plain = values.get("also", ())
    if again and again.startswith("that "):
        return (again, *plain)
    return (*plain[:1], *((again,) if again else ()), *plain)


def leant_on(mine: Statement, heard: Sequence[Statement]) -> Statement | None:
    """What a fact of mine leans on."""
    field = mine.source.partition("[")[0]
    here = [s for s in heard if s.source.partition("[")[0] == field]
    at = here.index(mine) if mine.leans and mine in here else 0
    return here[at - 1] if at else None


def may_come(told: Statement, mine: Sequence[Statement], heard: Sequence[Statement]) -> bool:
    """True for a fact that leans on none, or on one of mine that is still to be told."""
    last = noted_before(told, heard)
    return not told.leans or (last is not None and last in mine)


def noted_before(told: Statement, heard: Sequence[Statement]) -> Statement | None:
    """The fact noted right before another one."""
    at = heard.index(told) if told in heard else 0
    return heard[at - 1] if at else None

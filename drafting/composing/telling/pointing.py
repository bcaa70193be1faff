"""Facts that point back to another one: "we stopped ours in June", "the wire holds"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafting.composing.english.tokens import bare
from drafting.composing.telling.statement import Statement

_TWO = 2


def points_back(statement: Statement) -> bool:
    """True for "we stopped ours in June": it goes with what was told just before."""
    words = set(bare(statement.raw).split())
    return statement.leans or bool(
        words
        & {"those", "these", "ours", "mine", "too", "either", "same", "also", "ones", "so", "there"}
    )


def names_those(statement: Statement, mine: Statement) -> bool:
    """True for "empty villages" before "one of those villages"."""
    words = bare(mine.raw).split()
    those = {two for one, two in pairwise(words) if one in {"those", "these"}}
    return bool(those & set(bare(statement.raw).split()))


_THOSE = re.compile(r"\b(?:those|these|that|this) (?P<what>[a-z]+)\b")


def _stems(text: str) -> set[str]:
    return {word.rstrip("s") for word in bare(text).split()}


def names_again(mine: Statement, told: Statement) -> bool:
    """True for my "the towel hangs in our break room" behind "you drew it on a paper towel"."""
    rest = mine.clause.rest.lower() if mine.clause else ""
    if (those := _THOSE.search(rest)) and those["what"].rstrip("s") in _stems(told.raw):
        return True  # "I read those three at the interview" behind "write three sentences"
    subject = mine.clause.subject.lower().split() if mine.clause else []
    known = len(subject) == _TWO and subject[0] in {"the", "that", "this"}
    return known and subject[1] in bare(told.raw).split()


def beside_what_they_name(
    theirs: tuple[Statement, ...], heard: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The facts with "the wire holds" right behind the coil of wire that it speaks of."""
    order = list(theirs)
    for statement in heard:
        if statement.whose != "world" or statement.quoted or statement.left:
            continue
        before = [s for s in order if s.place < statement.place and not s.leans]
        named = next((s for s in before if names_again(statement, s)), None)
        if named is None:
            continue
        order = [s for s in order if s is not statement]
        order.insert(order.index(named) + 1, replace(statement, leans=True))
    return tuple(order)

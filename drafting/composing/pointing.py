"""Facts of mine that point back to another one: "we stopped ours in June"."""

from itertools import pairwise

from drafting.composing.statement import Statement
from drafting.composing.tokens import bare


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

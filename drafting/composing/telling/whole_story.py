"""Tells what is still untold, each fact where it was noted, so that a short brief is told whole."""

from collections.abc import Sequence

from drafting.composing.picking import Piece
from drafting.composing.plan import Plan
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.telling.ordering import as_it_went
from drafting.composing.telling.statement import Statement

_MOST = 6
_MINE = frozenset({"mine", "ours"})
# Who I am, and the good news: nothing is remembered before them.
_OPENING = frozenset({"who", "opening", "point"})
# The ways of telling one more fact of theirs, the plainest first.
_THEIRS = (("goes_on",), ("gave",), ("also",), None)


def tell_the_rest(plan: Plan) -> None:
    """Every fact of a few that no sentence tells yet, behind the one noted before it."""
    material = plan.material
    order = as_it_went(list(dict.fromkeys((*material.theirs, *material.mine))), material)
    if plan.lean or not plan.whole or len(order) > _MOST:
        return
    for at, fact in enumerate(order):
        if fact not in plan.said and not _is_no_more(fact, plan):
            _tell(plan, fact, order[:at])


def _is_no_more(fact: Statement, plan: Plan) -> bool:
    """True for an answer, for what a sibling's draft tells, and for half a sentence of mine."""
    person = fact.clause.person if fact.clause else "you"
    shared = fact.source.startswith("share") and (fact.whose not in _MINE or person == "you")
    if plan.pair is not None and fact in (plan.pair.question, plan.pair.answer):
        return True
    return shared or (fact.whose in _MINE and plan.is_told_elsewhere(fact))


def set_aside(plan: Plan) -> None:
    """Keeps what of mine was noted before anything of theirs for its own place, which is before."""
    facts = [s.place for s in plan.theirs if s.source.startswith("facts") and not s.leans]
    if plan.lean or not plan.whole or not facts or plan.material.brief.they_said:
        return
    early = [s for s in plan.mine if s.source.startswith("facts") and s.place < min(facts)]
    plan.mine = [s for s in plan.mine if s not in early]


def _tell(plan: Plan, fact: Statement, before: Sequence[Statement]) -> None:
    """The fact in a sentence of its own, at its place; nothing where no sentence holds it."""
    theirs, mine, pieces, said = plan.theirs, plan.mine, plan.pieces, plan.said
    at = _place(pieces, before)
    plan.pieces = pieces[:at]
    plan.said = [told for piece in plan.pieces for told in piece.told]
    is_mine = fact.whose in _MINE
    plan.theirs, plan.mine = ([], [fact]) if is_mine else ([fact], [])
    if is_mine:
        found = any(plan.add(move, fact=False) for move in ("more", "mine"))
    else:
        # "I also liked it" stands behind another thing of theirs, where there is any other way.
        first = not any(piece.slots & FACT_SLOTS for piece in plan.pieces)
        ways = ("listening", "second") if first else ("second",)
        moves = (
            ("more" if labels == ("goes_on",) else way, labels)
            for way in ways
            for labels in _THEIRS
        )
        found = any(plan.add(move, labels=labels, mine=False) for move, labels in moves)
    plan.pieces += pieces[at:]
    plan.theirs, plan.mine = ([s for s in rest if s != fact] for rest in (theirs, mine))
    plan.said = [*said, fact] if found else said


def _place(pieces: Sequence[Piece], before: Sequence[Statement]) -> int:
    """Behind the last sentence that tells what was noted before; else behind the opening."""
    told = [at for at, piece in enumerate(pieces, 1) if set(piece.told) & set(before)]
    opened = [at for at, piece in enumerate(pieces, 1) if piece.move in _OPENING]
    return max([*told, *opened[-1:]], default=0)

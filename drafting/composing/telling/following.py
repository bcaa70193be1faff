"""Tells what was noted right behind a fact right behind it: more of it, then my side of it."""

from drafting.composing.english.tokens import bare
from drafting.composing.noting.threads import follows
from drafting.composing.plan import Plan
from drafting.composing.telling.joined import noted_before
from drafting.composing.telling.ordering import speaks_of
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.pointing import points_back
from drafting.composing.telling.statement import Statement

_MOST = 3
_MORE = ("goes_on", "goes_on_still")


def tell_on(plan: Plan, *, mine: bool = True) -> None:
    """More of the fact just told, and what of mine was noted next to it."""
    for _ in range(_MOST):
        if any(plan.add("more", labels=(label,), mine=False) for label in _MORE):
            continue
        told = mine and not plan.lean and not _comes_later(plan) and put_next(plan)
        moves = ("more", "mine") if mine_stands_last(plan) else ("mine", "more")
        if not (told and any(plan.add(move, fact=False) for move in moves)):
            break


def _comes_later(plan: Plan) -> bool:
    """True where thanks were given out of turn: what was noted before them comes first."""
    last = plan.said[-1] if plan.said else None
    if last is None or len(plan.said) > 1 or not last.source.startswith("facts"):
        return False
    if any(s.leans and follows(s, last) for s in plan.mine):
        return False  # "I still do" goes with nothing else.
    facts = (s for s in plan.theirs if s.source.startswith("facts") and not s.leans)
    return any(s.place < last.place for s in facts)


def mine_stands_last(plan: Plan) -> bool:
    """True where a fact of mine stands right before, so that the next goes on with "And"."""
    return bool(plan.pieces) and plan.pieces[-1].move in {"mine", "weave"}


def belongs_elsewhere(plan: Plan) -> bool:
    """True where my next fact was noted behind another one of theirs that is still to be told."""
    if plan.mine and plan.theirs and _has_more_before(plan):
        return True  # "That's why it took so long" comes before what I got of it.
    if not plan.mine or not plan.theirs or follows(plan.mine[0], plan.theirs[0]):
        return False
    if _answers_one_of(plan) not in {None, plan.theirs[0]}:
        return True
    return any(follows(plan.mine[0], told) for told in plan.theirs[1:] if not told.leans)


def waits_for_theirs(plan: Plan) -> bool:
    """True where my next fact was noted behind one of theirs that is still to be told."""
    mine = plan.mine[:1]
    home = _answers_one_of(plan)
    if home is not None and home in plan.theirs:
        return True
    return any(follows(s, told) for s in mine for told in plan.theirs if not told.leans)


def _answers_one_of(plan: Plan) -> Statement | None:
    """Of several things that they told me, the one that mine speaks of, else the last of them."""
    said = [s for s in plan.material.theirs if s.source.startswith("they_said") and not s.leans]
    if len(said) <= 1 or not plan.mine or plan.short:
        return None
    # What I ask after is not what mine goes with.
    open_still = [
        s for s in said if {"then", "then_when"} & set(phrases_of(s, old=plan.material.old))
    ]
    said = [s for s in said if s not in open_still] or said
    mine = plan.mine[0]
    at = plan.material.mine.index(mine) if mine in plan.material.mine else 0
    if at and points_back(mine):
        return None  # It goes on from what I told before it.
    of_it = [s for s in said if speaks_of(mine, s)]
    order = sorted(said, key=lambda s: s.place)
    return (of_it or (order[:1] if points_back(mine) else order))[-1]


def _has_more_before(plan: Plan) -> bool:
    """True where more of their next fact was noted before my next one."""
    order, heard = plan.material.theirs, plan.material.heard
    more = order[order.index(plan.theirs[0]) + 1 :][:1]
    known = bool(more) and more[0].leans and {more[0], plan.mine[0]} <= {*heard}
    return known and heard.index(more[0]) < heard.index(plan.mine[0])


def lead_up(plan: Plan) -> None:
    """Puts that fact of theirs next behind which my next one was noted."""
    found = _answers_one_of(plan)
    if found is None or found not in plan.theirs:
        noted = (s for s in plan.theirs if not s.leans and follows(plan.mine[0], s))
        found = next(noted, None)
    if found is not None:
        plan.theirs.remove(found)
        plan.theirs.insert(0, found)


def put_next(plan: Plan) -> bool:
    """Puts that fact of mine first which was noted right behind the one just told."""
    last = plan.said[-1] if plan.said else None
    near = (s for s in plan.mine if last is not None and follows(s, last))
    # "I still do it" waits for what it is that I do.
    found = next((s for s in near if not plan.waits(s)), None)
    if found is None:
        return False
    plan.mine.remove(found)
    plan.mine.insert(0, found)
    return True


def hangs_alone(plan: Plan) -> bool:
    """True where the next fact goes on from one that was not told."""
    first = plan.theirs[0]
    last = noted_before(first, plan.material.heard)
    if last is None or last in plan.said:
        return False
    world = first.whose == "world" and not first.quoted
    return first.leans or (world and last in plan.material.theirs and follows(first, last))


def promise_hangs(plan: Plan) -> bool:
    """True for "I'll bring it" where what of mine says what it is has not been told."""
    kept = plan.material.kept[:1]
    points = any(set(bare(k.deed.do[0]).split()[1:2]) & {"it", "them", "one"} for k in kept)
    about = any(k.deed.do[0].endswith(" about it") for k in kept)
    if about and plan.material.brief.they_said and not plan.told():
        return True
    return points and bool(plan.mine) and not any(s in plan.said for s in plan.material.mine)

"""The sentences of each kind in their order, as a plan picks them."""

import re
from collections.abc import Callable, Sequence

from drafting.abroad.plan import NOW, Plan

_ROOM_FOR_A_THIRD = 62


def lay_out(plan: Plan) -> None:
    """Picks the sentences of the plan's kind."""
    _KINDS[plan.matter.brief.kind](plan)


def _thank(plan: Plan) -> None:
    gave = plan.theirs and plan.theirs[0].gave and not _was_talk(plan)
    thanked = gave and (plan.brisk or plan.matter.meeting.place is None)
    if not (thanked and plan.add("opening", ("gave",))):
        ways = ("when", "plain") if plan.tight else ("event", "at", "when", "plain")
        _first(plan, [(way,) for way in ways], "opening")
    _body(plan)
    _giving(plan)
    plan.add("closing", fact=False)


def _was_talk(plan: Plan) -> bool:
    """True where they gave a talk, for which thanks are due before all they said in it."""
    place = plan.matter.meeting.place
    return bool(place and place.listened and place.event) and plan.matter.brief.kind != "closing"


def _follow_up(plan: Plan) -> None:
    ways = [("event",)] if _was_talk(plan) else []
    where = [] if plan.tight else [*ways, ("at", "event")]
    _first(plan, [*where, ("when",), ("plain",)], "opening")
    _body(plan)
    _giving(plan)
    if plan.matter.whether:
        plan.add("ask", ("could",) if plan.matter.could else None)
    plan.add("closing", fact=False)


def _introduce(plan: Plan) -> None:
    # Who did something for me is no stranger.
    helped = known = any(told.gave and not told.is_report for told in plan.theirs)
    if plan.matter.introducer:
        plan.add("opening", ("introducer",))
    else:
        # Nobody is told that we have not met where the notes tell of a meeting.
        known = known or plan.matter.meeting.place is not None or bool(plan.matter.meeting.day)
        ways = [("heard",), ("at",), ("plain",)][: 2 if known else 3]
        _first(plan, ways, "opening")
    if not any("me" in piece.slots for piece in plan.pieces):
        plain = not re.search(r"[,(]", plan.matter.brief.sender.role or "")
        met = ("again",) if plan.matter.meeting.day or plan.matter.meeting.place else ()
        _first(plan, [("role", *(("is",) if plain else ()), *met), ("name",)], "who")
    _body(plan)
    _giving(plan)
    if plan.matter.whether:
        plan.add("ask", ("could",) if plan.matter.could else None)
    unmet = plan.matter.meeting.apart or not (plan.matter.meeting.day or helped)
    apart = ("apart",) if unmet else None
    if not (apart and plan.add("closing", apart, fact=False)):
        plan.add("closing", ("plain",), fact=False)


def _check_in(plan: Plan) -> None:
    _first(plan, [("long",), ("long_ago",), ("near",), ("plain",)], "opening", skip=_too_near(plan))
    _body(plan)
    _giving(plan)
    plan.add("closing", fact=False)


def _too_near(plan: Plan) -> frozenset[str]:
    far = plan.matter.meeting.is_old(plan.matter.today)
    return frozenset({"near"} if far else {"long", "long_ago"})


def _close(plan: Plan) -> None:
    # What they told comes before a thanks that holds for everybody.
    if not (plan.theirs and plan.add("opening", NOW)):
        plan.add("opening", ("plain",))
    if plan.matter.card:
        plan.add("offer", ("card",))
    plan.add("closing", fact=False)


def _first(
    plan: Plan, ways: Sequence[tuple[str, ...]], move: str, *, skip: frozenset[str] = frozenset()
) -> bool:
    """Adds the first of several ways that can be filled."""
    return any(plan.add(move, way) for way in ways if not skip & set(way))


def _body(plan: Plan) -> None:
    if not plan.told() and not plan.listen() and plan.matter.forgotten:
        plan.add("listening", ("forgotten",))
    roomy = not plan.brisk or not plan.narrow
    if plan.mine and (roomy or plan.turn % 2) and not _is_woven(plan) and _has_room(plan):
        _tell_mine(plan)
    while roomy and plan.theirs and _more(plan):
        if plan.brisk or sum(len(p.text.split()) for p in plan.pieces) > _ROOM_FOR_A_THIRD:
            break


def _tell_mine(plan: Plan) -> None:
    """What I tell of myself: as a sentence of its own, or behind a word that fits the two."""
    linked = ("linked", "that") if plan.is_linked() else ("that",)
    if plan.mine[0].mine and plan.turn % 4 and plan.add("mine", ("then",)):
        return
    _ = plan.add("mine", linked) or plan.add("mine")


def _more(plan: Plan) -> bool:
    """One more fact of theirs; what is old is asked after."""
    if plan.matter.meeting.is_old(plan.matter.today):
        return plan.listen()
    if plan.add("second"):
        return True
    plan.theirs.pop(0)
    return bool(plan.theirs)


def _has_room(plan: Plan) -> bool:
    """True where mine has a place: in a narrow message only behind an old fact of theirs."""
    return not plan.narrow or plan.matter.brief.kind == "check_in"


def _is_woven(plan: Plan) -> bool:
    return any(piece.move == "weave" for piece in plan.pieces)


def _giving(plan: Plan) -> None:
    """A promise comes before an offer; what is promised is not offered once more."""
    promised = bool(plan.matter.promises) and plan.add("promise")
    gift = plan.matter.give or plan.matter.gift
    if gift and not (promised and (plan.brisk or _is_same(plan.matter.promises[0], gift))):
        _offering(plan)
    if plan.matter.awaited:
        plan.add("awaited")


def _is_same(promise: str, gift: str) -> bool:
    """True where a promise and an offer share their longer words."""
    told, offered = (set(re.findall(r"\w{5,}", text.casefold())) for text in (promise, gift))
    return bool(told & offered)


def _offering(plan: Plan) -> None:
    """As a file that goes along, else as a link, else in plain words."""
    brief = plan.matter.brief
    form, link = (brief.offer.form, brief.offer.link) if brief.offer else (None, None)
    along = form == "file" and brief.channel == "email" and plan.add("offer", ("file",))
    if along or (link and not plan.brisk and plan.add("offer", ("link",))):
        return
    plan.add("offer", ("give", "gift"))


_KINDS: dict[str, Callable[[Plan], None]] = {
    "thank_you": _thank,
    "follow_up": _follow_up,
    "introduction": _introduce,
    "check_in": _check_in,
    "closing": _close,
}

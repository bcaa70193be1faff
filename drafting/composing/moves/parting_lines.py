"""A goodbye in writing: thanks, one thing of theirs, and an end that leaves them free."""

import re

from drafting.composing.english.words import words_of
from drafting.composing.moves.steps import give, listen, say, turn
from drafting.composing.plan import Plan
from drafting.composing.slots import is_apart
from drafting.composing.telling.phrases import phrases_of


def plan_goodbye(plan: Plan, *, brisk: bool) -> None:
    """Thanks, one thing of theirs, what I still give; then an end that leaves them free."""
    if not plan.add("opening", labels=("written_gave",), mine=False):
        say(plan, "opening", *_thanks(plan))
    listen(plan, weave=not brisk and plan.picker.whim % 2 == 0)
    if plan.mine and not brisk and not any(piece.move == "weave" for piece in plan.pieces):
        plan.add("mine", fact=False)
    give(plan)
    ends = [_rest(plan)] if brisk else [_rest(plan), _wishes(plan)]
    for labels in ends if plan.picker.whim % 3 else ends[::-1]:
        say(plan, "closing", *labels)


def _thanks(plan: Plan) -> tuple[str, ...]:
    """What a written goodbye thanks for, in the order in which it is looked for."""
    occasion = plan.material.occasion
    if is_apart(occasion):
        return ("written_heard", "written_read", "written_unmet")
    told = any(statement.quoted for statement in plan.material.theirs)
    ours = any(
        re.match(r"[Ww]e (?!have never|never|'ve never)", s) for s in plan.material.brief.facts
    )
    if not (occasion.known or told or ours or plan.material.brief.met.how):
        return ("written_unmet",)
    if "event" in plan.common and occasion.head in words_of("ours"):
        # Never "thank you for your time during our chat".
        again = "again_" if plan.material.brief.written_before else ""
        return (f"written_{again}event",)
    if plan.material.brief.written_before:
        ways = turn(plan, ("written_again_at", "written_again_event"))
        return (*ways, "written_met", "written_again_talk")
    return (*turn(plan, ("written_at", "written_event", "written_met")), "written_talk")


def _rest(plan: Plan) -> tuple[str, ...]:
    """The end itself; who has been quiet is left in peace, and reads no word about it."""
    brief = plan.material.brief
    return (
        ("written_quiet",) if brief.written_before and not brief.they_wrote else ("written_rest",)
    )


def _wishes(plan: Plan) -> tuple[str, ...]:
    """Good wishes for what is theirs where it is known to be under way."""
    first = next(iter(plan.material.theirs), None)
    if first is not None and not plan.material.old:
        coming = phrases_of(first, old=False).get("coming")
        plan.common = {**plan.common, **({"coming": coming} if coming else {})}
    return ("written_coming", *turn(plan, ("written_wish", "written_next", "written_wish")))

"""The moves of the kinds that have an order of their own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from drafting.composing.answers.answer_moves import plan_reply
from drafting.composing.answers.asked import is_liking
from drafting.composing.answers.declined import last_words
from drafting.composing.giving.told_before import offers_the_same
from drafting.composing.moves.goodbyes import said_already, thanks_in
from drafting.composing.moves.parting_lines import plan_goodbye
from drafting.composing.moves.reactions import react
from drafting.composing.moves.steps import (
    end,
    give,
    join_short,
    listen,
    put_question,
    say,
    tell,
    turn,
)
from drafting.composing.noting.news_notes import place_of_words
from drafting.composing.plan import Plan
from drafting.composing.slots import is_apart
from drafting.composing.telling.pointing import names_again
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.whole_story import tell_the_rest

_GIVING = frozenset({"offer", "promise"})
_REASONS, _NEWS = 2, 3
# "A cobbler does just that": what he does has to stand before it.
_NOTHING = re.compile(
    r"^(?:I )?(?:need(?:s|ed)? nothing|nothing (?:is )?(?:needed|wanted))\b", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:just|exactly|does|do|did) (?:that|this|so)\b|\bthe same\b")


def plan_decline(plan: Plan, *, brisk: bool) -> None:
    """Thanks and a no at once, the true reason, what I can do instead."""
    orders = (("asking", "so"), ("thanks", "no_to"), ("asking", "sorry"), ("thanks", "not_do"))
    opening, point = orders[plan.picker.whim % len(orders)]
    if opening == "thanks" and point not in plan.common:
        opening, point = "asking", "so"  # What it is about has to stand somewhere.
    say(plan, "opening", opening, "asking", "thanks")
    say(plan, "point", point, "so")
    liked = [s for s in plan.mine if is_liking(s)]
    plan.mine = [s for s in plan.mine if not offers_the_same(s, plan.material.offer)]
    plan.mine = [s for s in plan.mine if s not in liked]
    tell(plan, "why", _REASONS)
    reasons = len(plan.pieces)
    if not brisk:
        listen(plan, weave=False)
    plan.add("offer", labels=("stand_in",), fact=False)
    if not plan.add("offer", labels=("suggest", "instead", "link"), fact=False):
        plan.add("promise", fact=False)
    # Right behind the reason, "and I liked your talk" would sound like another one.
    if liked and len(plan.pieces) > reasons and not (brisk and plan.short):
        plan.mine = liked
        tell(plan, "why", 1)
    found = {"stand_in", "suggest"} & set(plan.common)  # Nobody else need be found.
    ends = () if found else last_words(plan.common.get("asking", ("",))[0])
    end(plan, *ends, brisk=brisk)


def plan_my_news(plan: Plan, *, brisk: bool) -> None:
    """My news, plainly, then what it has to do with them; nothing is asked."""
    kindly = "gave" in plan.values(mine=False) and "tail" not in plan.common
    if kindly and plan.picker.whim % 3 == 1:
        plan.add("opening", labels=("gave",), mine=False)
    elif not (brisk and plan.short):
        say(plan, "opening", "last_met", "ended", *turn(plan, ("plain", "at", "ago")))
    before = len(plan.pieces)
    nothing = _without_wants(plan)
    after = _told_after_theirs(plan)
    if _is_said_before(plan):
        say(plan, "listening", "quote")
    tell(plan, "news", _NEWS)
    join_short(plan, before)
    told = len(plan.pieces)
    _thank_for_it(plan)
    if after and (plan.told() or len(plan.pieces) > told):
        plan.mine = after
        tell(plan, "more", _NEWS)
    if plan.theirs and not (brisk or plan.short):
        plan.add("listening", labels=("gave",), mine=False)
    asked = put_question(plan)
    give(plan)
    if not asked:
        plan.add("ask", fact=False)
    if nothing:
        say(plan, "closing", "nothing")
        return
    end(plan, brisk=brisk)


def _is_said_before(plan: Plan) -> bool:
    """True where what they used to say was noted before what came of it."""
    said = place_of_words(plan.material.brief.facts)
    mine = [s.place for s in plan.mine if s.source.startswith("facts")]
    return said is not None and bool(mine) and said < min(mine)


def _without_wants(plan: Plan) -> bool:
    """True where my notes say that I need nothing, which is the last word and no news."""
    told = [s for s in plan.mine if _NOTHING.search(s.raw)]
    plan.mine = [s for s in plan.mine if s not in told]
    return bool(told) and bool(plan.mine)


def _told_after_theirs(plan: Plan) -> list[Statement]:
    """What of mine came of their words stands behind them: "I was cross for a week"."""
    of_it = [s for s in plan.mine if any(names_again(s, told) for told in plan.theirs)]
    if of_it and len(of_it) < len(plan.mine) and "tail" not in plan.common:
        plan.mine = [s for s in plan.mine if s not in of_it]
        return of_it  # "The folder has been in the dock": which folder stands before it.
    first = next((s for s in plan.theirs if s.quoted and s.source.startswith("facts")), None)
    if first is None or "tail" in plan.common or "quote" in plan.common:
        return []
    order = [s.place for s in plan.mine]
    later = [s for s in plan.mine if s.place > first.place and s.source.startswith("facts")]
    if not later or len(later) == len(order):
        return []
    plan.mine = [s for s in plan.mine if s not in later]
    return later


def _thank_for_it(plan: Plan) -> None:
    """What they did for me then, and what came of it."""
    if say(plan, "listening", "quote"):
        say(plan, "tell", "tail")
        plan.theirs.clear()
        return
    ways = ("kind_tail",) if "tail" in plan.common else turn(plan, ("gave", "kind"))
    while plan.theirs and not plan.told():
        kind = "kind" in plan.common and "gave" in plan.values(mine=False)
        if kind and say(plan, "listening", *(way for way in ways if way != "gave")):
            plan.theirs.pop(0)
            return
        if any(
            plan.add("listening", labels=(label,))
            for label in ("outright", "gave", "told_me", "said", "you")
        ):
            say(plan, "tell", "tail")
            return
        plan.theirs.pop(0)


def plan_share(plan: Plan, *, brisk: bool) -> None:
    """What I came upon, why I thought of them, and how they can have it."""
    known = bool(plan.theirs)
    if known and not brisk and not plan.short:
        say(plan, "opening", "at")
    ways = turn(plan, ("found", "first")) if known else ("found",)
    told = plan.common.get("found", ("",))[0].replace(",", "").split()
    back = " ".join(told)
    if known and ({"one", "ones", "them", "it", "such"} & set(told) or _POINTS.search(back)):
        ways = ("first",)  # What it is one of stands in what they said.
    if ways[0] == "first" and plan.theirs:
        listen(plan, weave=False)
        say(plan, "tell", "found", "thing")
        _tell_the_rest(plan, brisk=brisk)
    else:
        say(plan, "point", "found", "thing")
        _tell_the_rest(plan, brisk=brisk)
        _why(plan)
    put_question(plan)
    give(plan)
    if not any(piece.slots & {"found", "thing", "give"} for piece in plan.pieces):
        given = any(piece.move in _GIVING for piece in plan.pieces)
        if not given:
            plan.pieces.clear()  # With nothing passed on there is nothing to send.
            return
    end(plan, brisk=brisk)


def _tell_the_rest(plan: Plan, *, brisk: bool) -> None:
    """What else belongs to the thing: "we have it on the trail camera"."""
    if plan.material.brief.channel != "sms":
        tell(plan, "more", 1 if brisk and plan.short else _NEWS)


def _why(plan: Plan) -> None:
    """What they said or do that the thing goes with."""
    while plan.theirs and not plan.told():
        labels = ("why_said", "why_trade", "why_you", "why_about", "why_topic")
        if plan.add("second", labels=labels):
            return
        if plan.add("listening"):
            return
        plan.theirs.pop(0)


def plan_offer_help(plan: Plan, *, brisk: bool) -> None:
    """What they told me, and the one thing that I can do about it."""
    placed = ("at_said",) if plan.theirs and plan.theirs[0].quoted else ("at_you",)
    if "kind" in plan.common and not plan.lean:
        say(plan, "opening", "kind")
    elif not (brisk and plan.short) and not (
        plan.theirs and plan.picker.whim % 2 and plan.add("opening", labels=placed, mine=False)
    ):
        say(plan, "opening", *turn(plan, ("at", "plain", "met")), "plain")
    listen(plan)
    if plan.theirs and not (brisk or plan.lean):
        plan.add("second", mine=False)
    if plan.mine and not brisk:
        plan.add("mine", fact=False)
    tell_the_rest(plan)
    put_question(plan)
    give(plan)
    # The offer is what the message is for, so it stays.
    plan.pieces = [replace(p, move="question") if p.move in _GIVING else p for p in plan.pieces]
    plan.picker.untimely = (*plan.picker.untimely, *said_already(plan))
    end(plan, brisk=brisk)


def plan_ask_advice(plan: Plan, *, brisk: bool) -> None:
    """Why they are the one to ask, the question, and an easy way out."""
    if not (brisk and plan.short):
        wanted = ("took", "heard") if is_apart(plan.material.occasion) else ("at", "met", "plain")
        say(plan, "opening", "heard_you", *wanted, "plain")
    listen(plan)
    while plan.mine and not brisk and len(plan.pieces) < 4:
        if not plan.add("more" if plan.told() else "mine", fact=False):
            plan.mine.pop(0)
    tell_the_rest(plan)
    react(plan)
    if not plan.add("question", fact=False, mine=False):
        plan.pieces.clear()  # "There's one thing I'd like to ask", and nothing asked.
        return
    if not plan.add("promise", fact=False):
        plan.add("offer", fact=False)
    thanked = any(thanks_in(piece.text) for piece in plan.pieces)
    end(plan, *(("thanked",) if thanked else ()), brisk=brisk)


def plan_congratulate(plan: Plan, *, brisk: bool) -> None:
    """The good news, one thing remembered, and nothing asked."""
    say(plan, "point", *turn(plan, ("feat", "glad")), "feat", "glad")
    listen(plan)
    if plan.mine and (not brisk or not plan.told()):
        plan.add("mine", fact=False)
    while plan.theirs and plan.told() and not brisk and not plan.lean:
        if plan.add("second"):
            break
        plan.theirs.pop(0)
    tell_the_rest(plan)
    put_question(plan)
    if plan.material.offer:
        plan.add("offer", fact=False)
    said = " ".join(piece.text for piece in plan.pieces)
    twice = tuple(word for word in ("glad", "pleased", "happy") if f" {word} " in said)
    plan.picker.untimely = (*plan.picker.untimely, *(twice and ("glad for you", "for you")))
    end(plan, brisk=brisk)


def plan_condolence(plan: Plan, *, brisk: bool) -> None:
    """The loss by its name, one memory, help that needs no answer."""
    say(plan, "point", *turn(plan, ("loss", "lost", "heard")), "loss")
    if say(plan, "tell", "memory", "said") and not brisk and "mine" not in plan.common:
        say(plan, "tell", "also")
    if not brisk or "memory" not in plan.common:
        say(plan, "tell", "mine")
    if not any(piece.move == "tell" for piece in plan.pieces):
        while plan.theirs and not plan.add("listening"):
            plan.theirs.pop(0)
    plan.add("offer", fact=False)
    end(plan, *(("family",) if plan.picker.whim % 3 == 0 else ()), brisk=brisk)


def plan_intro_between(plan: Plan, *, brisk: bool) -> None:
    """Each told who the other is and what of it matters; then I step back."""
    if not brisk:
        say(plan, "opening", "agreeing", "agreed")
    if say(plan, "point", *turn(plan, ("story", "story_alone", "story"))):
        if "fact" in plan.common:
            say(plan, "tell", "both")
        plan.add("offer", fact=False)
        end(plan, brisk=brisk)
        return
    say(plan, "point", "meet")
    pair = say(plan, "pair", "both", "one_need", "two_need", "one", "two")
    pair = pair or say(plan, "tell", "need")
    if not pair or "fact" in plan.common:
        say(plan, "tell", "both")
    plan.add("offer", fact=False)
    end(plan, brisk=brisk)


PLANS: Mapping[str, Callable[..., None]] = MappingProxyType(
    {
        "share": plan_share,
        "offer_help": plan_offer_help,
        "ask_advice": plan_ask_advice,
        "reply": plan_reply,
        "my_news": plan_my_news,
        "intro_between": plan_intro_between,
        "congratulate": plan_congratulate,
        "condolence": plan_condolence,
        "decline": plan_decline,
        "closing": plan_goodbye,
    }
)
"""For each such kind, what plans its message."""

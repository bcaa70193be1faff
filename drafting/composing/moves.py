"""The moves of the kinds that have an order of their own."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from drafting.composing.phrases import phrases_of
from drafting.composing.plan import Plan
from drafting.composing.slots import is_apart
from drafting.composing.telling import AS_IT_HAPPENS, FORCED, INSET, as_for, fact_ways
from drafting.composing.words import words_of

_GIVING = frozenset({"offer", "promise"})
_REASONS, _ANSWERS, _NEWS = 2, 4, 3


def _say(plan: Plan, move: str, *labels: str, fact: bool = False) -> bool:
    """One sentence for a move, by the first of the labels that can be filled."""
    values = plan.values() if fact else plan.common
    for label in labels:
        piece = plan.picker.pick(move, values, labels=(label,))
        if piece:
            plan.pieces.append(piece)
            return True
    return False


def _turn(plan: Plan, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels with another one first for another seed."""
    at = plan.picker.whim % len(labels)
    return (*labels[at:], *labels[:at])


def _tell(plan: Plan, first: str, most: int) -> None:
    """What I have to tell, one sentence each, in the order of the facts."""
    told = 0
    while plan.mine and told < most:
        statement = plan.mine.pop(0)
        ways = fact_ways(statement)
        if plan.material.brief.kind == "reply" and statement.clause:
            plain = [way for way in ways if not (INSET.search(way) or FORCED.search(way))]
            answer = as_for(statement.clause)
            ways = (*plain, *([answer] if answer else []), *ways)
        led = not told and statement.whose != "world"
        if any(_tells(plan, label, ways) for label in ((first, "more") if led else ("more",))):
            told += 1


def _tells(plan: Plan, label: str, ways: tuple[str, ...]) -> bool:
    """One fact in a sentence; a word put in stands only where nothing else leads up to it."""
    easy = tuple(way for way in ways if AS_IT_HAPPENS not in way and not FORCED.search(way))
    free = ways if label == "more" else easy
    values = {**plan.common, "fact": free}
    piece = plan.picker.pick("tell", values, labels=(label,), again=True) if free else None
    if piece:
        plan.pieces.append(piece)
    return piece is not None


def _listen(plan: Plan, *, weave: bool = True) -> None:
    """One thing of theirs, beside what I share of it where I do."""
    while plan.theirs and not plan.told():
        told = ("said", "told", "topic") if plan.theirs[0].quoted else ()
        for labels in (told, None) if told else (None,):
            if weave and plan.mine and not plan.lean and plan.add("weave", labels=labels):
                return
            if plan.add("listening", labels=labels):
                return
        plan.theirs.pop(0)


def _give(plan: Plan) -> None:
    """What I promised, then what I offer."""
    plan.add("promise", fact=False)
    if not plan.add("offer", labels=("link", "as_promised"), fact=False):
        plan.add("offer", fact=False, but=("link", "as_promised"))


def _end(plan: Plan, *labels: str, brisk: bool = False) -> None:
    """A last word, and where there is room a line that asks for nothing before it."""
    if not brisk or plan.material.brief.channel == "email":
        plan.add("way", fact=False, mine=False)
    _say(plan, "closing", *labels, "plain")


def plan_decline(plan: Plan, *, brisk: bool) -> None:
    """Thanks and a no at once, the true reason, what I can do instead."""
    orders = (("asking", "so"), ("thanks", "no_to"), ("asking", "sorry"), ("thanks", "not_do"))
    opening, point = orders[plan.picker.whim % len(orders)]
    if opening == "thanks" and point not in plan.common:
        opening, point = "asking", "so"  # What it is about has to stand somewhere.
    _say(plan, "opening", opening, "asking", "thanks")
    _say(plan, "point", point, "so")
    _tell(plan, "why", _REASONS)
    if not brisk:
        _listen(plan, weave=False)
    if not plan.add("offer", labels=("instead", "link"), fact=False):
        plan.add("promise", fact=False)
    _end(plan, brisk=brisk)


def plan_reply(plan: Plan, *, brisk: bool) -> None:
    """What they wrote, and my answer to it."""
    answered = _say(plan, "point", "yes", "no")
    thanks = ("asked", "wrote", "plain") if plan.picker.whim % 2 else ("wrote", "asked", "plain")
    if {"asked", "wrote"} <= set(plan.common) and not brisk:
        _say(plan, "opening", "wrote")
        _say(plan, "point", "asked")
    elif not (answered and brisk):
        _say(plan, "opening", *thanks)
    _tell(plan, "answer", _ANSWERS)
    if not brisk:
        _listen(plan, weave=False)
    _give(plan)
    plan.add("ask", fact=False)
    plan.add_awaited()
    _end(plan, brisk=brisk)


def plan_my_news(plan: Plan, *, brisk: bool) -> None:
    """My news, plainly, then what it has to do with them; nothing is asked."""
    kindly = "gave" in plan.values(mine=False)
    if kindly and plan.picker.whim % 2:
        plan.add("opening", labels=("gave",), mine=False)
    elif not (brisk and plan.short):
        _say(plan, "opening", *_turn(plan, ("plain", "at", "ago")))
    _tell(plan, "news", _NEWS)
    while plan.theirs and not plan.told():
        if any(
            plan.add("listening", labels=(label,)) for label in ("gave", "told_me", "said", "you")
        ):
            break
        plan.theirs.pop(0)
    _give(plan)
    plan.add("ask", fact=False)
    _end(plan, brisk=brisk)


def plan_share(plan: Plan, *, brisk: bool) -> None:
    """What I came upon, why I thought of them, and how they can have it."""
    known = bool(plan.theirs)
    ways = _turn(plan, ("found", "first")) if known else ("found",)
    told = plan.common.get("found", ("",))[0].replace(",", "").split()
    if known and {"one", "ones", "them", "it"} & set(told):
        ways = ("first",)  # What it is one of stands in what they said.
    if ways[0] == "first" and plan.theirs:
        _listen(plan)
        _say(plan, "tell", "found", "thing")
    else:
        _say(plan, "point", "found", "thing")
        _why(plan)
    if plan.mine and not brisk:
        plan.add("mine", fact=False)
    _give(plan)
    _end(plan, brisk=brisk)


def _why(plan: Plan) -> None:
    """What they said or do that the thing goes with."""
    while plan.theirs and not plan.told():
        if plan.add("second", labels=("why_said", "why_you", "why_topic")):
            return
        if plan.add("listening"):
            return
        plan.theirs.pop(0)


def plan_offer_help(plan: Plan, *, brisk: bool) -> None:
    """What they told me, and the one thing that I can do about it."""
    placed = ("at_said",) if plan.theirs and plan.theirs[0].quoted else ("at_you",)
    if not (brisk and plan.short) and not (
        plan.theirs and plan.picker.whim % 2 and plan.add("opening", labels=placed, mine=False)
    ):
        _say(plan, "opening", *_turn(plan, ("at", "plain", "met")), "plain")
    _listen(plan)
    if plan.mine and not brisk:
        plan.add("mine", fact=False)
    _give(plan)
    # The offer is what the message is for, so it stays.
    plan.pieces = [replace(p, move="question") if p.move in _GIVING else p for p in plan.pieces]
    _end(plan, brisk=brisk)


def plan_ask_advice(plan: Plan, *, brisk: bool) -> None:
    """Why they are the one to ask, the question, and an easy way out."""
    if not (brisk and plan.short):
        wanted = ("heard",) if is_apart(plan.material.occasion) else ("at", "met", "plain")
        _say(plan, "opening", *wanted, "plain")
    _listen(plan)
    while plan.mine and not brisk and len(plan.pieces) < 4:
        if not plan.add("more" if plan.told() else "mine", fact=False):
            plan.mine.pop(0)
    plan.add("question", fact=False, mine=False)
    if not plan.add("promise", fact=False):
        plan.add("offer", fact=False)
    _end(plan, brisk=brisk)


def plan_congratulate(plan: Plan, *, brisk: bool) -> None:
    """The good news, one thing remembered, and nothing asked."""
    _say(plan, "point", *_turn(plan, ("feat", "glad")), "feat", "glad")
    _listen(plan)
    if plan.mine and (not brisk or not plan.told()):
        plan.add("mine", fact=False)
    if plan.material.offer:
        plan.add("offer", fact=False)
    _end(plan, brisk=brisk)


def plan_condolence(plan: Plan, *, brisk: bool) -> None:
    """The loss by its name, one memory, help that needs no answer."""
    _say(plan, "point", *_turn(plan, ("loss", "lost")), "loss")
    _say(plan, "tell", "memory", "said")
    if not brisk or "memory" not in plan.common:
        _say(plan, "tell", "mine")
    if not any(piece.move == "tell" for piece in plan.pieces):
        while plan.theirs and not plan.add("listening"):
            plan.theirs.pop(0)
    plan.add("offer", fact=False)
    _end(plan, brisk=brisk)


def plan_intro_between(plan: Plan, *, brisk: bool) -> None:
    """Each told who the other is and what of it matters; then I step back."""
    if not brisk:
        _say(plan, "opening", "agreed")
    _say(plan, "point", "meet")
    pair = _say(plan, "pair", "both", "one", "two")
    if not pair or "fact" in plan.common:
        _say(plan, "tell", "both")
    _end(plan, brisk=brisk)


def plan_goodbye(plan: Plan, *, brisk: bool) -> None:
    """Thanks, one thing of theirs, what I still give; then an end that leaves them free."""
    if not plan.add("opening", labels=("written_gave",), mine=False):
        _say(plan, "opening", *_thanks(plan))
    _listen(plan, weave=not brisk and plan.picker.whim % 2 == 0)
    if plan.mine and not brisk and not any(piece.move == "weave" for piece in plan.pieces):
        plan.add("mine", fact=False)
    _give(plan)
    ends = [_rest(plan)] if brisk else [_rest(plan), _wishes(plan)]
    for labels in ends if plan.picker.whim % 3 else ends[::-1]:
        _say(plan, "closing", *labels)


def _thanks(plan: Plan) -> tuple[str, ...]:
    """What a written goodbye thanks for, in the order in which it is looked for."""
    occasion = plan.material.occasion
    if is_apart(occasion):
        return ("written_heard", "written_read", "written_unmet")
    told = any(statement.quoted for statement in plan.material.theirs)
    if not (occasion.known or told or plan.material.brief.met.how):
        return ("written_unmet",)
    if "event" in plan.common and occasion.head in words_of("ours"):
        # Never "thank you for your time during our chat".
        again = "again_" if plan.material.brief.written_before else ""
        return (f"written_{again}event",)
    if plan.material.brief.written_before:
        ways = _turn(plan, ("written_again_at", "written_again_event"))
        return (*ways, "written_met", "written_again_talk")
    return (*_turn(plan, ("written_at", "written_event", "written_met")), "written_talk")


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
    return ("written_coming", *_turn(plan, ("written_wish", "written_next", "written_wish")))


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

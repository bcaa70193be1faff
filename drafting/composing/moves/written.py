"""The moves of a written message, in their order: the weightiest facts first."""

from drafting.composing.english.tokens import bare, core
from drafting.composing.english.words import plain_phrases
from drafting.composing.giving.told_before import is_same_thing
from drafting.composing.moves.beginnings import has_more_to_it, open_message
from drafting.composing.moves.goodbyes import close_message, said_already
from drafting.composing.moves.reactions import react
from drafting.composing.moves.steps import put_question
from drafting.composing.moves.tied_offers import tie_offer
from drafting.composing.plan import Plan
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.slots import is_apart
from drafting.composing.telling.following import (
    belongs_elsewhere,
    hangs_alone,
    lead_up,
    promise_hangs,
    put_next,
    tell_on,
    waits_for_theirs,
)
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.pointing import points_back
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.weighing import is_kindness
from drafting.composing.telling.whole_story import set_aside, tell_the_rest

_BROKEN = (*("told", "about", "matter", "picture", "idea", "thought", "how"),)
_THEN = ("then", "then_when")
_ASKING = frozenset({"follow_up", "introduction"})
_PLACES = frozenset({"at", "event", "given", "met", "place"})


def plan_message(plan: Plan, *, brisk: bool) -> None:
    """The moves of a written message, the weightiest facts first."""
    kind = plan.material.brief.kind
    if kind != "introduction":
        set_aside(plan)
    if brisk and kind != "introduction" and plan.short and _greets_with_place(plan):
        said = {"at", "place", "met"} if kind != "thank_you" else set()
        plan.common = {k: v for k, v in plan.common.items() if k not in said}
    if kind == "introduction":
        _introduce(plan)
        _say_what_i_read(plan)
        set_aside(plan)  # How I know of them comes first all the same.
    elif not (brisk and plan.short and kind == "follow_up" and _said_at(plan)):
        open_message(plan, brisk=brisk)
        # "I still do it" goes with the kindness just told.
        tell_on(plan)
    _tell_theirs(plan)
    _tell_wish(plan)
    tell_on(plan, mine=False)
    if not put_next(plan) and plan.said and waits_for_theirs(plan):
        lead_up(plan)
        _tell_second(plan)
        put_next(plan)
    if not plan.lean:
        _tell_mine(plan)
        tell_on(plan)
    # To somebody new what I know of them is all there is: a short note tells it, too.
    roomy = not brisk or (kind == "introduction" and not plan.lean)
    if roomy and plan.mine and not plan.waits(plan.mine[0]):
        plan.add("more", fact=False)
    _ask_after(plan)
    _tell_second(plan)
    if plan.mine and plan.mine[0].leans and not plan.waits(plan.mine[0]):
        plan.add("mine", fact=False)
    tell_the_rest(plan)
    _ask_and_give(plan)
    _end(plan, brisk=brisk)


def _ask_and_give(plan: Plan) -> None:
    """My question behind the facts, or a word of mine on them; then what I promised and offer."""
    asked = put_question(plan)
    if not asked:
        react(plan)
    _give(plan)
    tie_offer(plan)
    if not asked and plan.material.brief.kind in _ASKING:
        plan.add("ask", fact=False)


def _tell_wish(plan: Plan) -> None:
    """What of theirs I should like to see, while it is still plain what "it" is."""
    beside = plan.pieces[-1] if plan.pieces else None
    if beside is not None and beside.slots & FACT_SLOTS and "mine" not in beside.slots:
        plan.add("more", labels=("wish",), fact=False, mine=False)
    plan.common = {slot: ways for slot, ways in plan.common.items() if slot != "wish"}


def _tell_second(plan: Plan) -> None:
    """A second thing that they told me or did, where there is room for it."""
    while plan.theirs and not plan.lean and not _count(plan, "second") and not _is_full(plan):
        if hangs_alone(plan):
            plan.theirs.pop(0)
            continue
        leaning = ("you", "told", "also", "said", "did") if plan.theirs[0].leans else None
        gift = "gave" in plan.values(mine=False)
        if gift and any(plan.add("second", labels=(way,)) for way in _ways_of_gift(plan)):
            continue
        apart = () if leaning else _told_in_two(plan)
        if apart and plan.add("second", labels=apart):
            continue
        if not plan.add("second", labels=leaning):
            plan.theirs.pop(0)


def _end(plan: Plan, *, brisk: bool) -> None:
    """The goodbye; in a thank-you, a last word about it comes before, else after."""
    thanking = plan.material.brief.kind == "thank_you"
    if not thanking:
        close_message(plan)
    plan.picker.untimely = (*plan.picker.untimely, *said_already(plan))
    reacted = any(piece.move == "reaction" for piece in plan.pieces)
    if not reacted and (not brisk or plan.material.brief.channel == "email"):
        # "That was kind of you" points to the sentence just before it.
        kindly = any("gave" in piece.slots for piece in plan.pieces[-1:])
        labels = ("kind",) if kindly else ("plain",)
        plan.add("way", labels=labels if thanking else None, fact=False)
    if thanking:
        close_message(plan)


def _is_full(plan: Plan) -> bool:
    """True where a second fact would make a short message long; a chat has room for it."""
    chat = plan.material.brief.channel == "whatsapp" and plan.picker.manner != "shorter"
    return plan.short and not chat and bool(plan.material.offer or plan.material.kept)


def _said_at(plan: Plan) -> bool:
    """True where the greeting has said where we met, and a fact of theirs can follow at once."""
    return _greets_with_place(plan) and bool(plan.theirs)


def _introduce(plan: Plan) -> None:
    """Who I am and how I come to write: who sent me, what I heard, where we met, in this order."""
    known = plan.material.occasion.known or plan.material.last or plan.material.brief.written_before
    said = any(statement.quoted for statement in plan.material.theirs)
    first = ("plain", "name") if known or said else ("cold", "plain", "cold_only")
    if plan.material.brief.written_before:
        first = ("again", "again_only", *first)
    for label in (
        "introducer",
        "introducer_only",
        "sent",
        "sent_only",
        "heard",
        "took",
        "at",
        "at_only",
        *first,
    ):
        if plan.add("who", labels=(label,), fact=False, mine=False):
            return
    plan.add("who", labels=("name",), fact=False, mine=False)


def _say_what_i_read(plan: Plan) -> None:
    """What I read or saw of theirs comes first: it is how I know of them."""
    for statement in plan.mine:
        clause = statement.clause
        near = {"you", "your"} & {core(word) for word in clause.rest.split()} if clause else set()
        if clause and clause.base in {"read", "see", "hear", "watch", "find"} and near:
            plan.mine.remove(statement)
            plan.mine.insert(0, statement)
            plan.seen = plan.add("mine", fact=False)
            plan.picker.untimely = (*plan.picker.untimely, *plain_phrases("face_to_face"))
            return


def _greets_with_place(plan: Plan) -> bool:
    """True where "it's Ben from the quiz" has already said where we met."""
    occasion, brief = plan.material.occasion, plan.material.brief
    known = bool(occasion.noun) and not is_apart(occasion)
    return known and bool(brief.sender.name) and not brief.written_before


def _count(plan: Plan, move: str) -> int:
    return sum(piece.move == move for piece in plan.pieces)


def _tell_theirs(plan: Plan) -> None:
    """What they said or do, beside what I share of it; what cannot be told is passed over."""
    begun = plan.told() and plan.theirs and not plan.theirs[0].leans and not plan.short
    if begun and _tell_second_gift(plan):
        return
    if begun and not plan.add("listening", labels=("maybe", *_THEN)):
        plan.add("weave" if plan.mine else "listening")
    while plan.theirs and not plan.told():
        values = plan.values()
        pressing = tuple(
            label
            for label in ("maybe", *_THEN, "still")
            if label in values and (plan.material.old or label != "still")
        )
        if pressing and plan.add("listening", labels=pressing):
            if plan.mine and plan.theirs and not plan.lean and not points_back(plan.mine[0]):
                plan.add("weave")
            return
        if not plan.answers_now() and _tell_with_more(plan):
            return
        # In a shorter one, what I share stands by itself, so that it can fall away alone.
        woven = plan.mine and not plan.lean and plan.picker.manner != "shorter"
        apart = plan.picker.whim % 5 < 2 or "wish" in plan.common
        woven = (woven and not apart and not belongs_elsewhere(plan)) or plan.answers_now()
        for labels in (_told_in_two(plan), None):
            if labels != () and woven and plan.add("weave", labels=labels):
                return
            if labels != () and plan.add("listening", labels=labels):
                return
        plan.theirs.pop(0)


def _tell_with_more(plan: Plan) -> bool:
    """A fact together with the one that leans on it."""
    told = has_more_to_it(plan) and plan.add("listening")
    if told and not plan.add("more", labels=("goes_on",), mine=False):
        plan.add("second", labels=("you", "told"))
    return told


def _tell_second_gift(plan: Plan) -> bool:
    """A second kindness behind the one that thanks were given for."""
    thanked = any(piece.slots & {"gave", "gave_two"} for piece in plan.pieces)
    gift = thanked and "gave" in plan.values(mine=False)
    ways = _ways_of_gift(plan)
    told = gift and any(plan.add("second", labels=(way,), mine=False) for way in ways)
    if told:
        tell_on(plan)
    return told


def _ways_of_gift(plan: Plan) -> tuple[str, ...]:
    """What they did for me wants thanks before "I liked that"."""
    return ("gave", "you") if is_kindness(plan.theirs[0]) else ("you", "gave")


def _told_in_two(plan: Plan) -> tuple[str, ...]:
    """What they said is now and then told in wordings that break it: ten drafts differ so."""
    apart = plan.theirs[0].quoted and not plan.short and plan.picker.manner == "as_is"
    return _BROKEN if apart and plan.picker.whim % 2 else ()


def _ask_after(plan: Plan) -> None:
    """After a long time, one more old fact is asked about and not asserted."""
    if plan.material.brief.kind != "check_in":
        return
    if not plan.add("more", labels=("whether", "wonder"), fact=False, mine=False):
        _ask_after_old(plan)


def _ask_after_old(plan: Plan) -> None:
    if not plan.material.old:
        return
    asked = any(piece.label in {*_THEN, "still", "maybe"} for piece in plan.pieces)
    for at, statement in enumerate(plan.theirs):
        if asked or not set(_THEN) & set(phrases_of(statement, old=True)):
            continue
        plan.theirs.insert(0, plan.theirs.pop(at))
        asked = plan.add("listening", labels=_THEN)


def _tell_mine(plan: Plan) -> None:
    told = _count(plan, "weave") > 0
    while plan.mine and not plan.told() and (_is_of_others(plan.mine[0]) or _hangs(plan)):
        plan.mine.pop(0)  # "My brother teaches maths" answers something that is not told here.
    if plan.mine and plan.waits(plan.mine[0]):
        return  # "I still do" stays until what I do has been told.
    if plan.mine and not plan.add("more" if told else "mine", fact=False):
        plan.mine.pop(0)


def _hangs(plan: Plan) -> bool:
    """True where what I shared answers something of theirs, and that could not be told."""
    shared = plan.mine[0].source.startswith("share")
    return shared and bool(plan.material.brief.they_said) and not plan.material.forgotten


def _is_of_others(mine: Statement) -> bool:
    """True for what somebody of mine does, which by itself nobody would write."""
    clause = mine.clause
    return clause is not None and clause.person == "other" and mine.source.startswith("share")


def _give(plan: Plan) -> None:
    """What I promised comes before what I offer; what they promised is thanked for."""
    leans = any({"mine", "ours"} & set(bare(k.deed.do[0]).split()) for k in plan.material.kept[:1])
    first = leans and plan.add_awaited()
    kept = not promise_hangs(plan) and plan.add("promise", fact=False)
    same = (
        kept
        and plan.material.offer
        and is_same_thing(plan.material.kept[0].deed, plan.material.offer)
    )
    if not same and not plan.add("offer", labels=("link", "as_promised"), fact=False):
        plan.add("offer", fact=False)
    if not first:
        plan.add_awaited()

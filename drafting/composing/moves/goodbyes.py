"""The goodbye of a message: what it grows out of, and what it had better not say again."""

from drafting.composing.english.words import plain_phrases
from drafting.composing.plan import Plan
from drafting.composing.shaping import FACT_SLOTS
from drafting.composing.slots import is_apart, is_given, only_worked
from drafting.composing.telling.phrases import phrases_of

_THEN = ("then", "then_when")
# Said once, that is enough: "I'm glad we met … It was good to meet you."
_GLAD_TO_MEET = ("glad we met", "to meet you", "to have met")
_PLACES = frozenset({"at", "event", "given", "met", "place"})


def thanks_in(text: str) -> bool:
    """True where a text gives thanks."""
    return "hank" in text or "grateful" in text


def said_already(plan: Plan) -> tuple[str, ...]:
    """Words for having time, and for being free to say no, where the message has them."""
    said = any("rush" in piece.text or "hurry" in piece.text for piece in plan.pieces)
    free = any("you'd like that" in piece.text for piece in plan.pieces)
    return (*(plain_phrases("unhurried") if said else ()), *(("you'd like that",) if free else ()))


def _unfit_words(plan: Plan) -> tuple[str, ...]:
    """Words of a goodbye that would point to nothing, or to a deed of mine."""
    last = plan.pieces[-1] if plan.pieces else None
    theirs = last is not None and bool(last.slots & FACT_SLOTS)
    # Thanks for a deed leave nothing of which one would like to hear more.
    heard = any(s.quoted and "gave" not in phrases_of(s, old=False) for s in plan.said)
    unfit = () if plan.told() and heard else plain_phrases("needs_a_fact")
    given = any(thanks_in(piece.text) for piece in plan.pieces)
    unfit = (*unfit, *(plain_phrases("thanking") if given else ()))
    met = any(word in piece.text for piece in plan.pieces for word in _GLAD_TO_MEET)
    unfit = (*unfit, *(_GLAD_TO_MEET if met else ()), *said_already(plan))
    return (*unfit, *(() if theirs else plain_phrases("points_back")))


def close_message(plan: Plan) -> None:
    """A goodbye that grows out of a fact or the meeting where one can, else a plain one."""
    kind, occasion = plan.material.brief.kind, plan.material.occasion
    apart = is_apart(occasion)
    values = dict(plan.common)
    if plan.material.theirs:
        values.update(phrases_of(plan.material.theirs[0], old=plan.material.old))
    given = is_given(occasion) and kind == "thank_you"
    # Whoever has heard a lecture may well know the lecturer: only who never met hopes to.
    alone = apart and not (given and not occasion.apart)
    wanted: list[tuple[str, ...]] = [("apart",)] if alone else []
    grown = tuple(slot for slot in ("coming", "next") if slot in values)
    if any(piece.label in {*_THEN, "maybe"} for piece in plan.pieces):
        grown = tuple(slot for slot in grown if slot != "coming")
    often = "coming" in grown or plan.picker.whim % 3 == 0
    if grown and plan.picker.whim % 3 != 2 and often and not apart:
        wanted.append(grown)
    met = ("speaker",) if given else ("met",) if occasion.known and not apart else ()
    if kind == "introduction" and not met:
        met = ("apart",)
    if kind == "thank_you" and not any(thanks_in(piece.text) for piece in plan.pieces):
        placed = any(piece.slots & _PLACES for piece in plan.pieces)
        named = ("thanks_event",) if "event" in plan.common else ("thanks_at",)
        wanted = [("thanks",)] if placed else [named, ("thanks",)]
    if kind == "follow_up" and any(thanks_in(piece.text) for piece in plan.pieces):
        wanted.append(("thanked",))
    if only_worked(occasion) and not apart:
        # "It was good to meet you" is little for a roof that two put up.
        wanted.insert(0, ("worked",))
    wanted += [("plain", "my_org", *met), ("plain",)]
    plan.picker.untimely = (*plan.picker.untimely, *_unfit_words(plan))
    for labels in wanted:
        piece = plan.picker.pick("closing", values, labels=labels)
        if piece:
            plan.pieces.append(piece)
            return

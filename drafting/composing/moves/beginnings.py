"""How a message begins: with thanks, with the place, with a fact of theirs or of mine."""

import re

from drafting.composing.english.day_patterns import MONTH, WEEKDAY
from drafting.composing.english.words import words_of
from drafting.composing.plan import Plan

_AT_ONCE = ("picture_at", "said_at", "idea_at", "how_at")
_FROM_TALK = ("said_event", "idea_event")
_PLACED = (("given", "event"), ("at", "met", "heard", "read", "took"))
_STEM = 5
_GROWN = {
    ("gave_two",),
    ("gave_at",),
    ("gave_to",),
    ("gave",),
    ("topic", "said"),
    _AT_ONCE,
    _FROM_TALK,
}
# "sitting in on my lesson on 11 February" says by itself when and where it was.
_SAYS_WHERE = re.compile(rf"\b(?:at|on|in|by|during) (?:\d|the\b|our\b|your\b|{MONTH}|{WEEKDAY})")
_LONG_GIFT = 14
_PRAISES = ("being so ", "being such a ")
# "how to label the line before the rush starts at the skills day": the place would go astray;
# "before you spoke at the council" was there.
_GOES_ON = re.compile(
    r"\b(?:because|until|since|if|that|how|why|what|where|who|which|so|from)\b|"
    r"\b(?:before|after|when|while)\b(?! (?:you|I|we)\b)"
)


def open_message(plan: Plan, *, brisk: bool) -> None:
    """An opening that grows out of a fact where there is one, else out of the meeting."""
    if _begins_elsewhere(plan, brisk=brisk):
        return
    reports = plan.add("opening", labels=("report",), fact=False, mine=False)
    if reports and (plan.short or not plan.material.occasion.noun):
        return
    together = bool(plan.mine) and plan.picker.whim % 3 != 1
    fact = not together or (brisk and not plan.common.get("at"))
    but = _unfit_openings(plan)
    for labels in _wanted_openings(plan, brisk=brisk):
        if plan.add("opening", labels=labels, fact=labels in _GROWN, mine=False):
            return
    if plan.add("opening", but=but, fact=fact, mine=False):
        return
    if not plan.add("opening", but=but, mine=False):
        plan.add("opening", labels=("plain",), fact=False)


def _wanted_openings(plan: Plan, *, brisk: bool) -> list[tuple[str, ...]]:
    """What a kindness, or a text message about something told, begins with."""
    values, kind = plan.values(mine=False), plan.material.brief.kind
    wanted: list[tuple[str, ...]] = []
    if "gave" in values and kind in {"thank_you", "check_in"}:
        wanted += [("gave_two",), *_with_place(plan, values["gave"][0]), ("gave",)]
    if kind == "thank_you":
        wanted.append(("with_me",))
    # "You were very kind at the study day" is told as thanks, or is the note itself.
    praised = values.get("gave", ("",))[0].startswith(_PRAISES)
    if praised and kind == "follow_up":
        wanted += [*_with_place(plan, values["gave"][0]), ("gave",)]
    if "gave" in values and kind == "follow_up" and not plan.material.occasion.noun:
        wanted.append(("gave",))
    if {"topic", "said"} & set(values) and kind == "thank_you" and brisk and plan.short:
        wanted.append(("topic", "said"))
    if kind == "check_in":
        # Where we met last is what they know me by; "last in touch" says nothing of it.
        met_last = plan.material.last == plan.material.occasion.day
        wanted += [("met",), *([("long", "near")] if met_last else [])]
    if kind in {"thank_you", "follow_up"} and not plan.short:
        if plan.picker.whim % 4 == 0 and "met" not in values and _begins_at_once(plan):
            wanted.append(_FROM_TALK if "given" in values else _AT_ONCE)
        # A mail says early where the two have met.
        wanted += [("met",), _PLACED[0] if plan.material.occasion.thankable else _PLACED[1]]
    return wanted


def _with_place(plan: Plan, gave: str) -> list[tuple[str, ...]]:
    """The thanks for a kindness with where it was done, where it does not say so itself."""
    kind, praised = plan.material.brief.kind, gave.startswith(_PRAISES)
    thanks = (kind == "thank_you" or praised) and not plan.short
    known = bool(plan.material.occasion.noun) and "at" in plan.common
    plain = not (_SAYS_WHERE.search(gave) or _GOES_ON.search(gave.removeprefix("being so ")))
    plain = plain and len(gave.split()) <= _LONG_GIFT
    # "for telling me to keep it dry at the fair" would keep it dry there.
    plain = plain and not gave.startswith(("telling ", "the advice ", "the tip "))
    if not (thanks and known and plain):
        return []
    # What was brought came to the fair, and not at it.
    brought = gave.startswith("bringing ") and plan.common["at"][0].startswith("at ")
    plan.common = {**plan.common, "to": tuple(f"to {at[3:]}" for at in plan.common["at"])}
    return [("gave_to",)] if brought else [("gave_at",)]


def _begins_at_once(plan: Plan) -> bool:
    """True where something that they told me can stand in the first sentence, with the place."""
    first = plan.theirs[0] if plan.theirs else None
    placed = {"at", "given"} & set(plan.common)
    return first is not None and first.quoted and bool(placed) and not has_more_to_it(plan)


def _begins_elsewhere(plan: Plan, *, brisk: bool) -> bool:
    """True where a thank-you begins at once with theirs, and its thanks come last."""
    material = plan.material
    whole = not brisk and material.brief.channel == "email" and not material.old
    if material.brief.kind != "thank_you" or not whole or not _begins_at_once(plan):
        return False
    if "met" in plan.common or material.brief.offer or material.kept:
        return False
    # The thanks, with the place and the day, then come last.
    return plan.picker.whim % 6 == 3


def _unfit_openings(plan: Plan) -> tuple[str, ...]:
    """Never "thank you for talking with me during our chat"."""
    ours = plan.material.occasion.head in words_of("ours") and "event" in plan.common
    if not ours or plan.material.brief.kind != "thank_you":
        return ("plain", "report")
    return ("plain", "report", "at", "you_at", "topic_at", "seen_at")


def has_more_to_it(plan: Plan) -> bool:
    """True where the next fact leans on this one, so that nothing of mine may come between."""
    order = plan.material.theirs
    after = order.index(plan.theirs[0]) + 1
    return not plan.short and after < len(order) and order[after].leans

"""A meeting that was noted on two days beside each other: the day is left out, and that is told."""

import re
from datetime import date

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, tidy
from drafting.days import Day, find_days

LEFT_OUT = (
    "Your notes give two days for when you met, so the draft leaves the day out. If you are sure "
    "of one of them, add it."
)
_LABEL = re.compile(r"^[a-zA-Z][\w ']{2,24}?(?:\s+says?)?:\s+")
_MET = re.compile(r"\b(?:met|first met|spoke|talked)\b", re.IGNORECASE)
_HANGING = re.compile(r"[\s,]*\b(?:on|at|the|since)?[\s,]*$", re.IGNORECASE)
_BARE = frozenset({"we", "i", "met", "first", "spoke", "talked", "her", "him", "them", "it", "was"})


def leave_out_day(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief without the day of which two notes are one apart, and what is told of it."""
    found = {text: day for text in brief.facts if (day := _day_of_meeting(text, today))}
    days = sorted({day.on for day in found.values() if day.on})
    if len(days) != len((1, 2)) or (days[1] - days[0]).days != 1:
        return brief, ()
    kept = [_without(text, found[text]) if text in found else text for text in brief.facts]
    facts = tuple(text for text in kept if set(bare(text).split()) - _BARE)
    return brief.model_copy(update={"facts": facts}), (LEFT_OUT,)


def _day_of_meeting(text: str, today: date) -> Day | None:
    plain = _LABEL.sub("", tidy(text))
    if not _MET.match(plain) and not plain.lower().startswith(("we met", "i met", "first met")):
        return None
    return next((day for day in find_days(plain, today, leaning="past") if day.on), None)


def _without(text: str, day: Day) -> str:
    plain = _LABEL.sub("", tidy(text))
    return f"{_HANGING.sub('', plain[: day.start])} {plain[day.end :].strip(' ,')}".strip()

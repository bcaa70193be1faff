"""A no for the day before it was moved: whether it holds for the new one is asked."""

import re
from datetime import date

from drafting.composing.english.days import speak_dates
from drafting.composing.english.tokens import tidy
from drafting.composing.noting.corrections import Corrected

_MINE = re.compile(r"\b(?:I|I'm|I've|we|we're|my|our)\b")


def ask_of_moved_day(noted: Corrected, today: date) -> tuple[str, ...]:
    """One question where my reason names the day that a later word of theirs has changed."""
    if noted.brief.kind != "decline":
        return ()
    for before, after in noted.moved:
        # What they asked is theirs, also where it says "asked me".
        mine = (tidy(fact) for fact in noted.brief.facts if before in fact and after not in fact)
        reason = next((fact for fact in mine if _MINE.search(fact)), None)
        if reason is not None:
            first, then = (
                speak_dates(f"on {day}", today).removeprefix("on ") for day in (before, after)
            )
            return (
                f"Which day is it now, {first} or {then}? Your reason is for {first}: "
                f'"{speak_dates(reason, today)}". If it is {then}, say what keeps you then, '
                "or leave the reason out.",
            )
    return ()

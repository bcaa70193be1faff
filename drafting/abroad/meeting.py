"""Where and when the two met, found among the notes; whether they spoke."""

import re
from collections.abc import Sequence
from datetime import date

from drafting.abroad.days import find_iso
from drafting.abroad.places import Meeting, Place, bare_place, day_of, month_of, name_place
from drafting.abroad.tokens import pattern
from drafting.abroad.told import Voice
from drafting.abroad.tongue import TONGUES
from drafting.brief import Brief
from prompts.grammar import load_grammar


def find_meeting(
    brief: Brief,
    code: str,
    today: date,
    voice: Voice,
    texts: tuple[Sequence[str], Sequence[str]],
) -> Meeting:
    """The meeting that the notes tell of; ``texts`` are what may be said, and every place."""
    met, tongue, (plain, places) = brief.met, TONGUES[code], texts
    place: Place | None = None
    day = met.day or (day_of(met.when, today, code) if met.when else None)
    for text in plain:
        bare = bare_place(text, today, code)
        place = place or (tongue.find_place(bare, voice) if bare else None)
        place = place or name_place(bare, code)
        day = day or day_of(text, today, code)
    if day and day > today:
        day = None
    told = " ".join(filter(None, (met.where, met.when, *places)))
    month = None if day else month_of(told, today, code)
    exact = day is not None and (met.day or find_iso(told)) is None
    dotted = re.search(r"\b\d{1,2}\.\s?\d{1,2}(?!\d)", told)
    exact = exact and (dotted is not None or month_of(told, today, code) is not None)
    apart = _is_apart(brief, code, place)
    named = find_iso(told) is None and met.day is None and _names_weekday(told, code)
    vague = month is not None
    return Meeting(place, day or month, apart=apart, vague=vague, exact=exact, named=named)


def _names_weekday(text: str, code: str) -> bool:
    days = "|".join(load_grammar(code)["weekdays"].split())
    return re.search(rf"\b(?:{days})\b", text, re.IGNORECASE) is not None


def _is_apart(brief: Brief, code: str, place: Place | None) -> bool:
    """True where I only listened, so that the two did not speak."""
    told = " ".join(filter(None, (brief.met.where, brief.met.how, *brief.facts)))
    heard = any(pattern(code, "heard_of").match(fact) for fact in brief.facts)
    if heard or pattern(code, "apart").search(told):
        return True
    return brief.kind == "introduction" and place is not None and place.listened

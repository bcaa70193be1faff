"""Where somebody came to see me: "came 2 the canteen weds", which is where the two met."""

import re
from functools import cache

from drafting.reading.meeting_days import been_days
from drafting.reading.note import Note, Span
from drafting.reading.sheet import Sheet
from prompts.grammar import load_grammar


def take_visit(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a clause only says where somebody came, and maybe when; the sheet gets both."""
    found = _visit().match(note.low, span.start, span.end) if note.ear.code == "en" else None
    if found is None:
        return False
    days = [day for day in been_days(note, span) if day.start >= found.end("where") - 1]
    place = note.trim(Span(found.start("where"), days[0].start if days else span.end))
    behind = note.words(Span(days[-1].end, span.end)) if days else []
    if behind or not 0 < len(note.words(place)) <= LONGEST:
        return False
    if sheet.where is None or _is_origin(note, sheet.where):
        sheet.where = place
    sheet.days = sheet.days or days
    return True


LONGEST = 4


def _is_origin(note: Note, where: Span) -> bool:
    """As in "guy from the union": where he is from, and not where we met."""
    return note.low[: where.start].split()[-2:-1] == ["from"] or (
        note.low[: where.start].split()[-1:] == ["from"]
    )


@cache
def _visit() -> re.Pattern[str]:
    return re.compile(load_grammar("scenes.en")["visit"])

"""How high somebody is placed, and where: "band 6 on the stroke ward now"."""

import re

from drafting.reading.note import Note, Span
from drafting.reading.sheet import Sheet

# "band 6", "grade 7 engineer", "sergeant 2": then where.
_GRADE = re.compile(
    r"(?P<grade>(?:band|grade|step|level|tier) \d{1,2}[a-z]?(?: (?!on|in|at|for|with)[a-z]+)?)"
    r"(?P<link> (?:on|in|at|for|with) (?:the )?)?(?=\w|$|[,.;)])"
)


def skip_level(note: Note, words: list[Span]) -> list[Span]:
    """Some words without the "year 4" or "band 6" that they begin with."""
    low = [note.folded(word) for word in words[:2]]
    placed = len(low) > 1 and low[0] in note.ear.small.numbered and low[1].isdigit()
    return words[2:] if placed and len(words) > len(low) else words


def ends_in_now(note: Note, words: list[Span]) -> bool:
    """As in "stroke ward now": since when, which is no part of the house."""
    return note.ear.code == "en" and len(words) > 2 and note.folded(words[-1]) == "now"


def take_grade(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "band 6 on the stroke ward": how high somebody is placed, and where."""
    found = _GRADE.match(note.low, span.start, span.end)
    if found is None or sheet.role is not None or note.ear.code != "en":
        return False
    sheet.role = note.trim(Span(*found.span("grade")))
    house = note.trim(Span(found.end(), span.end))
    sheet.org = sheet.org or (house if found["link"] and note.words(house) else None)
    return True

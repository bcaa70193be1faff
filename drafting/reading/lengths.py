"""For how long something went on ("most of the afternoon"): no house, no post and no place."""

import re
from functools import cache

from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar


def skip_length(note: Note, span: Span) -> Span:
    """A stretch without the "all morning" that it begins with; nothing when it is no more."""
    found = _lengths(note.ear.code).match(note.low, span.start, span.end)
    if found is None:
        return span
    rest = note.trim(Span(found.end(), span.end))
    first = note.words(rest)[:1]
    linked = first and note.ear.inside.match(note.low, first[0].start)
    return rest if linked or not first else span


@cache
def _lengths(code: str) -> re.Pattern[str]:
    words = load_grammar("lengths").get(code, "").replace("\n", "").strip()
    return re.compile(rf"(?:{words})(?!\w)" if words else r"(?!)")

"""Letters that stand for a small word: a draft says "with" where a note says "w" or "w/"."""

import re
from collections.abc import Iterator

from drafting.reading.note import Note, Span

_SHORT = re.compile(r"(?<![\w/'.&-])(?:w/o|b/c|w/?)(?=\s+\w|(?<=/)\w)", re.IGNORECASE)
_MEANS = {"w": "with", "w/": "with", "w/o": "without", "b/c": "because"}


def find_shorthand(note: Note) -> Iterator[Span]:
    """Where a note writes such letters for a word."""
    if note.ear.code == "en" or "en" in note.others:
        for found in _SHORT.finditer(note.low):
            yield Span(*found.span())


def spell_out(note: Note, words: str) -> str:
    """Some words of the note with the small words written in full."""
    if note.ear.code != "en" and "en" not in note.others:
        return words
    return _SHORT.sub(_in_full, words)


def _in_full(found: re.Match[str]) -> str:
    short, behind = found.group().lower(), found.string[found.end() : found.end() + 1]
    return _MEANS[short] + ("" if behind.isspace() else " ")

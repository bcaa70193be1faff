"""Names with the family name first and a comma: "Ms Okafor, Adaeze", "Kaczmarek, Zofia."."""

import re
from collections.abc import Iterator

from drafting.reading.note import Note, Span
from drafting.reading.organisations import is_house_word
from drafting.reading.roles import is_role_word

_NAME = r"[A-ZÀ-Þ][^\W\d_]*(?:[-'\u2019][^\W\d_]+)*"
_PAIR = re.compile(
    rf"(?<![\w'\u2019@-])(?P<last>{_NAME}(?: {_NAME})?), (?P<given>{_NAME})"
    r"(?=\s*(?:[,.;:()\n\u2013\u2014]|- |$))"
)
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\.? $")
_OPENS = re.compile(r"(?:^|[.;:!?\n(])\s*(?:(?:re|name|contact|who):?\s*)?$")
REACH, SHORTEST = 24, 3


def find_inverted(note: Note) -> tuple[Span, ...]:
    """Every such name, without the title before it."""
    if not note.known_inverted:
        note.known_inverted.append(tuple(_search(note)))
    return note.known_inverted[0]


def inverted_at(note: Note, start: int, end: int) -> Span | None:
    """Such a name that begins at an offset and ends in time."""
    found = (span for span in find_inverted(note) if span.start == start and span.end <= end)
    return next(found, None)


def turn_round(words: str) -> str:
    """The given name before the family name ("Zofia Kaczmarek")."""
    last, comma, given = words.partition(", ")
    return f"{given} {last}" if comma else words


def _search(note: Note) -> Iterator[Span]:
    if ", " not in note.text:
        return
    for found in _PAIR.finditer(note.text):
        last, given = _untitled(note, Span(*found.span("last"))), Span(*found.span("given"))
        if not _may_name(note, given) or not all(_may_name(note, w) for w in note.words(last)):
            continue
        known = note.folded(given) in note.ear.small.first_or_word
        alone = note.text[given.end : given.end + 2] in {". ", " (", ""}
        known = known or (last.start == 0 and alone)
        family = note.folded(note.words(last)[0]) not in note.ear.small.first_names
        before = note.text[max(0, last.start - REACH) : last.start]
        if _is_titled(note, before) or (known and family and _opens(note, before, last)):
            yield Span(last.start, given.end)


def _untitled(note: Note, last: Span) -> Span:
    """A family name without the "Ms" that it may begin with."""
    words = note.words(last)
    titled = len(words) > 1 and note.folded(words[0]) in note.ear.small.courtesies
    return Span(words[1].start, last.end) if titled else last


def _may_name(note: Note, word: Span) -> bool:
    """Whether a word is no known word of another kind, and no "RN" or "A&E"."""
    low, ear = note.folded(word), note.ear
    known = (ear.roles, ear.stops, ear.events, ear.org_words, ear.fields, ear.units, ear.family)
    shouted = note.text[word.start : word.end].isupper()
    if shouted or len(low) < SHORTEST or any(low in words for words in known):
        return False
    return not (is_role_word(note, low) or is_house_word(note, low) or note.days(word, "past"))


def _is_titled(note: Note, before: str) -> bool:
    """Whether a "Ms" or a "Frau" stands right before the family name."""
    title = _BEFORE.search(before)
    return title is not None and title["word"].lower() in note.ear.small.courtesies


def _opens(note: Note, before: str, last: Span) -> bool:
    """Whether the family name opens a sentence, or stands right behind "met" or "with"."""
    if _OPENS.search(before):
        return True
    cues = note.ear.cues.finditer(note.low, max(0, last.start - REACH), last.start)
    return any(found.end() == last.start for found in cues)

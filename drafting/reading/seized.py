"""Somebody got hold of, behind a verb with no "met" in it: "Caught Ana Vale", "sat by Bo"."""

from drafting.reading.note import Note, Span
from drafting.reading.strange import may_be_name

PAIR = 2


def find_seized(note: Note, clause: Span) -> list[Span]:
    """The verb that opens a clause, with the space behind it, before a name.

    "He caught Covid" tells of something else.
    """
    for found in note.ear.seized.finditer(note.low, clause.start, clause.end):
        before = note.words(Span(clause.start, found.start()))
        mine = all(note.ear.me.fullmatch(note.folded(word)) for word in before)
        dated = any(day.end <= found.start() for day in note.days(clause, "past"))
        if (mine or dated) and _is_name(note, found.end()):
            return [Span(found.start(), found.end() + 1)]
    return []


def is_seized(note: Note, at: int) -> bool:
    """Whether such a verb begins at a place, so that no name does."""
    found = note.ear.seized.match(note.low, at)
    return found is not None and _is_name(note, found.end())


def _is_name(note: Note, at: int) -> bool:
    """Whether a space and a name in capitals stand at a place: two words, or one of no language."""
    words = note.words(Span(at, min(len(note.text), at + 48)))[:PAIR]
    if not words or note.text[at : words[0].start] != " ":
        return False
    cased = [note.text[word.start].isupper() and word.end > word.start + 1 for word in words]
    touching = len(words) == PAIR and note.text[words[0].end : words[1].start] == " "
    return cased[0] and (may_be_name(note, words[0]) or (touching and all(cased)))

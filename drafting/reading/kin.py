"""Somebody told by whose partner they are: "… and her partner Lars who mends accordions"."""

import re
from dataclasses import replace

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span
from drafting.reading.person import Person
from drafting.reading.roles import is_role_word
from drafting.reading.surety import STRONG

_TOLD = re.compile(r"\s*(?:[,(:]|(?:who|qui|que|der|die) )")


def is_whose(note: Note, first: Person, end: int) -> bool:
    """As in "max und seine chefin uta": the second one is told by whose boss or wife they are."""
    return bool(note.ear.small.and_whose.match(note.low, first.name.end, end))


def trade_of(note: Note, joint: Span) -> Span | None:
    """The "registrar" of "and her registrar" before a second name."""
    last = note.words(joint)[-1:]
    return last[0] if last and is_role_word(note, note.folded(last[0])) else None


def is_kin_named(note: Note, cue: Span, person: Person) -> bool:
    """Whether "and her partner" leads to a capital of whom more is told."""
    if not _joins(note, cue) or not note.text[person.name.start].isupper():
        return False
    told = _TOLD.match(note.low, person.name.end)
    return bool(told) and note.folded(person.name) not in note.ear.roles


def names_kin(note: Note, clause: Clause) -> bool:
    """Whether a clause is "and his wife Ida", with nothing or a "who" behind."""
    led = note.ear.small.and_whose.match(f" {note.low[clause.start : clause.end]}")
    if led is None:
        return False
    words = note.words(Span(clause.start + led.end() - 1, clause.end))
    alone = len(words) == 1 or bool(_TOLD.match(note.low, words[0].end)) if words else False
    return alone and note.text[words[0].start].isupper()


def with_their_own(note: Note, clauses: list[Clause], found: list[Person]) -> list[Person]:
    """The candidates, where the one before "and her partner Lars" was met as surely as he."""
    kept = list(found)
    for person in found:
        lead = Span(clauses[person.clause].start, person.name.start)
        sentence = clauses[person.clause].sentence
        for place, one in enumerate(kept if _joins(note, lead) else ()):
            near = one.name.end <= lead.start and clauses[one.clause].sentence == sentence
            sure = person.score >= STRONG and note.text[one.name.start].isupper()
            if near and sure and one.score:
                kept[place] = replace(one, score=max(one.score, STRONG))
    return kept


def _joins(note: Note, lead: Span) -> bool:
    """Whether a stretch is "and her partner"."""
    return note.ear.small.and_whose.fullmatch(f" {note.folded(lead).strip()} ") is not None

"""Somebody whom the note describes before it names them: "the woman in the green scarf = Ines"."""

from drafting.reading.clauses import Clause
from drafting.reading.note import Note
from drafting.reading.person import Person
from drafting.reading.roles import has_role

LONG, OPENING = 9, 3


def is_described(note: Note, clauses: list[Clause], number: int, person: Person) -> bool:
    """Whether a name stands right behind the "=" or the colon that a description leads up to."""
    clause, before = clauses[number], clauses[number - 1]
    leads = before.colon or note.text[before.end : clause.start].strip() == "="
    if not number or not leads:
        return False
    words = [note.folded(word) for word in note.words(before.span)]
    if person.lead != clause.start or not person.cased(note) or not 0 < len(words) <= LONG:
        return False
    ear = note.ear
    somebody = ear.small.people | ear.small.anyone | {"one"}
    told = any(word in somebody for word in words[: OPENING + 1])
    trade = words[0] in ear.articles | ear.small.presenting and has_role(note, before.span)
    return told or trade

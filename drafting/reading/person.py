"""One person of a note: where the name stands, and how surely it is the one met."""

from dataclasses import dataclass

from drafting.reading.inverted import turn_round
from drafting.reading.note import Note, Span


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the note: the clause and stretch of the name, and a rank before it."""

    clause: int
    name: Span
    rank: Span | None
    score: int
    lead: int = 0

    def cased(self, note: Note) -> bool:
        """Whether the name, apart from a title, begins with a capital."""
        words = note.words(self.name)
        plain = (w for w in words if note.folded(w).rstrip(".") not in note.ear.small.courtesies)
        return note.text[next(plain, self.name).start].isupper()

    def is_couple(self, note: Note) -> bool:
        """Whether it is two people of one family name ("Mr and Mrs Ito")."""
        words = [note.folded(word).rstrip(".") for word in note.words(self.name)]
        return sum(word in note.ear.small.courtesies for word in words) > 1

    def first(self, note: Note) -> str:
        """The first word of the name that is no title, folded."""
        words = turn_round(note.folded(self.name)).split()
        if self.is_couple(note):
            return words[-1]
        return next((w for w in words if w.rstrip(".") not in note.ear.small.courtesies), words[0])

"""Notes written like a form ("Role: weaver"): the value belongs to the label before it."""

from typing import Literal

from drafting.reading.clauses import Clause
from drafting.reading.note import Note

Label = Literal["name", "role", "org"]


def label_before(note: Note, clauses: list[Clause], number: int) -> Label | None:
    """The label that the clause before is, when a colon leads on from it."""
    if number == 0 or not clauses[number - 1].colon:
        return None
    before, this = clauses[number - 1], clauses[number]
    between = note.text[before.end : this.start]
    if "\n" in between.strip(" ") and between.strip() == "":
        return None
    ear = note.ear
    named: tuple[Label, ...] = ("name", "role", "org")
    for label, pattern in zip(named, (ear.name_label, ear.role_label, ear.org_label), strict=True):
        if pattern.fullmatch(note.low, before.start, before.end):
            return label
    return None

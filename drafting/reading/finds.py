"""What I came upon and want to pass on: "saw an article on frost, want to share it with her"."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

Finds = dict[int, list[Span]]


def find_finds(note: Note, clauses: list[Clause], urls: list[Span]) -> Finds:
    """The clauses that only pass something on, each with what it passes on, or with nothing."""
    found: Finds = {}
    if note.ear.code != "en":
        return found
    rows = load_grammar("finds.en")
    came, wish = (re.compile(rows[name].replace("\n", "")) for name in ("came_upon", "wish"))
    for number, clause in enumerate(clauses):
        upon = came.match(note.low, clause.start, clause.end)
        if upon is None:
            continue
        here = wish.search(note.low, upon.end(), clause.end)
        after = clauses[number + 1] if number + 1 < len(clauses) else None
        then = wish.search(note.low, after.start, after.end) if after and not here else None
        if not (here or then):
            continue
        end = here.start() if here else clause.end
        thing = note.trim(Span(upon.start("thing"), end))
        last = (after.end if then and after else clause.end) + 2
        link = next((url for url in urls if thing.end <= url.start <= last), None)
        found[number] = [thing, *([link] if link else [])]
        if then:
            found[number + 1] = []
    return found

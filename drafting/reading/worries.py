"""My own worry about somebody, about the message or about myself: it is for me alone."""

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span
from drafting.reading.subjects import skip_joiners

REACH = 3
_QUOTES = frozenset({'"', "\u201c", "\u201e", "\u00ab"})


def find_worry(note: Note, span: Span) -> Span | None:
    """Where a stretch says how I feel about it ("but dont want to sound needy"), or None."""
    body = skip_joiners(note, span)
    if found := note.ear.feelings.match(note.low, body.start, body.end):
        return Span(span.start, found.end())
    for found in note.ear.feelings.finditer(note.low, body.start, body.end):
        before = note.words(Span(body.start, found.start()))[-1:]
        if before and note.ear.joiners.fullmatch(note.folded(before[0])):
            return Span(before[0].start, found.end())
    return None


def is_doubt(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "i think i cant do this": a doubt of my own self, which nobody was told."""
    body = skip_joiners(note, clauses[number].span)
    if not note.ear.self_doubts.match(note.low, body.start, body.end):
        return False
    if note.text[max(0, body.start - 1) : body.start] in _QUOTES:
        return False
    return not any(
        _is_said(note, each)
        for each in clauses[max(0, number - REACH) : number]
        if each.sentence == clauses[number].sentence
    )


def _is_said(note: Note, clause: Clause) -> bool:
    """Whether somebody says something in a clause, I or they, and so may go on saying it."""
    body = skip_joiners(note, clause.span)
    said = (note.ear.my_say, note.ear.their_say)
    return any(each.match(note.low, body.start, body.end) for each in said)

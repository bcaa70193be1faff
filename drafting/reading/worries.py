"""My own worry about somebody or about the message: it is for me alone."""

from drafting.reading.note import Note, Span
from drafting.reading.subjects import skip_joiners


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

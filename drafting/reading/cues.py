"""Words of saying, promising, offering and asking, at the head of a stretch."""

from drafting.reading.note import Note, Span


def starts_cue(note: Note, span: Span) -> bool:
    """Whether a stretch begins with words of saying, promising, offering or asking."""
    ear = note.ear
    cues = (ear.my_say, ear.their_say, ear.my_promise, ear.their_promise, ear.offer, ear.ask)
    return any(cue.match(note.low, span.start, span.end) for cue in cues)


def is_bare_cue(note: Note, span: Span) -> bool:
    """Whether a stretch is nothing but words of saying or promising ("im gonna")."""
    ear = note.ear
    cues = (ear.my_say, ear.their_say, ear.my_promise, ear.their_promise, ear.offer, ear.ask)
    return any(cue.fullmatch(note.low, span.start, span.end) for cue in cues)

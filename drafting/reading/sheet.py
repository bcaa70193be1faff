"""The sheet that fills up while a note is read: one for each person, made of stretches."""

from dataclasses import dataclass, field

from drafting.days import Day
from drafting.reading.note import Note, Span
from drafting.reading.person import Person

Pieces = list[Span]


@dataclass
class Pledge:
    """A promise as it is being read: who, the stretches that say what, and the day."""

    who: str
    what: Pieces
    due: Day | None = None


@dataclass
class Sheet:
    """What is known of one person so far."""

    person: Person | None = None
    role: Span | None = None
    org: Span | None = None
    where: Span | None = None
    how: Span | None = None
    placed: bool = False
    called: Span | None = None
    days: list[Day] = field(default_factory=list)
    mails: list[Span] = field(default_factory=list)
    phones: list[Span] = field(default_factory=list)
    urls: list[Span] = field(default_factory=list)
    they_said: list[Pieces] = field(default_factory=list)
    share: list[Pieces] = field(default_factory=list)
    offers: list[Pieces] = field(default_factory=list)
    asks: list[Pieces] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
    private: list[Span] = field(default_factory=list)
    patient: list[Span] = field(default_factory=list)
    follow_up: Day | None = None
    unsure: list[str] = field(default_factory=list)


def without(span: Span, holes: list[Span]) -> Pieces:
    """A stretch with some stretches taken out of it."""
    pieces, start = [], span.start
    for hole in sorted(holes, key=lambda each: each.start):
        if not span.meets(hole):
            continue
        if hole.start > start:
            pieces.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def say(note: Note, pieces: Pieces) -> str:
    """The words of some stretches, put together."""
    said = ""
    for piece in pieces:
        words = note.cut(_closed(note, note.trim(piece)))
        if said and words and words.split()[0].lower() in note.ear.small.outcomes:
            said += f", {words[0].lower()}{words[1:]}"
        elif words:
            said += f" {words}" if said else words
    return said


def _closed(note: Note, piece: Span) -> Span:
    """A stretch with the bracket that it leaves open, as in "the doors (too loud"."""
    text = note.text[piece.start : piece.end]
    behind = note.text[piece.end : piece.end + 1] == ")"
    return (
        Span(piece.start, piece.end + 1) if behind and text.count("(") > text.count(")") else piece
    )


def _without_laugh(note: Note, piece: Span) -> Span:
    """A stretch without the "lol" that it ends with."""
    words = note.words(piece)
    while len(words) > 1 and note.folded(words[-1]) in note.ear.small.laughs:
        words = words[:-1]
        piece = note.trim(Span(piece.start, words[-1].end))
    return piece


def clean(note: Note, pieces: Pieces) -> Pieces:
    """The stretches trimmed, without those that hold no word but a laugh."""
    trimmed = [_without_laugh(note, note.trim(piece)) for piece in pieces]
    laughs = note.ear.small.laughs
    return [p for p in trimmed if any(note.folded(word) not in laughs for word in note.words(p))]

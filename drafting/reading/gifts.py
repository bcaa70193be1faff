"""What somebody is to give, told as if it were now: "I take her the aprons on Thursday"."""

from typing import Literal

from drafting.days import Day
from drafting.reading.note import Note, Span

MAX_FRONT = 4


def find_gift(note: Note, span: Span, days: list[Day]) -> Literal["mine", "theirs"] | None:
    """As in "I take her the aprons on thursday", "schickt sie bis Freitag": a promise for a day."""
    ear, spans = note.ear, note.words(span)
    words = [note.folded(word) for word in spans if note.text[word.end - 1] not in "óÓ"]
    ahead = any(day.on and day.on > note.today for day in days)
    unsaid = ear.code != "en" and not any(word in ear.pronouns for word in words[:MAX_FRONT])
    mine = unsaid or bool(ear.me.match(note.low, span.start, span.end))
    if ahead and mine and any(word in ear.gives for word in words[:MAX_FRONT]):
        return "mine"
    theirs = any(word in ear.pronouns for word in words[:MAX_FRONT])
    theirs = theirs or _somebody_gives(note, span, words)
    if ahead and theirs and any(word in ear.they_give for word in words[:MAX_FRONT]):
        return "theirs"
    return None


def gives_in_turn(note: Note, span: Span) -> Literal["mine", "theirs"] | None:
    """As in "she lends me her mask, I bring the rods": a deed right behind a promise, and whose."""
    words = [note.folded(word) for word in note.words(span)[:MAX_FRONT]]
    mine = len(words) > 1 and words[0] in note.ear.small.myself | {"i'll", "ill"}
    if mine and any(word in note.ear.gives for word in words[1:3]):
        return "mine"
    return "theirs" if _somebody_gives(note, span, words) else None


def _somebody_gives(note: Note, span: Span, words: list[str]) -> bool:
    """As in "Promised Ana our list, Otto sends his": a name, and what whoever has it gives."""
    named = len(words) > 1 and note.text[span.start].isupper() and words[1] in note.ear.they_give
    return named and words[0] not in note.ear.stops

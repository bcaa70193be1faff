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
    named = len(words) > 1 and note.text[span.start].isupper() and words[1] in ear.they_give
    theirs = theirs or (named and words[0] not in ear.stops)
    if ahead and theirs and any(word in ear.they_give for word in words[:MAX_FRONT]):
        return "theirs"
    return None


def gives_in_turn(note: Note, span: Span) -> bool:
    """As in "she lends me her mask, I bring the rods": a deed of mine right behind a promise."""
    words = [note.folded(word) for word in note.words(span)[:MAX_FRONT]]
    mine = len(words) > 1 and words[0] in note.ear.small.myself | {"i'll", "ill"}
    return mine and any(word in note.ear.gives for word in words[1:3])

"""Crews and stations that go by a number: "Post 12", "Engine 22", "Depot 4"."""

from drafting.reading.note import Note, Span

PAIR, DIGITS = 2, 3


def is_crew(note: Note, words: list[Span]) -> bool:
    """Whether some words are but a crew's word and its number."""
    if len(words) != PAIR:
        return False
    low, number = note.folded(words[0]), note.folded(words[1])
    cased = note.text[words[0].start].isupper() or not note.capitals
    counted = number.isdigit() and len(number) <= DIGITS
    touching = note.text[words[0].end : words[1].start] == " "
    return cased and counted and touching and low in note.ear.small.crews


def crew_before(note: Note, span: Span) -> Span | None:
    """The "Ladder 7" of "Ladder 7 lieutenant", or None."""
    words = note.words(span)
    if len(words) <= PAIR or not is_crew(note, words[:PAIR]):
        return None
    touching = note.text[words[1].end : words[PAIR].start] == " "
    return Span(words[0].start, words[1].end) if touching else None

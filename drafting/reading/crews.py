"""Crews and stations that go by a number: "Post 12", "Engine 22", "Depot 4"."""

from itertools import pairwise

from drafting.reading.note import Note, Span

PAIR, DIGITS, LONGEST = 2, 3, 5


def is_crew(note: Note, words: list[Span]) -> bool:
    """Whether some words are but a crew's word and its number."""
    if len(words) != PAIR:
        return False
    low, number = note.folded(words[0]), note.folded(words[1])
    cased = note.text[words[0].start].isupper() or not note.capitals
    counted = number.isdigit() and len(number) <= DIGITS
    touching = note.text[words[0].end : words[1].start] == " "
    return cased and counted and touching and low in note.ear.small.crews


def is_numbered_house(note: Note, span: Span) -> bool:
    """As in "Coastguard Team 12": a house's word, a crew's word and its number, in capitals."""
    words = note.words(span)
    if not PAIR < len(words) <= LONGEST:
        return False
    low = [note.folded(word) for word in words]
    cased = all(note.text[word.start].isupper() for word in words[:-1])
    gapped = any(note.text[a.end : b.start] != " " for a, b in pairwise(words))
    counted = low[-1].isdigit() and len(low[-1]) <= DIGITS
    crew = low[-2] in note.ear.small.crews or low[-2] in {"team", "group", "squadron", "zone"}
    return cased and counted and crew and not gapped and low[0] in note.ear.org_words


def crew_before(note: Note, span: Span) -> Span | None:
    """The "Ladder 7" of "Ladder 7 lieutenant", or None."""
    words = note.words(span)
    if len(words) <= PAIR or not is_crew(note, words[:PAIR]):
        return None
    touching = note.text[words[1].end : words[PAIR].start] == " "
    return Span(words[0].start, words[1].end) if touching else None

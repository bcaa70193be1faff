"""What somebody did for me, right behind who they are: "linda from laundry lent me her coat"."""

from drafting.reading.meetings import been_days, met_cues
from drafting.reading.note import Note, Span
from drafting.reading.person import Person

MIN_HOUSE = 2


def split_deed(note: Note, span: Span, person: Person) -> tuple[Span, Span | None]:
    """The clause up to the deed, and the deed without the day that ends it."""
    words = note.words(Span(person.name.end, span.end))
    if len(words) <= MIN_HOUSE or not _is_link(note, note.folded(words[0])):
        return span, None
    for number in range(MIN_HOUSE, len(words) - 1):
        if _is_deed(note, words[number], words[number + 1]):
            deed = Span(words[number].start, span.end)
            before = Span(span.start, deed.start)
            sat = any(cue.start > person.name.end for cue in met_cues(note, span))
            if sat or note.ear.small.introducing.match(note.low, deed.start, deed.end):
                break
            return note.trim(before), _without_day(note, deed)
    return span, None


def _is_deed(note: Note, word: Span, after: Span) -> bool:
    """Whether a word in small letters does something to me or to what is mine."""
    low, ear = note.folded(word), note.ear
    if not note.text[word.start].islower() or _is_link(note, low):
        return False
    if low in ear.small.seated | ear.small.beside or ear.joiners.fullmatch(low):
        return False
    mine = note.folded(after)
    return mine in ear.small.to_me or (mine in {"my", "our"} and low not in ear.binders)


def _is_link(note: Note, low: str) -> bool:
    return bool(note.ear.inside.fullmatch(low) or note.ear.at.fullmatch(low))


def _without_day(note: Note, deed: Span) -> Span:
    """As in "lent me her coat last night": the day is the meeting's, and no part of the deed."""
    days = [day for day in been_days(note, deed) if day.end == deed.end]
    return note.trim(Span(deed.start, days[0].start)) if days else deed

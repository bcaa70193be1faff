"""What somebody did for me, right behind who they are: "linda from laundry lent me her coat"."""

from drafting.reading.brought_in import brought_by
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.person import Person

MIN_HOUSE = 2


def split_deed(note: Note, span: Span, person: Person) -> tuple[Span, Span | None]:
    """The clause up to the deed, and the deed without the day that ends it."""
    if (other := brought_by(note, person.name)) and other.said < span.end:
        return note.trim(Span(span.start, other.said)), Span(other.said, span.end)
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
    if _is_habit(note, low, after):
        return True
    return mine in ear.small.to_me or (mine in {"my", "our"} and low not in ear.binders)


def _is_habit(note: Note, low: str, after: Span) -> bool:
    """As in "wilf in the post room sorts stamps by smell": a verb in -s, and what it is done to."""
    ear, thing = note.ear, note.folded(after)
    if ear.code != "en" or not low.endswith("s") or low.endswith(("ss", "us", "is", "'s")):
        return False
    nouns = (ear.org_words, ear.events, ear.fields, ear.units, ear.roles, ear.small.things)
    if any(each in words for words in nouns for each in (low, low.removesuffix("s"))):
        return False
    dated = any(day.start == after.start for day in note.days(Span(after.start, after.end), "past"))
    small = thing in ear.stops and thing not in ear.articles | ear.possessives | {"all", "every"}
    known = any(thing in words for words in (ear.org_words, ear.events, ear.roles, ear.units))
    follows = not (_is_link(note, thing) or ear.joiners.fullmatch(thing) or known or dated or small)
    return follows and (
        thing in ear.articles | ear.possessives or low in ear.verbs or thing[-1:] == "s"
    )


def _is_link(note: Note, low: str) -> bool:
    return bool(note.ear.inside.fullmatch(low) or note.ear.at.fullmatch(low))


def _without_day(note: Note, deed: Span) -> Span:
    """As in "lent me her coat last night": the day is the meeting's, and no part of the deed."""
    days = [day for day in been_days(note, deed) if day.end == deed.end]
    return note.trim(Span(deed.start, days[0].start)) if days else deed

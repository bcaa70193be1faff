"""The place that a note opens with, before whom I met there: "parents evening 18/11 spoke to …"."""

from drafting.days import Day
from drafting.reading.meetings import leads_with_event, met_cues
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.roles import has_role
from drafting.reading.scenes import is_outing, scene_words

MOST = 5


def find_heading(note: Note, span: Span, whole: Span, days: list[Day]) -> Span | None:
    """As in "parents evening 18/11 spoke to Ana", "hospital bench w Ana": what it opens with.

    A few plain words up to the day or the "with", which are no talk, no meal and no deed.
    """
    opens = [day for day in days if day.start == span.start]
    span = Span(opens[0].end, span.end) if opens else span  # "thurs handover w Ana"
    days = [day for day in days if day not in opens]
    beside = [w for w in note.words(Span(span.start, whole.start)) if _is_with(note, w)]
    ends = [day.start for day in days[:1]] + [word.start for word in beside[:1]]
    if note.ear.code != "en" or not ends or min(ends) > whole.start:
        return None
    head = note.trim(Span(span.start, min(ends)))
    low = [note.folded(word) for word in note.words(head)]
    small = note.ear.binders | note.ear.pronouns | note.ear.verbs | note.ear.small.talks
    told = any(word in small or is_outing(word) or is_past(note, word) for word in low)
    cue = note.ear.how.search(note.low, head.start, head.end) or met_cues(note, head)
    if told or cue or not 0 < len(low) <= MOST or note.ear.me.match(note.low, head.start):
        return None
    known = leads_with_event(note, head) or _is_spot_word(note, low[-1])
    return head if known and not has_role(note, head) else None


def _is_with(note: Note, word: Span) -> bool:
    return note.folded(word) in note.ear.small.beside


def _is_spot_word(note: Note, low: str) -> bool:
    """Whether a word names something that people meet in or at."""
    small = note.ear.small
    return low in note.ear.org_words | note.ear.units | small.sites | small.shops | scene_words()

"""A post with the meeting right behind it: "fleet manager at Oak at the trauma day on saturday"."""

from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import leads_with_event, met_cues, read_place
from drafting.reading.note import Note, Span
from drafting.reading.sheet import Sheet

LEAST = 3


def _before_company(note: Note, span: Span, sheet: Sheet) -> Span:
    """As in "she's a cook at the mill sat behind me at the fair": the place goes to the sheet."""
    met = met_cues(note, span)
    if (
        not met
        or met[0].start == span.start
        or len(note.words(Span(span.start, met[0].start))) < LEAST
    ):
        return span
    tail = Span(met[0].start, span.end)
    days = been_days(note, tail)
    holes = [*met, *(Span(day.start, day.end) for day in days)]
    sheet.where = sheet.where or read_place(note, tail, holes)
    sheet.days += days
    return note.trim(Span(span.start, met[0].start))


def without_meeting(note: Note, span: Span, sheet: Sheet) -> Span:
    """The post alone; the event behind it, with its hall and its day, goes to the sheet."""
    ear = note.ear
    cues = (ear.is_a, ear.leads, ear.works)
    if not any(cue.match(note.low, span.start, span.end) for cue in cues):
        return span
    span = _before_company(note, span, sheet)
    days = been_days(note, span)
    end = days[0].start if days else span.end
    links = [Span(*found.span()) for found in ear.inside.finditer(note.low, span.start, end)]
    for number, link in enumerate(links):
        until = links[number + 1].start if number + 1 < len(links) else end
        event = note.trim(Span(link.end, until))
        if (number or days) and link.start > span.start and leads_with_event(note, event):
            sheet.where = sheet.where or note.trim(Span(event.start, end))
            sheet.days += days
            return note.trim(Span(span.start, link.start))
    return span

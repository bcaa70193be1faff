"""For how long somebody has worked somewhere, and where they live: no part of the house or post."""

import re

from drafting.reading.note import Note, Span

_BASED = re.compile(r" (?:now |currently |these days )?(?:based|living) (?:in|near|around|out of) ")
_SINCE = re.compile(
    r"(?<=\w) (?:for (?:the (?:last|past) |about |over |nearly |almost )?(?:\w+[ -]){1,3}?"
    r"(?:years?|yrs?|months?|weeks?|decades?|ages)|since (?:\d|last|the )|seit |depuis |desde )"
)


def before_base(note: Note, span: Span) -> Span:
    """As in "piano tuner now based in Hull": the trade alone."""
    based = _BASED.search(note.low, span.start, span.end)
    return Span(span.start, based.start()) if based and based.start() > span.start else span


def before_term(note: Note, span: Span) -> Span:
    """As in "St Kevin's for thirty years": the house alone."""
    since = _SINCE.search(note.low, span.start, span.end)
    return note.trim(Span(span.start, since.start())) if since else span

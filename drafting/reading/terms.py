"""For how long somebody has worked somewhere, and where they live: no part of the house or post."""

import re

from drafting.reading.note import Note, Span

_BASED = re.compile(r" (?:now |currently |these days )?(?:based|living) (?:in|near|around|out of) ")
_SINCE = re.compile(
    r"(?<=\w) (?:for (?:the (?:last|past) |about |over |nearly |almost )?(?:\w+[ -]){1,3}?"
    r"(?:years?|yrs?|months?|weeks?|decades?|ages)|since (?:\d|last|the )|seit |depuis |desde )"
)


_STREET = re.compile(
    r" (?:(?:on|in|off|down|up) (?:the )?(?:[\w']+ ){1,3}(?:st|street|rd|road|lane|ln|ave|avenue|"
    r"row|square|terrace|close|parade)|(?:de la |dans la |au |a la )?(?:rue|boulevard|impasse) .+|"
    r"(?:de la |en la |en )?(?:calle|avenida|paseo) .+|"
    r"(?:in der |am |an der )\w+(?:strasse|stra\u00dfe|str|gasse|platz|weg))$"
)
_ASIDE = re.compile(r" (?:yes|yep|yeah|really|honestly|seriously|i (?:think|believe|guess))\b")
_RIGHTED = re.compile(
    r" (?:no wait|no sorry|no|sorry|or rather|i mean|wait),?"
    r" (?:no |i mean |it'?s |its )*(?=(?:the )?\w)"
)
_JOINING = frozenset({"and", "but", "so", "or"})


def house_alone(note: Note, span: Span) -> Span:
    """As in "the Beacon no the Lantern", "Tarn Pumps now": the house that was meant, alone."""
    for righted in _RIGHTED.finditer(note.low, span.start, span.end):
        words = note.words(Span(righted.end(), span.end))
        named = [word for word in words[:2] if note.folded(word) != "the"]
        if (
            named
            and note.text[named[0].start].isupper()
            and note.text[righted.start() + 1].islower()
        ):
            span = Span(righted.end(), span.end)
    aside = _ASIDE.search(note.low, span.start, span.end)
    if aside and (note.text[aside.start() + 1].islower() or aside.group().startswith(" i ")):
        span = Span(span.start, aside.start())
    while len(words := note.words(span)) > 1 and _is_loose(note, words[-1]):
        span = Span(span.start, words[-2].end)
    return span


def _is_loose(note: Note, word: Span) -> bool:
    """Whether a word only hangs on behind a house ("now", or the "and" of what follows)."""
    low = note.folded(word)
    return note.text[word.start].islower() and low in note.ear.small.trailing | _JOINING


def before_base(note: Note, span: Span) -> Span:
    """As in "piano tuner now based in Hull": the trade alone."""
    based = _BASED.search(note.low, span.start, span.end)
    return Span(span.start, based.start()) if based and based.start() > span.start else span


def before_street(note: Note, span: Span) -> Span:
    """As in "butcher on cobden st", "coiffeuse rue des Lilas": the trade alone."""
    street = _STREET.search(note.low, span.start, span.end)
    return Span(span.start, street.start()) if street and street.start() > span.start else span


def before_term(note: Note, span: Span) -> Span:
    """As in "St Kevin's for thirty years": the house alone."""
    since = _SINCE.search(note.low, span.start, span.end)
    return note.trim(Span(span.start, since.start())) if since else span

"""Mail addresses, telephone numbers and links: found by their shape alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.reading.note import Note, Span

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"(?:https?://|www\.)\S+|(?:[a-z]{2,3}\.)?linkedin\.com/\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d().\-\s/]{4,18}\d(?![\w/]|[.-]\d)")
_DAYLIKE = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\Z")
MIN_DIGITS, MAX_DIGITS = 7, 15
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z0-9_][\w.]{1,40}")
LABEL_REACH, LABEL_GAP = 24, 4


@dataclass(frozen=True, slots=True)
class Addresses:
    """What was found, in the order of the note."""

    mails: tuple[Span, ...]
    phones: tuple[Span, ...]
    urls: tuple[Span, ...]
    mobiles: frozenset[Span]
    handles: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All of them."""
        return (*self.mails, *self.phones, *self.urls, *self.handles)


def find_addresses(note: Note) -> Addresses:
    """Every address of the note; a number of another kind (a case, a day) is not one."""
    urls = [_trim_end(note, Span(*m.span())) for m in _URL.finditer(note.text)]
    mails = [_trim_end(note, Span(*m.span())) for m in _MAIL.finditer(note.text)]
    mails = [mail for mail in mails if not any(url.meets(mail) for url in urls)]
    seen = [*urls, *mails]
    phones, mobiles = [], set()
    for match in _PHONE.finditer(note.text):
        span = _trim_phone(note, Span(*match.span()))
        if _is_phone(note, span) and not any(span.meets(other) for other in seen):
            phones.append(span)
            if _labelled(note, span, note.ear.mobile):
                mobiles.add(span)
    handles = tuple(_find_handles(note, [*seen, *phones]))
    return Addresses(tuple(mails), tuple(phones), tuple(urls), frozenset(mobiles), handles)


def _find_handles(note: Note, seen: list[Span]) -> Iterator[Span]:
    """As in "insta @maker.ana": behind the name of a network, or of a make that no house has."""
    for found in _HANDLE.finditer(note.text):
        span = _trim_end(note, Span(*found.span()))
        if any(span.meets(other) for other in seen):
            continue
        name = note.folded(span)[1:]
        before = [
            note.folded(word) for word in note.words(Span(max(0, span.start - 20), span.start))
        ]
        known = {name, name.removesuffix("s")} & (note.ear.events | note.ear.org_words)
        made = any(not char.isalpha() for char in name)
        if (before and before[-1] in note.ear.small.networks) or (made and not known):
            yield span


def _trim_end(note: Note, span: Span) -> Span:
    end = span.end
    while end > span.start and note.text[end - 1] in ".,;:!?)>]\"'":
        end -= 1
    return Span(span.start, end)


def _trim_phone(note: Note, span: Span) -> Span:
    """A number ends at a line's end and keeps only brackets that close."""
    text = note.text[span.start : span.end].split("\n", 1)[0].rstrip(" .-/(")
    opened = text.startswith("(") and ")" not in text
    return Span(span.start + opened, span.start + len(text))


def _is_phone(note: Note, span: Span) -> bool:
    text = note.text[span.start : span.end]
    digits = sum(char.isdigit() for char in text)
    if not MIN_DIGITS <= digits <= MAX_DIGITS or _DAYLIKE.match(text):
        return False
    return not _labelled(note, span, note.ear.not_phone)


def _labelled(note: Note, span: Span, labels: re.Pattern[str]) -> bool:
    behind = labels.match(note.low[span.end : span.end + LABEL_REACH].lstrip(" ("))
    if behind and labels is note.ear.mobile:
        return True
    before = note.low[max(0, span.start - LABEL_REACH) : span.start]
    found = list(labels.finditer(before))
    if found and labels is note.ear.not_phone and "," in before[found[-1].end() :]:
        return False  # "on the bridge job, 07700 900555"
    return bool(found) and len(before[found[-1].end() :].strip(" .:#-")) <= LABEL_GAP

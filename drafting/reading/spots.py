"""Spots told apart: on a street, at a meal that was only passing, right behind who was met."""

from drafting.days import Day
from drafting.reading.houses import is_noun_phrase
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.posts import looks_like_org, skip_leading
from drafting.reading.sheet import Sheet

MAX_SPOT, MAX_PLAIN, DAY_REACH = 8, 4, 24


def is_on_street(note: Note, street: Span, left: Span) -> bool:
    """Whether "bus shelter on main st" names a spot before the street that it is on."""
    words, ends = note.words(left), note.words(street)[-1:]
    known = bool(ends) and note.folded(ends[0]) in note.ear.small.streets
    before = Span(left.start, max(left.start, street.start))
    short = len(note.words(before)) > 1 and len(words) <= MAX_SPOT
    return known and short and left.holds(street) and is_noun_phrase(note, left, strict=False)


def is_passing(note: Note, where: Span | None) -> bool:
    """Whether a place is but a meal or a queue ("sat next to her at lunch: …, Farm Day tues")."""
    if where is None:
        return False
    words = note.words(skip_leading(note, where))
    return len(words) == 1 and note.folded(words[0]) in note.ear.small.meals


def is_behind_met(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "met joe tarn, tram driver, at the depot": a place right behind who was met."""
    link = note.ear.inside.match(note.low, span.start, span.end)
    place = note.trim(Span(link.end(), span.end)) if link else span
    if link is None or link.group() in note.ear.small.origin_links or looks_like_org(note, place):
        return False
    if sheet.person is None or note.days(span, "past") or note.days(span, "future"):
        return False
    last = max(each.end for each in (sheet.person.name, sheet.role, sheet.org) if each)
    short = 0 < len(note.words(place)) <= MAX_PLAIN
    behind = note.text[last : span.start].strip(" ") == ","
    return short and behind and bool(met_cues(note, Span(0, sheet.person.name.start)))


def company(note: Note, span: Span, days: list[Day]) -> list[Span]:
    """As in "taco stall friday w the night crew": who came along is no part of the place."""
    for day in days:
        words = note.words(Span(day.end, span.end))
        if words and note.folded(words[0]) in note.ear.small.beside and day.start > span.start:
            return [Span(words[0].start, span.end)]
    return []


def days_before(note: Note, span: Span) -> list[Day]:
    """As in "last sun, ice rink": the day that ends right before a clause."""
    end = len(note.text[: span.start].rstrip(" ,"))
    near = Span(max(0, end - DAY_REACH), end)
    return [
        day
        for day in note.days(near, "past")
        if day.end == end and "," in note.text[end : span.start]
    ]


def longest_outside(note: Note, span: Span, holes: list[Span]) -> Span:
    """The longest stretch of a clause outside some holes."""
    edges = sorted(holes, key=lambda each: each.start)
    best, start = Span(span.start, span.start), span.start
    for hole in [*edges, Span(span.end, span.end)]:
        if hole.start - start > best.end - best.start:
            best = Span(start, hole.start)
        start = max(start, hole.end)
    return note.trim(best)


def tells_before(note: Note, before: Span) -> bool:
    """As in "the cctv is off at night": what stands before the "at" says something."""
    words = [note.folded(word) for word in note.words(before)]
    being = note.ear.small.being - note.ear.articles
    return words[:1] != [] and words[0] in note.ear.articles and bool(being & set(words[1:]))

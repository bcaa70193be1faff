"""What a clause without such words is: by its subject, its days, and the clause before."""

import re

from drafting.days import Day
from drafting.reading.clause_kinds import Kind, Labelled
from drafting.reading.clauses import Clause
from drafting.reading.gifts import find_gift, gives_in_turn
from drafting.reading.labels_by_cue import behind_day
from drafting.reading.meetings import is_time
from drafting.reading.mine_or_theirs import begins_then, is_advice
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past

MAX_FRONT = 4
_GOES_ON: frozenset[Kind] = frozenset({"share", "mine", "offer", "ask", "theirs", "they_said"})


def kind_by_subject(note: Note, span: Span, clause: Clause, before: Labelled | None) -> Kind:
    """Without a cue the subject decides, and without a subject the clause before goes on."""
    near = before if before and before.clause.sentence == clause.sentence else None
    if near and near.cued and near.body.start >= near.body.end and near.kind in _GOES_ON:
        return near.kind
    days = note.days(span, "future")
    if days and is_proposal(note, span):
        return "ask"
    dated = days and not begins_then(note, span) and not _done_to_me(note, span)
    if dated and not _has_topic(note, span, days[0]) and not _left_without(note, span, days):
        return "day"
    if gift := find_gift(note, span, days):
        return gift
    if near and near.kind in {"mine", "theirs"} and (turn := gives_in_turn(note, span)):
        return turn
    return _by_first_word(note, span, clause, near)


def _done_to_me(note: Note, span: Span) -> bool:
    """As in "let me in sat and made me a coffee": a deed, however small its words are."""
    low = [note.folded(word) for word in note.words(span)[:2]]
    return len(low) > 1 and low[1] in note.ear.small.to_me and is_past(note, low[0])


def _by_first_word(note: Note, span: Span, clause: Clause, near: Labelled | None) -> Kind:
    """Theirs behind "she" and "her", mine behind "I" and "our", else like the clause before."""
    span = Span(behind_day(note, span), span.end)  # "yesterday I sent her the map"
    words = note.words(span)
    first = note.folded(words[0]) if words else ""
    if first.split("'")[0] in note.ear.pronouns or first in note.ear.possessives:
        return "they_said"
    if note.ear.me.match(note.low, span.start, span.end) and not _is_quoted(note, span):
        return "share"
    joined = clause.joint in {"comma", "run"}
    if near and near.kind == "mine" and clause.joint == "run" and first in {"its", "it's"}:
        return "nothing"  # "i said id drop the pram round its in the loft"
    if near and joined and near.kind == "nothing" and near.cued and is_advice(note, near.body):
        return "nothing"  # "i said look at the spring intake, deadline is 4 feb"
    goes_on = near is not None and joined and near.kind in _GOES_ON
    return near.kind if near and goes_on else "they_said"


def _is_quoted(note: Note, span: Span) -> bool:
    """Whether a clause stands in quotes with nobody named as speaker, and so is theirs."""
    return note.text[max(0, span.start - 1) : span.start] in {'"', "\u201c", "\u201e", "\u00ab"}


def is_proposal(note: Note, span: Span) -> bool:
    """As in "coffee sat?": a meal or a call, a day to come and a question mark."""
    days = [day for day in note.days(span, "future") if day.on]
    words = [note.folded(word) for word in note.words(span)]
    asked = note.text[span.end : span.end + 1] == "?"
    short = asked and bool(days) and 1 < len(words) <= MAX_FRONT
    return short and any(word in note.ear.small.talks | note.ear.small.meals for word in words)


def _has_topic(note: Note, span: Span, day: Day) -> bool:
    """As in "re new rota yesterday": before the day stands what the talk was about."""
    words = note.words(Span(span.start, day.start))
    return len(words) > 1 and note.folded(words[0]) in note.ear.small.about_links


def _left_without(note: Note, span: Span, days: list[Day]) -> bool:
    """Whether any word but small ones is left beside the days."""
    left = note.ear.how.sub(" ", note.low[span.start : span.end])
    for day in days:
        left = left.replace(note.low[day.start : day.end], " ", 1)
    words = re.findall(r"\w+", left)
    small = note.ear.binders | note.ear.stops | note.ear.events
    timed = bool(days) and is_time(note, note.trim(Span(days[-1].end, span.end)))  # "today 7am"
    return not timed and any(word not in small for word in words)

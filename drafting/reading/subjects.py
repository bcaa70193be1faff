"""Whom a clause speaks of: me, a plan of mine, or nobody anew."""

from drafting.reading.clauses import Clause
from drafting.reading.cues import is_bare_cue
from drafting.reading.note import Note, Span

MAX_PLAN, MAX_FRAGMENT = 4, 4


def skip_joiners(note: Note, span: Span) -> Span:
    """A stretch without the joining words that it begins with."""
    start = span.start
    while found := note.ear.joiners.match(note.low, start, span.end):
        rest = note.trim(Span(found.end(), span.end))
        if found.end() == start or rest.start >= rest.end:
            break
        start = rest.start
    return Span(start, span.end)


def is_mine(note: Note, clause: Clause) -> bool:
    """Whether a clause speaks of me or of what I said, offered or promised."""
    body = skip_joiners(note, clause.span)
    ear = note.ear
    if ear.hearsay.match(note.low, body.start, body.end):
        return False
    cues = (ear.me, ear.my_say, ear.my_promise, ear.agreed, ear.offer, ear.ask, ear.promised_after)
    return any(cue.match(note.low, body.start, body.end) for cue in cues)


def is_plan(note: Note, clause: Clause) -> bool:
    """Whether a clause only plans to write: a few words, or a day right behind the deed."""
    body = skip_joiners(note, clause.span)
    found = note.ear.follow_up.match(note.low, body.start, body.end)
    if not found or found.end() == found.start():
        return False
    rest = Span(found.end(), body.end)
    if len(note.words(rest)) <= MAX_PLAN - 2:
        return True
    days = note.days(rest, "future")
    left = sum(len(note.words(Span(day.start, day.end))) for day in days)
    return bool(days) and len(note.words(rest)) - left <= MAX_PLAN - 1


def is_fragment(note: Note, clause: Clause) -> bool:
    """Whether a clause is a few words without a subject of their own ("early days")."""
    if is_bare_cue(note, clause.span):
        return True
    words = [note.folded(word) for word in note.words(skip_joiners(note, clause.span))]
    if not words or len(words) > MAX_FRAGMENT:
        return False
    first = words[0].split("'")[0]
    return first not in note.ear.pronouns and not any(word in note.ear.verbs for word in words)


def has_subject(note: Note, clause: Clause) -> bool:
    """Whether a clause begins with "she", "they're" and the like, or with "and that …"."""
    words = note.words(skip_joiners(note, clause.span))
    if words and note.low[clause.start : words[0].start].split() == ["and", "that"]:
        return True
    first = note.folded(words[0]) if words else ""
    return first in note.ear.pronouns or first.split("'")[0] in note.ear.pronouns


def tells_of_company(note: Note, clause: Clause) -> bool:
    """As in "and then I ended up next to a woman called Ana Vale": with whom I was."""
    body, ear = skip_joiners(note, clause.span), note.ear
    me = ear.me.match(note.low, body.start, body.end)
    start = note.trim(Span(me.end(), body.end)).start if me else body.start
    cue = ear.cues.match(note.low, start, body.end)
    return bool(cue) and not ear.wards.search(note.low, body.start, body.end)

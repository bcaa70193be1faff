"""What a clause is by the words that open or close it: "said he'd", "call her in June"."""

import re
from itertools import pairwise

from drafting.days import Day
from drafting.reading.clause_kinds import Kind
from drafting.reading.ear import Ear
from drafting.reading.mine_or_theirs import is_advice, is_judged
from drafting.reading.note import Note, Span
from drafting.reading.remarks import is_afterthought, is_courtesy, is_to_me, is_treat

_GETS = frozenset({"get", "have", "receive"})
_FROM_ME = {("from", "me"), ("from", "us"), ("off", "me"), ("off", "us")}
MAX_APPOINTMENT, FEW, FAR_AHEAD, SOME_YEARS = 6, 2, 240, 4
_YEARS = frozenset({"yr", "yrs", "year", "years"})


def kind_by_cue(note: Note, span: Span) -> tuple[Kind | None, Span, bool]:
    """The kind that the words of a cue give, if any, with the substance; and whether one did."""
    ear = note.ear
    idle = is_afterthought(note, span) or is_treat(note, span)
    if idle or ear.nothing.fullmatch(note.low, span.start, span.end):
        return "nothing", span, not idle
    if ear.fillers.match(note.low, span.start, span.end) and not _did_for_years(note, span):
        return "filler", span, True
    if kind := _planned(note, span):
        return kind, span, True
    for kind, cue in _cues(ear):
        found = cue.match(note.low, span.start, span.end)
        if found:
            return _settle(note, kind, span, Span(found.end(), span.end))
    if late := _late_promise(note, span):
        return late
    return _behind_its_day(note, span) or (None, span, False)


def _behind_its_day(note: Note, span: Span) -> tuple[Kind, Span, bool] | None:
    """As in "by friday i'll send her the map": a promise with its day in front."""
    start = behind_day(note, span)
    if start == span.start:
        return None
    kind, body, cued = kind_by_cue(note, Span(start, span.end))
    return (kind, body, cued) if kind in {"mine", "theirs"} and cued else None


def _cues(ear: Ear) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What opens a clause of each kind, the surest first."""
    return (
        ("agreed", ear.agreed),
        ("theirs", ear.their_promise),
        ("mine", ear.my_promise),
        ("offer", ear.offer),
        ("ask", ear.ask),
        ("wants", ear.wants),
        ("share", ear.my_say),
        ("they_said", ear.their_say),
    )


def _did_for_years(note: Note, span: Span) -> bool:
    """As in "11 yrs in a warehouse": what somebody did before, with a thing or a place named."""
    low = [note.folded(word) for word in note.words(span)]
    timed = len(low) > SOME_YEARS and low[0].isdigit() and low[1] in _YEARS
    return timed and low[2] in {"in", "as", "at", "with", "on"} and low[3] in {"a", "an", "the"}


def _settle(note: Note, kind: Kind, span: Span, rest: Span) -> tuple[Kind, Span, bool]:
    """The kind once the substance is known: "nothing" is no promise, "coffee on 4 Nov" is one."""
    body = note.trim(rest)
    if kind in {"mine", "offer", "ask", "theirs"} and is_nothing(note, body):
        return "nothing", span, True
    if kind == "offer" and is_to_me(note, body):
        return "they_said", span, True
    if kind == "share" and (nothing := _says_nothing(note, body)):
        return nothing, span, True
    if kind == "share" and (other := _not_shared(note, span, body)):
        return other[0], other[1], True
    if kind == "theirs" and (thing := _from_me(note, body)):
        kind, body = "mine", thing
    elif kind == "theirs" and _is_for_anybody(note, body):
        kind, body = "they_said", span
    elif kind in {"theirs", "wants"}:
        body = _with_deed(kind, span, body)
    return kind, body, True


def _from_me(note: Note, body: Span) -> Span | None:
    """As in "he'll get the crate list from me": the thing that is mine to hand over, or None."""
    words = note.words(body)
    low = [note.folded(word) for word in words]
    if note.ear.code != "en" or len(low) < FEW or low[0] not in _GETS:
        return None
    mine = low[1] in {"my", "our", "mine", "ours"} or find_giver(note, body) is not None
    return Span(words[1].start, body.end) if mine else None


def find_giver(note: Note, body: Span) -> Span | None:
    """The "from me" behind what they are to get, which is no part of it."""
    words = note.words(body)
    for before, after in pairwise(words):
        if (note.folded(before), note.folded(after)) in _FROM_ME:
            return Span(before.start, after.end)
    return None


def _not_shared(note: Note, span: Span, body: Span) -> tuple[Kind, Span] | None:
    """What I "said" and do not have in common with them: a promise, advice, or their verdict."""
    if _is_appointment(note, body):
        return "mine", body
    if is_advice(note, body):
        return "nothing", body
    return ("they_said", span) if is_judged(note, span, body) else None


def _is_for_anybody(note: Note, body: Span) -> bool:
    """As in "do the litter and they'll see you": what happens to anybody, and no promise to me."""
    words = [note.folded(word) for word in note.words(body)]
    return note.ear.code == "en" and bool({"you", "your", "u"} & set(words))


def _says_nothing(note: Note, body: Span) -> Kind | None:
    """As in "I said I was sorry", "I told her": nothing that could be told again."""
    if note.ear.me.fullmatch(note.low, body.start, body.end):
        return "filler"
    return "nothing" if is_courtesy(note, body) else None


def _with_deed(kind: Kind, span: Span, body: Span) -> Span:
    """Wishes keep their verb, so that "wants feedback" still reads."""
    return span if kind == "wants" or body.start >= body.end else body


def is_nothing(note: Note, body: Span) -> bool:
    """Whether a promise or an offer comes to nothing ("promised Ned nothing")."""
    words = note.words(body)
    tail = [note.folded(word) for word in words[-2:]]
    return any(note.ear.nothing.fullmatch(word) for word in tail)


def _is_appointment(note: Note, body: Span) -> bool:
    """As in "I said coffee on 4 Nov": a few words, no new subject, and a day to come."""
    words = [note.folded(word) for word in note.words(body)]
    if not words or len(words) > MAX_APPOINTMENT or words[0] in note.ear.pronouns:
        return False
    if note.ear.me.match(note.low, body.start, body.end) or any(w in note.ear.verbs for w in words):
        return False
    return any(day.on and day.on > note.today for day in note.days(body, "future"))


def _planned(note: Note, span: Span) -> Kind | None:
    """A clause such as "write both in 1 wk"; "email her our list" is a promise instead."""
    found = note.ear.follow_up.match(note.low, behind_day(note, span), span.end)
    if not found or found.end() == found.start():
        return None
    rest = Span(found.end(), span.end)
    if is_nothing(note, note.trim(rest)):
        return "nothing"
    days = note.days(rest, "future")
    if any(day.on and (day.on - note.today).days > FAR_AHEAD for day in days):
        return None
    first = note.words(rest)[:1]
    if first and note.folded(first[0]) in note.ear.small.pointers and not _in_day(days, first[0]):
        return None
    return None if _hands_over(note, span, rest, days) else "follow_up"


def _hands_over(note: Note, span: Span, rest: Span, days: list[Day]) -> bool:
    """As in "email her our list": what follows beside the days is a thing to give."""
    giving, low = note.ear.small.giving, note.low[rest.start : rest.end]
    for day in reversed(days):
        low = low[: day.start - rest.start] + low[day.end - rest.start :]
    if note.ear.my_promise.match(note.low, span.start, span.end) and giving.search(low):
        return True
    if _gives_two(note, Span(span.start, rest.start)):
        return True
    low = low.strip()
    return bool(giving.match(low)) and len(low.split()) > 1 and not low.startswith("a ")


def _gives_two(note: Note, deed: Span) -> bool:
    """As in "text him her number": two in a row, of which the second owns what follows."""
    low = [note.folded(word) for word in note.words(deed)][-2:]
    return len(low) > 1 and low[0] in note.ear.small.no_place and low[1] in note.ear.possessives


def _in_day(days: list[Day], word: Span) -> bool:
    """Whether a word already belongs to a day ("this friday")."""
    return any(day.start <= word.start < day.end for day in days)


def behind_day(note: Note, span: Span) -> int:
    """Where a clause goes on behind the day that it begins with ("on 3 July call him")."""
    days = note.days(span, "future")
    if not days or days[0].end >= span.end:
        return span.start
    before = note.low[span.start : days[0].start].strip()
    if before and before not in note.ear.small.deadlines:
        return span.start
    rest = note.trim(Span(days[0].end, span.end))
    return rest.start if rest.start < rest.end else span.start


def _late_promise(note: Note, span: Span) -> tuple[Kind, Span, bool] | None:
    """As in "Lend her my printer, I promised" said after the thing, inside one clause."""
    late: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("mine", note.ear.promised_after),
        ("offer", note.ear.offered_after),
        ("share", note.ear.told_after),
    )
    for kind, pattern in late:
        for found in pattern.finditer(note.low, span.start, span.end):
            last = _is_last(note, Span(found.end(), span.end))
            if last and (kind != "share" or _tells_of_me(note, Span(span.start, found.start()))):
                return kind, Span(span.start, found.start()), True
    return None


def _tells_of_me(note: Note, span: Span) -> bool:
    """Whether some words speak of me, or have no subject of their own."""
    words = note.words(span)
    first = note.folded(words[0]).split("'")[0] if words else ""
    mine = any(note.ear.me.fullmatch(note.folded(word)) for word in words)
    return mine or (bool(words) and first not in note.ear.pronouns | note.ear.possessives)


def _is_last(note: Note, rest: Span) -> bool:
    """Whether nothing follows but a day ("offered her the key for the 12th")."""
    days = note.days(rest, "future")
    words = note.words(Span(rest.start, days[0].start) if days else rest)
    return len(words) <= (1 if days else 0)

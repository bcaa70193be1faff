"""What each clause is: their words, mine, an offer, a question, a promise, a day to write."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from drafting.days import Day
from drafting.reading.clauses import Clause
from drafting.reading.gifts import find_gift, gives_in_turn
from drafting.reading.meetings import is_time
from drafting.reading.mine_or_theirs import begins_then, is_advice, is_judged
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.remarks import (
    happened_to_me,
    is_afterthought,
    is_courtesy,
    is_remark,
    is_to_me,
    is_treat,
)
from drafting.reading.subjects import skip_joiners

Kind = Literal[
    "they_said", "share", "offer", "ask", "mine", "theirs", "agreed", "wants", "follow_up",
    "filler", "nothing", "day",
]  # fmt: skip
_GOES_ON: frozenset[Kind] = frozenset({"share", "mine", "offer", "ask", "theirs", "they_said"})
_MINE_TO_DO: frozenset[Kind] = frozenset({"wants", "offer", "mine"})
_I_SAID = {"i said", "said i", "i told her", "i told him", "i told them"}
_GETS = frozenset({"get", "have", "receive"})
_FROM_ME = {("from", "me"), ("from", "us"), ("off", "me"), ("off", "us")}
MAX_APPOINTMENT, MAX_FRONT, FEW = 6, 4, 2
FAR_AHEAD, SOME_YEARS = 240, 4
_YEARS = frozenset({"yr", "yrs", "year", "years"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A clause with its kind and the stretches that hold its substance."""

    kind: Kind
    clause: Clause
    body: Span
    number: int
    cued: bool = False


def label_clause(note: Note, clause: Clause, number: int, before: Labelled | None) -> Labelled:
    """The kind of one clause, given the labelled clause before it."""
    span = skip_joiners(note, clause.span)
    low = note.low[span.start : span.end]
    if clause.colon and (note.ear.me.fullmatch(low) or low in note.ear.small.to_me):
        return Labelled("share", clause, Span(span.end, span.end), number, cued=True)
    if before and _says_i_said(note, span, clause, before):
        return Labelled("agreed", clause, Span(span.end, span.end), number, cued=True)
    if note.ear.told_after.fullmatch(note.low, span.start, span.end):
        return Labelled("share", clause, Span(span.end, span.end), number, cued=True)
    kind, body, cued = _by_cue(note, span)
    if kind == "theirs" and before and before.kind in _MINE_TO_DO and _is_headless(note, span):
        kind = "mine"
    if kind == "follow_up" and before and before.kind == "wants" and _hands_them(note, span):
        verb = next(w for w in note.words(span) if note.folded(w) in note.ear.small.handed)
        kind, body = "mine", Span(verb.start, span.end)
    if kind == "wants" and clause.joint in {"stop", "line"} and _is_my_wish(note, span):
        found = note.ear.wants.match(note.low, span.start, span.end)
        kind, body = "ask", Span(found.end() if found else span.start, span.end)
    if kind is None:
        kind = _by_subject(note, span, clause, before)
        body = span
    if not (cued and kind != "wants") and (own := _as_remark(note, span, kind, clause, before)):
        kind, body = own, span
    if kind == "they_said" and cued and _speaks_of_me(note, span, body):
        body = span
    return Labelled(kind, clause, note.trim(body), number, cued)


def _says_i_said(note: Note, span: Span, clause: Clause, before: Labelled) -> bool:
    """As in "a crate on Sunday, I said": what I told them that they would get, and when."""
    if clause.joint != "comma" or before.clause.sentence != clause.sentence:
        return False
    if before.kind not in {"they_said", "theirs", "day"} or note.ear.code != "en":
        return False
    words = [note.folded(word) for word in note.words(before.body)]
    said = " ".join(note.folded(span).split()) in _I_SAID
    days = [day for day in note.days(before.body, "future") if day.on]
    mine = any(note.ear.me.fullmatch(word) for word in words)
    theirs = bool(words) and words[0].split("'")[0] in note.ear.pronouns and not mine
    return said and bool(days) and not theirs and len(words) > 1


def _speaks_of_me(note: Note, span: Span, body: Span) -> bool:
    """As in "she said the client still asks for me": without the "she said" it would be her."""
    if note.ear.code != "en" or '"' in note.text[body.start : body.end]:
        return False
    words = {note.folded(word) for word in note.words(body)}
    said = [note.folded(word) for word in note.words(Span(span.start, body.start))]
    own = bool(words & {"me", "my"}) and not words & {"i", "we", "our", "us"}
    return own and len(said) > 1 and said[0] in note.ear.pronouns and said[1] in {"said", "says"}


def _as_remark(
    note: Note, span: Span, kind: Kind, clause: Clause, before: Labelled | None
) -> Kind | None:
    """Whether a clause that nobody is said to have said is mine to tell, or nothing to tell."""
    theirs = before is not None and before.cued and before.kind == "they_said"
    if kind in {"mine", "theirs", "offer", "ask"}:  # It only seems to go on from the one before.
        return "nothing" if is_remark(note, span) else None
    if kind not in {"they_said", "share", "wants"}:
        return None
    if theirs and before and before.clause.sentence == clause.sentence:
        return None
    if is_remark(note, span):
        return "nothing"
    return "share" if kind == "they_said" and happened_to_me(note, span) else None


def _hands_them(note: Note, span: Span) -> bool:
    """As in "asked for the dates - will text them tonight": the things wished for just before."""
    low = [note.folded(word) for word in note.words(span)]
    return any(
        verb in note.ear.small.handed and thing in {"them", "it", "those", "that", "one"}
        for verb, thing in pairwise(low)
    )


def _is_headless(note: Note, span: Span) -> bool:
    """Whether nobody is said to do it, and not for me ("will send tmrw" behind their wish)."""
    words = [note.folded(word) for word in note.words(span)]
    mine = any(word in note.ear.small.no_place and word in {"me", "us"} for word in words)
    return bool(words) and words[0] in note.ear.small.will and not mine


def _is_my_wish(note: Note, span: Span) -> bool:
    """As in "Would love to see the letter": nobody wishes it but me, and for nothing of mine."""
    words = note.words(span)
    mine = any(note.ear.me.fullmatch(note.folded(word)) for word in words)
    for_me = any(note.folded(word) in note.ear.small.to_me for word in words)
    return note.folded(words[0]) in note.ear.small.wishing and not mine and not for_me


def _by_cue(note: Note, span: Span) -> tuple[Kind | None, Span, bool]:
    ear = note.ear
    idle = is_afterthought(note, span) or is_treat(note, span)
    if idle or ear.nothing.fullmatch(note.low, span.start, span.end):
        return "nothing", span, not idle
    if ear.fillers.match(note.low, span.start, span.end) and not _did_for_years(note, span):
        return "filler", span, True
    if kind := _planned(note, span):
        return kind, span, True
    ordered: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("agreed", ear.agreed),
        ("theirs", ear.their_promise),
        ("mine", ear.my_promise),
        ("offer", ear.offer),
        ("ask", ear.ask),
        ("wants", ear.wants),
        ("share", ear.my_say),
        ("they_said", ear.their_say),
    )
    for kind, cue in ordered:
        found = cue.match(note.low, span.start, span.end)
        if found:
            return _settle(note, kind, span, Span(found.end(), span.end))
    if late := _late_promise(note, span):
        return late
    return _behind_its_day(note, span) or (None, span, False)


def _behind_its_day(note: Note, span: Span) -> tuple[Kind, Span, bool] | None:
    """As in "by friday i'll send her the map": a promise with its day in front."""
    start = _behind_day(note, span)
    if start == span.start:
        return None
    kind, body, cued = _by_cue(note, Span(start, span.end))
    return (kind, body, cued) if kind in {"mine", "theirs"} and cued else None


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
    found = note.ear.follow_up.match(note.low, _behind_day(note, span), span.end)
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


def _behind_day(note: Note, span: Span) -> int:
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


def _by_subject(note: Note, span: Span, clause: Clause, before: Labelled | None) -> Kind:
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
    span = Span(_behind_day(note, span), span.end)  # "yesterday I sent her the map"
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

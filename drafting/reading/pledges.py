"""Promises: who is to do what for whom, and until when."""

import re
from dataclasses import replace

from drafting.days import Day
from drafting.reading.clause_kinds import Labelled
from drafting.reading.day_doubts import doubts_about
from drafting.reading.labels_by_cue import find_giver
from drafting.reading.note import Span
from drafting.reading.noting import join_aside
from drafting.reading.pointing import (
    AT_TABLE,
    deed_for_somebody,
    deed_with_thing,
    does_else,
    is_hedged,
    names_thing,
    points,
    points_at_nothing,
    thing_meant,
    wants_somebody,
    without_taker,
)
from drafting.reading.sharing import share_between, turn_to_whose
from drafting.reading.sheet import Pieces, Pledge, clean, say, without
from drafting.reading.unpromised import is_leave
from drafting.reading.walk import Walk

DEADLINE_REACH, MAX_EMPTY, MAX_DEED = 10, 3, 2
_ME_TO = re.compile(r"(?:me|us) to ")
_OFFERED = re.compile(
    r"(?:she|he|they|who)?(?:'s| has)? ?(?:also )?(?:offered|offers|invited|invites)\b"
)
_I_KNOW = re.compile(r"(?:i |we )know ")
_NO_WISH = frozenset({"mine", "follow_up", "day", "filler", "nothing"})


def take_pledge(walk: Walk, label: Labelled, holes: list[Span]) -> None:
    """A promise, mine or theirs, with its day; or one for each of those who got a part."""
    parts = share_between(walk, label) if label.kind == "mine" else []
    for sheet, deed, body in parts:
        walk.current, walk.pledge = sheet, None
        _take_one(walk, replace(label, body=body, cued=True), holes)
        if walk.pledge:
            walk.pledge.what[:0] = deed
    if not parts:
        if label.kind == "mine":
            turn_to_whose(walk, label)
        _take_one(walk, label, holes)
        return
    given = [sheet.pledges[-1] for sheet, _, _ in parts if sheet.pledges]
    for pledge in given:
        pledge.due = pledge.due or given[-1].due


def _take_one(walk: Walk, label: Labelled, holes: list[Span]) -> None:
    """A promise with its day; an empty one points to the clause before."""
    note, sheet = walk.note, walk.current
    if not _says_deed(walk, label):
        walk.pledge = None if label.clause.colon else walk.pledge
        if not label.clause.colon:
            take_agreement(walk, label)
        return
    days = note.days(label.body, "future")
    front = note.days(Span(label.clause.start, label.body.start), "future")
    in_front = (day for day in front if day.on and day.on >= note.today)
    due = next((day for day in reversed(days) if day.on), next(in_front, None))
    sheet.unsure += doubts_about(days, due, note.today, "Which day did you mean?")
    out = [*holes, *([_with_deadline(walk, due)] if due else [])]
    if label.kind == "mine" and (giver := find_giver(note, label.body)):
        out.append(giver)
    pieces, last = clean(note, without(label.body, out)), walk.last
    if label.kind == "theirs" and last and last.number == label.number - 1:
        pieces = _with_thing(walk, pieces, label, last)
    goes_on = last and last.kind == label.kind and not label.cued and walk.pledge
    if goes_on and walk.pledge:
        dated = not pieces  # "(due 1 dec)" is no part of the deed.
        walk.pledge.what += [] if dated or join_aside(walk, label, walk.pledge.what) else pieces
        walk.pledge.due = walk.pledge.due or due
        return
    pieces = _whom_i_ask(walk, pieces) or pieces or _the_deed(walk, label, out)
    if (
        pieces
        and not _thinks(walk, pieces)
        and label.kind == "mine"
        and last
        and last.kind == "wants"
    ):
        ahead = [day for day in note.days(last.body, "future") if day.on]
        own = names_thing(note, pieces)
        pieces = _with_wish(walk, pieces, last)
        due = due or (None if own or not ahead else ahead[0])
    if last and last.kind == "agreed" and walk.pledge and points(walk, label, pieces):
        walk.pledge.due = walk.pledge.due or due
        return
    pieces = [*_put_right(walk, label), *without_taker(walk, _name_thing(walk, label, pieces))]
    if pieces:
        walk.pledge = Pledge("me" if label.kind == "mine" else "them", pieces, due)
        sheet.pledges.append(walk.pledge)


def _whom_i_ask(walk: Walk, pieces: Pieces) -> Pieces:
    """As in "i know Ana in the parish said id ask": whom I ask stands in what I said before."""
    note, last, share = walk.note, walk.last, walk.current.share
    words = [note.folded(word) for piece in pieces for word in note.words(piece)]
    asks = words[:1] == ["ask"] and (len(words) == 1 or words[1:2] in (["her"], ["him"], ["them"]))
    known = _I_KNOW.match(note.low, last.body.start) if last and last.kind == "share" else None
    if not asks or known is None or last is None or not share or walk.entry is not share[-1]:
        return []
    share.pop()
    walk.entry = None
    whom = note.trim(Span(known.end(), last.body.end))
    rest = [word.end for piece in pieces for word in note.words(piece)][: len(words)]
    first = note.words(pieces[0])[0]
    tail = Span(rest[1], pieces[-1].end) if len(words) > MAX_DEED else None
    return [first, whom, *([note.trim(tail)] if tail else [])]


def _says_deed(walk: Walk, label: Labelled) -> bool:
    """Whether a promise says what; "owes me:" leads to it, "I said I would" points back."""
    note, body = walk.note, label.body
    if label.clause.colon and label.kind == "theirs" and body.start == label.clause.start:
        return False
    days = [Span(day.start, day.end) for day in note.days(body, "future")]
    left = [note.folded(word) for piece in without(body, days) for word in note.words(piece)]
    if set(left) - note.ear.binders:
        return True
    return bool(note.words(body)) and not (days and label.kind == "mine")


def _thinks(walk: Walk, pieces: Pieces) -> bool:
    """As in "she wants me on the board, said I'd think about it": what I do to no thing of hers."""
    words = walk.note.words(pieces[0]) if pieces else []
    return bool(words) and walk.note.folded(words[0]) == "think"


def _name_thing(walk: Walk, label: Labelled, pieces: Pieces) -> Pieces:
    """The deed with the thing that it points to; a wish that is promised now is no fact as well."""
    if _thinks(walk, pieces):
        return pieces
    thing, said, last = thing_meant(walk, label, pieces), walk.current.they_said, walk.last
    if thing and last and last.kind == "wants" and said and walk.entry is said[-1]:
        said.pop()
    if not thing and label.kind == "mine" and points_at_nothing(walk, pieces):
        words = say(walk.note, pieces)
        walk.current.unsure.append(f'"{words}" does not say what. What did you promise?')
    return deed_with_thing(walk, pieces, thing)


def _put_right(walk: Walk, label: Labelled) -> Pieces:
    """As in "She's sending hers, no wait, I'm the one sending ours": the thing promised before."""
    corrected, walk.corrected = walk.corrected, False
    sheet = walk.current
    if not (corrected and sheet.pledges and walk.pledge is sheet.pledges[-1]):
        return []
    if walk.pledge.who == ("me" if label.kind == "mine" else "them"):
        sheet.pledges.pop()  # "I'd lend the leash, actually no, I'd lend the crate"
        return []
    return sheet.pledges.pop().what


def _with_deadline(walk: Walk, day: Day) -> Span:
    """A day with the "by", "before" or "due by" that leads to it."""
    start = day.start
    for word in reversed(walk.note.words(Span(max(0, day.start - DEADLINE_REACH), day.start))):
        if walk.note.folded(word) not in walk.note.ear.small.deadlines:
            break
        start = word.start
    return Span(start, day.end)


def _with_wish(walk: Walk, pieces: Pieces, wish: Labelled) -> Pieces:
    """As in "she'd like our form, I said I'd mail it": "it" is what they wanted."""
    note, said = walk.note, walk.current.they_said
    words = [note.folded(word) for piece in pieces for word in note.words(piece)]
    mine = note.ear.me.match(note.low, pieces[0].start, pieces[0].end)
    short = len(words) <= MAX_DEED and not mine and words[0] not in note.ear.articles
    if not (short or any(word in note.ear.small.pointers for word in words)) or not said:
        return pieces
    if note.ear.code == "en" and (does_else(walk, words) or names_thing(note, pieces)):
        return pieces
    if walk.entry is not said[-1] or words[0] in AT_TABLE:
        return pieces  # "She'd like the whole story, I said breakfast": that is told over it.
    found = note.ear.wants.match(note.low, wish.body.start, wish.body.end)
    body = Span(found.end(), wish.body.end) if found else wish.body
    if [note.folded(word) for word in note.words(body)[:1]] in (["it"], ["them"]):
        return pieces  # "wants it back by friday, said id grease it": "it" was named before.
    said.pop()
    walk.entry = None
    return deed_with_thing(walk, pieces, clean(note, [body]))


def _the_deed(walk: Walk, label: Labelled, out: list[Span]) -> Pieces:
    """As in "meldet sich am Dienstag": beside the day there is only the deed itself."""
    return clean(walk.note, without(label.clause.span, out)) if label.kind == "theirs" else []


def _with_thing(walk: Walk, pieces: Pieces, label: Labelled, last: Labelled) -> Pieces:
    """As in "has a spare clipper she'll lend me": the thing stands in the clause before."""
    note = walk.note
    words = [note.folded(word) for piece in pieces for word in note.words(piece)]
    empty = 0 < len(words) <= MAX_EMPTY and words[-1] in note.ear.small.no_place | {"us"}
    if not empty or label.clause.joint != "run" or last.kind != "they_said":
        return pieces
    return clean(note, [last.body, *pieces])


def take_agreement(walk: Walk, label: Labelled) -> None:
    """As in "I said yes": what they wanted, in the clause before, is my promise now."""
    last = walk.last
    whole = [label.body, *([last.body] if last else [])]
    days = [day for span in whole for day in walk.note.days(span, "future") if day.on]
    due = days[0] if days else None
    if last is None or last.kind in _NO_WISH or _is_theirs_to_do(walk, last):
        if walk.pledge and due:
            walk.pledge.due = walk.pledge.due or due
        return
    sheet = walk.current
    body = last.body
    follows = walk.note.text[label.clause.end : label.clause.end + 1] == ","
    if follows and last.clause.sentence != label.clause.sentence:
        walk.pledge = None  # "… I promised, by Friday, to bring it": the promise is still to come.
        return
    if last.kind == "theirs" and walk.pledge:  # "She's getting my plane, I promised"
        mine = (walk.note.ear.me.match(walk.note.low, piece.start) for piece in walk.pledge.what)
        walk.pledge.who = "me" if any(mine) else walk.pledge.who
        return
    deed = deed_for_somebody(walk.note, body) if last.kind == "wants" else None
    if last.kind == "wants" and deed is None and wants_somebody(walk.note, body):
        sheet.share.append([label.clause.span])
        walk.entry = sheet.share[-1]
        return
    if deed or is_hedged(walk.note, label.clause.span):
        due = None
    body = deed or body
    if last.kind == "wants":
        found = walk.note.ear.wants.match(walk.note.low, body.start, body.end)
        body = walk.note.trim(Span(found.end(), body.end)) if found else body
        asked = _ME_TO.match(walk.note.low, body.start, body.end)  # "wants me to sign the form"
        body = Span(asked.end(), body.end) if asked else body
    for entries in (sheet.they_said, sheet.share, sheet.offers, sheet.asks):
        if entries and walk.entry is entries[-1]:
            entries.pop()
            break
    out = [Span(due.start, due.end)] if due else []
    walk.pledge = Pledge("me", clean(walk.note, without(body, out)), due)
    walk.entry = None
    sheet.pledges.append(walk.pledge)


def _is_theirs_to_do(walk: Walk, last: Labelled) -> bool:
    """As in "she offered lifts, I said yes": they do it, and I promised nothing."""
    offered = _OFFERED.match(walk.note.low, last.body.start, last.body.end)
    return offered is not None or is_leave(walk.note, last.body)

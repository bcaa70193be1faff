"""What each clause is: their words, mine, an offer, a question, a promise, a day to write."""

from itertools import pairwise

from drafting.reading.clause_kinds import Kind, Labelled
from drafting.reading.clauses import Clause
from drafting.reading.labels_by_cue import kind_by_cue
from drafting.reading.labels_by_subject import kind_by_subject
from drafting.reading.note import Note, Span
from drafting.reading.remarks import happened_to_me, is_remark
from drafting.reading.subjects import skip_joiners

_MINE_TO_DO: frozenset[Kind] = frozenset({"wants", "offer", "mine"})
_I_SAID = {"i said", "said i", "i told her", "i told him", "i told them"}


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
    kind, body, cued = kind_by_cue(note, span)
    if kind == "theirs" and before and before.kind in _MINE_TO_DO and _is_headless(note, span):
        kind = "mine"
    if kind == "follow_up" and before and before.kind == "wants" and _hands_them(note, span):
        verb = next(w for w in note.words(span) if note.folded(w) in note.ear.small.handed)
        kind, body = "mine", Span(verb.start, span.end)
    if kind == "wants" and clause.joint in {"stop", "line"} and _is_my_wish(note, span):
        found = note.ear.wants.match(note.low, span.start, span.end)
        kind, body = "ask", Span(found.end() if found else span.start, span.end)
    if kind is None:
        kind = kind_by_subject(note, span, clause, before)
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

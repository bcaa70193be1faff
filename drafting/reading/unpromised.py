"""Promises taken back, and such as were never made: "I said I'd introduce them? No."."""

import re
from functools import cache

from drafting.reading.clauses import Clause
from drafting.reading.labels import label_clause
from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar

_PLEDGES = frozenset({"mine", "offer", "agreed"})
_DOUBTED = 'You were not sure about "{}". Did you promise it?'


def find_unpromised(note: Note, clauses: list[Clause]) -> dict[int, str]:
    """The clauses that promise nothing, each with a question to me, mostly an empty one."""
    found: dict[int, str] = {}
    if note.ear.code != "en":
        return found
    for number, clause in enumerate(clauses):
        if number in found:
            continue
        low = note.folded(clause.span)
        if _is("none_made", low):
            found[number] = ""
            _take_along(note, clauses, number, found)
        elif _asked(note, clause):
            found.update(_answered(note, clauses, number))
        elif number and _is("takes_back", low) and _pledges(note, clauses, number - 1):
            found |= {number - 1: "", number: ""}
            _take_along(note, clauses, number, found)
    return found


def is_leave(note: Note, wish: Span) -> bool:
    """As in "he asked if he could use the story": what I let them do is no deed of mine."""
    return note.ear.code == "en" and _pattern("leave").match(note.folded(wish)) is not None


def _answered(note: Note, clauses: list[Clause], number: int) -> dict[int, str]:
    """What a promise with a question mark comes to, by the answer behind it."""
    clause = clauses[number]
    after = note.folded(clauses[number + 1].span) if number + 1 < len(clauses) else ""
    to_myself = _is("asks_oneself", note.folded(clause.span))
    if not (to_myself or _pledges(note, clauses, number)):
        return {}
    if _is("no", after):
        return {number: "", number + 1: ""}
    if _is("unsure", after):
        return {number: _DOUBTED.format(note.cut(clause.span)), number + 1: ""}
    return {number: ""} if to_myself else {}


def _take_along(note: Note, clauses: list[Clause], number: int, found: dict[int, str]) -> None:
    """The rest of the sentence, where it only says why or how it came to nothing."""
    for each in range(number + 1, len(clauses)):
        low = note.folded(clauses[each].span)
        same = clauses[each].sentence == clauses[number].sentence
        if not same or not (_is("goes_on", low) or _is("takes_back", low)):
            return
        found[each] = ""


def _asked(note: Note, clause: Clause) -> bool:
    return note.text[clause.end : clause.end + 1] == "?"


def _pledges(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether a clause holds a promise or an offer of mine."""
    before = label_clause(note, clauses[number - 1], number - 1, None) if number else None
    label = label_clause(note, clauses[number], number, before)
    return label.cued and label.kind in _PLEDGES


def _is(name: str, low: str) -> bool:
    return bool(low) and _pattern(name).fullmatch(low) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_grammar("unpromised.en")[name].replace("\n", ""))

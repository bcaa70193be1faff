"""The clauses behind a name that still introduce: with a post, a place or a day on its own."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.fields import names_field
from drafting.reading.head_places import take_head_place
from drafting.reading.head_posts import take_head_post
from drafting.reading.houses import take_house
from drafting.reading.lengths import skip_length
from drafting.reading.meetings import met_cues
from drafting.reading.names import skip_courtesies
from drafting.reading.note import Note, Span
from drafting.reading.roles import has_role
from drafting.reading.sentences import take_role_sentence
from drafting.reading.sheet import Sheet
from drafting.reading.spots import is_origin
from drafting.reading.strangers import take_company, take_of_mine
from drafting.reading.subjects import skip_joiners

MAX_WORDS, MAX_MET = 12, 20

_DECLINED = re.compile(
    r"\b(?:can'?t|cannot|wont|won't|unable to) (?:go|come|make it|be there|attend)\b|\binvited me\b"
)
_YEARS = frozenset({"yr", "yrs", "year", "years"})


def read_head_clause(note: Note, clause: Clause, sheet: Sheet, *, first: bool) -> bool:
    """Whether a clause behind the name adds a post, a place or a day, and was taken in."""
    span = clause.span
    kin = note.ear.kin.match(note.low, span.start, span.end)
    span = note.trim(Span(kin.end(), span.end)) if kin else span
    span = skip_length(note, span)
    words = note.words(span)
    if not words or is_origin(note, words):
        return True
    most = MAX_MET if met_cues(note, span) else MAX_WORDS
    if len(words) > most or _is_about(note, words, sheet):
        return False
    if _lasts(note, words) or _is_declined(note, span):
        return False
    if sheet.person and all(note.folded(word) in note.ear.small.credentials for word in words):
        trade = names_field(note, span) or has_role(note, span)
        sheet.role = sheet.role or (span if trade else None)
        return True
    return (
        _take_role_sentence(note, span, sheet)
        or take_of_mine(note, span, sheet)
        or take_company(note, span, sheet)
        or take_house(note, span, sheet)
        or take_head_place(note, span, sheet)
        or take_head_post(
            note, span, sheet, first=first and (note.ear.code == "en" or clause.joint != "stop")
        )
    )


def _lasts(note: Note, words: list[Span]) -> bool:
    """As in "20 yrs running the shop": how long they have done it, and no place."""
    low = [note.folded(word) for word in words[:2]]
    return low[0].isdigit() and low[1:] != [] and low[1] in _YEARS


def _is_about(note: Note, words: list[Span], sheet: Sheet) -> bool:
    """Whether a clause begins with the name of the person ("Sven repairs engines")."""
    words, person = skip_courtesies(note, words), sheet.person
    return person is not None and len(words) > 1 and note.folded(words[0]) == person.first(note)


def _take_role_sentence(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "he is the training captain over at Fairlawn Rescue", "she leads the team at …"."""
    return sheet.role is None and take_role_sentence(note, skip_joiners(note, span), sheet)


def _is_declined(note: Note, span: Span) -> bool:
    """As in "party 11th in the club im working cant go": where they ask me to, and I was not."""
    ends = [at for mark in ".!?\n" if (at := note.low.find(mark, span.end)) >= 0]
    end = min(ends, default=len(note.low))
    return note.ear.code == "en" and _DECLINED.search(note.low, span.start, end) is not None

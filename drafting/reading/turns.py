"""Whose turn it is: the sheet of the person whom a clause is about."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.note import Note
from drafting.reading.person import Person
from drafting.reading.sheet import Sheet
from drafting.reading.walk import MAX_HEAD, Walk

PAIR = 2
# "Tom Bryce and his wife Ellen": he is Tom, and she is Ellen, whoever of them is told of first.
_KIN = re.compile(
    r"\b(?P<whose>his|her) (?:[a-z]+ )?(?:(?P<she>wife|mum|mother|mam|sister|daughter|aunt|gran|"
    r"nan|niece|girlfriend|fiancee)|(?P<he>husband|dad|father|brother|son|uncle|grandad|nephew|"
    r"boyfriend|fiance))\b"
)


def choose_sheet(walk: Walk, clause: Clause) -> None:
    """A clause is about whom it introduces, else whom it names, else the one before."""
    for sheet in walk.sheets:
        person = sheet.person
        behind = person and _is_behind(walk.note, person, clause)
        if person and (clause.span.holds(person.name) or behind):
            if walk.current is not sheet:
                walk.head, walk.first = MAX_HEAD, False
            walk.current = sheet
            return
    if len(walk.sheets) == 1 or walk.current is walk.shared:
        return
    words = {walk.note.folded(word).removesuffix("'s") for word in walk.note.words(clause.span)}
    for sheet in walk.sheets:
        if sheet.person:
            first = sheet.person.first(walk.note)
            if first in words and walk.current is not sheet:
                walk.current, walk.entry, walk.pledge = sheet, None, None
    _choose_by_pronoun(walk, clause)


def _choose_by_pronoun(walk: Walk, clause: Clause) -> None:
    """As in "Imke und Torge. sie Imkerin, er Müller": two of one clause, in their order."""
    pair = [sheet for sheet in walk.sheets if sheet.person]
    words = walk.note.words(clause.span)[:1]
    low = walk.note.folded(words[0]).split("'")[0] if words else ""
    small = walk.note.ear.small
    if len(pair) != PAIR or low not in small.he | small.she:
        return
    if len({sheet.person.clause for sheet in pair if sheet.person}) > 1:
        return
    _tell_apart(walk, pair)
    kind = "he" if low in small.he else "she"
    walk.pronouns.setdefault(kind, pair[min(len(walk.pronouns), 1)])
    if walk.current is not walk.pronouns[kind]:
        walk.current, walk.head, walk.first = walk.pronouns[kind], MAX_HEAD, False


def _tell_apart(walk: Walk, pair: list[Sheet]) -> None:
    """Who of two is he and who is she, where a "his wife" or "her dad" between them says so."""
    first, second = (sheet.person for sheet in pair)
    if first is None or second is None or walk.pronouns:
        return
    between = walk.note.low[first.name.end : second.name.start]
    found = _KIN.search(between)
    if found and (found["whose"] == "his") == bool(found["she"]):
        he_first = found["whose"] == "his"
        walk.pronouns = {"he": pair[not he_first], "she": pair[he_first]}


def _is_behind(note: Note, person: Person, clause: Clause) -> bool:
    """Whether a clause stands right behind a name, in a bracket of its own."""
    between = note.text[person.name.end : clause.start]
    return person.name.end <= clause.start and between.strip() == "("


def go_to_introduced(walk: Walk, clause: Clause) -> None:
    """As in "Godfrey introduced me to his wife Harriet, who's …": what follows is about her."""
    here = [s for s in walk.sheets if s.person and clause.span.holds(s.person.name)]
    if len(here) < PAIR or here[0].person is None or here[-1].person is None:
        return
    between = walk.note.low[here[0].person.name.end : here[-1].person.name.start]
    if walk.note.ear.small.introducing.search(between):
        walk.current, walk.head, walk.first = here[-1], MAX_HEAD, True


def calls_somebody(walk: Walk, clause: Clause) -> bool:
    """As in "Yuki: yield is a mood": nothing but the name of who says what follows."""
    low = walk.note.folded(clause.span)
    named = [
        sheet for sheet in walk.sheets if sheet.person and sheet.person.first(walk.note) == low
    ]
    known = named and not any(clause.span.holds(each.person.name) for each in named if each.person)
    if known:
        walk.current, walk.entry, walk.head = named[0], None, 0
    return bool(known)


def names_person(walk: Walk, clause: Clause) -> bool:
    """Whether a clause holds the name of the person it is about."""
    person = walk.current.person
    return person is not None and clause.span.holds(person.name)

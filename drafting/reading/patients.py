"""Patients in a note: what could tell who they are is private from the first word on."""

import re
from collections.abc import Iterator

from drafting.reading.clauses import Clause
from drafting.reading.cues import starts_cue
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.subjects import is_mine, is_plan, skip_joiners

NEAR, THING, GUARD_REACH = 6, 4, 40


def patient_clauses(note: Note, clauses: list[Clause], number: int) -> range:
    """The clauses that one clause makes private when it gives a patient away; else none."""
    told = _names_patient(note, clauses[number].span)
    told = told and not _tells_of_my_family(note, clauses[number])
    if not told and not any(find_cases(note, clauses[number].span)):
        return range(0)
    first = number
    if told and number and _is_numbered(note, clauses, number):
        first -= 1
    while told and _belongs_to_patient(note, clauses, first - 1, number):
        first -= 1
    if first == number and is_explained(note, clauses, number, patient=True):
        first -= 1
    last = number
    while last + 1 < len(clauses) and _continues(note, clauses, last + 1):
        last += 1
    return range(first, last + 1)


def _is_numbered(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "about Joan Pettifer, NHS no 943 …": the name right before a patient's number."""
    clause, before = clauses[number], clauses[number - 1]
    found = note.ear.patient.match(note.low, clause.start, clause.end)
    if not found or before.sentence != clause.sentence:
        return False
    digits = sum(char.isdigit() for char in note.text[clause.start : clause.end])
    words = note.words(before.span)
    if _is_named_anew(note, before, words):
        return True
    named = note.text[words[-1].start].isupper() or not note.capitals if words else False
    return named and digits > NEAR


def is_explained(note: Note, clauses: list[Clause], number: int, *, patient: bool) -> bool:
    """As in "Runner 2214, the one with the seizure": whom the clause before says by a number."""
    clause, before = clauses[number], clauses[number - 1]
    if not number or before.sentence != clause.sentence or clause.joint != "comma":
        return False
    words = note.words(before.span)
    opens = before.joint in {"stop", "line"} and len(words) <= THING + 1
    if not opens or note.days(before.span, "past") or _meets(note, before):
        return False
    numbered = note.folded(words[-1])[:1].isdigit() if words else False
    if not patient:
        return numbered and clause.sentence > 0
    case = next(find_cases(note, clause.span), None)
    same = case is not None and case.start == clause.start
    return same and numbered


def _is_named_anew(note: Note, clause: Clause, words: list[Span]) -> bool:
    """As in "Joan Pettifer, room 8": a full name and no more opens a sentence far behind."""
    opens = clause.sentence > 0 and clause.joint in {"stop", "line"} and not clause.bullet
    cased = all(note.text[word.start].isupper() for word in words) and note.capitals
    return opens and cased and 1 < len(words) <= THING and words[0].start == clause.start


def _tells_of_my_family(note: Note, clause: Clause) -> bool:
    """As in "told them both my mum died in room 3": what I told of my own people."""
    body = skip_joiners(note, clause.span)
    told = note.ear.my_say.match(note.low, body.start, body.end)
    words = [note.folded(word) for word in note.words(Span(told.end(), body.end))] if told else []
    mine = len(words) > 1 and bool(note.ear.me.fullmatch(words[0]))
    return mine and words[1] in note.ear.family


def find_cases(note: Note, span: Span) -> Iterator[Span]:
    """Where a stretch speaks of a patient without a name."""
    for found in note.ear.cases.finditer(note.low, span.start, span.end):
        before = note.low[max(span.start, found.start() - GUARD_REACH) : found.start()]
        if not note.ear.no_cases.search(before):
            yield Span(*found.span())


def _belongs_to_patient(note: Note, clauses: list[Clause], before: int, number: int) -> bool:
    """Whether the clause before is about the same patient ("Mrs Hale, bed 4")."""
    if before < 0 or clauses[before].sentence != clauses[number].sentence:
        return False
    span = clauses[before].span
    first = note.words(span)[:1]
    if first and note.folded(first[0]).rstrip(".") in note.ear.patient_titles:
        return True
    return bool(note.ear.patient_people.search(note.low, span.start, span.end))


def _continues(note: Note, clauses: list[Clause], number: int) -> bool:
    clause = clauses[number]
    if clause.sentence != clauses[number - 1].sentence:
        return False
    if is_of_another(note, clauses, number) or _meets(note, clause):
        return False
    words = note.words(clause.span)
    if len(words) > 1 and note.folded(words[0]) in note.ear.small.beside:
        return not note.text[words[1].start].isupper()
    asked = note.ear.ask.match(note.low, clause.start, clause.end)
    if is_mine(note, clause) and not (asked and not note.ear.me.match(note.low, clause.start)):
        return False
    if is_plan(note, clause) or _is_told_again(note, clauses, number):
        return False
    return clause.joint == "comma" or not starts_cue(note, skip_joiners(note, clause.span))


def _meets(note: Note, clause: Clause) -> bool:
    """Whether a clause begins with whom, where or when I met ("met dr lund after")."""
    return any(cue.start == clause.start for cue in met_cues(note, clause.span))


def _is_told_again(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether a clause behind a patient without a name is a promise, or words of the teller."""
    case = next(find_cases(note, clauses[number - 1].span), None)
    if case is None:
        return False
    ear, body = note.ear, skip_joiners(note, clauses[number].span)
    pledges = (ear.their_promise, ear.offer, ear.my_promise)
    nobody = not ear.case_people.search(note.low, case.start, case.end)
    cues = (*pledges, ear.their_say, ear.wants) if nobody else pledges
    return any(cue.match(note.low, body.start, body.end) for cue in cues)


def is_of_another(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether "and she runs a choir" can only be the teller, because the patient is a "Mr"."""
    body = skip_joiners(note, clauses[number].span)
    nameless = any(find_cases(note, clauses[number - 1].span))
    if body.start == clauses[number].start and not nameless:
        return False
    low = [note.folded(word) for word in note.words(body)]
    small, first = note.ear.small, low[0] if low else ""
    if _names_patient(note, body) or not low or first not in note.ear.pronouns:
        return False
    sentence = [c for c in clauses[:number] if c.sentence == clauses[number].sentence]
    said = {note.folded(word).rstrip(".") for c in sentence for word in note.words(c.span)}
    he, she = bool(said & small.his), bool(said & small.hers)
    return (he and not she and first in small.she) or (she and not he and first in small.he)


def _names_patient(note: Note, span: Span) -> bool:
    found = note.ear.patient.search(note.low, span.start, span.end)
    return bool(found and not _is_thing(note, span, found)) or _title_near_ward(note, span)


def _is_thing(note: Note, span: Span, found: re.Match[str]) -> bool:
    """Whether "room 2" only says where a thing is ("the scanner in room 2")."""
    before = [note.folded(word) for word in note.words(Span(span.start, found.start()))]
    words, head = before[-THING:], " ".join(before[-THING * 2 : -1])
    numbered = found.group()[-1:].isdigit() and found.group()[:1] in "rz"
    event = len(words) > 1 and words[-2] in note.ear.events and note.ear.at.search(head)
    return numbered and (bool(event) or any(word in note.ear.small.things for word in words))


def _title_near_ward(note: Note, span: Span) -> bool:
    """As in "Mrs Hale" beside words of a ward; titles alone are how colleagues are named too."""
    words = note.words(span)
    folded = [note.folded(word).rstrip(".") for word in words]
    for number, word in enumerate(folded[:-1]):
        name = words[number + 1]
        if word in note.ear.patient_titles and note.text[name.start].isupper():
            near = folded[number + 2 : number + 3 + NEAR * 2] + folded[:number]
            if any(each in note.ear.patient_words for each in near):
                return True
    return False

"""What stays out of every message: confidences, health, family, pay, leaving, and patients."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.cues import is_bare_cue, starts_cue
from drafting.reading.kept import Confidences
from drafting.reading.marked import keep_marked, pledges, tail_before
from drafting.reading.note import Note, Span
from drafting.reading.patients import is_explained, patient_clauses
from drafting.reading.stories import Stories
from drafting.reading.subjects import is_mine, skip_joiners
from drafting.reading.topics import topic_at
from drafting.reading.worries import find_worry, is_doubt

_BRACKET = re.compile(r"\([^()\n]{1,200}\)")
SELF_REACH = 24


def find_confidences(note: Note, clauses: list[Clause], skip: frozenset[int]) -> Confidences:
    """Every private stretch of the note, whether it is marked as one or speaks for itself."""
    kept = Confidences()
    read = [number for number in range(len(clauses)) if number not in skip]
    for number in read:
        _keep_topic(note, clauses, number, kept)
        if find_worry(note, clauses[number].span) or is_doubt(note, clauses, number):
            kept.spans[number] = clauses[number].span
            kept.worries.add(number)
        _keep_patient(note, clauses, number, kept)
    matters = frozenset(kept.spans) - kept.worries
    for number in read:
        keep_marked(note, clauses, number, kept)
        _keep_signed(note, clauses, number, kept)
    Stories(note, clauses, kept, skip, matters).keep()
    _keep_brackets(note, clauses, kept)
    for number in skip:
        kept.spans.pop(number, None)
        kept.patient.discard(number)
    return kept


def _keep_signed(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A clause with a shut mouth drawn behind it is private."""
    last = number + 1 == len(clauses)
    end = len(note.text) if last else clauses[number + 1].start
    behind = note.text[clauses[number].end : end]
    if not behind.isascii() and any(sign in behind for sign in note.ear.small.hush_signs):
        kept.spans[number] = clauses[number].span
        kept.marks.setdefault(number, Span(clauses[number].end, clauses[number].end))


def _keep_brackets(note: Note, clauses: list[Clause], kept: Confidences) -> None:
    """What shares a bracket with something private is private too."""
    for found in _BRACKET.finditer(note.text):
        bracket = Span(*found.span())
        inside = [n for n, clause in enumerate(clauses) if bracket.holds(clause.span)]
        if inside and _is_private_before(note, clauses, inside[0], kept):
            kept.spans.setdefault(inside[0], clauses[inside[0]].span)
        if not any(number in kept.spans for number in inside):
            continue
        patient = any(number in kept.patient for number in inside)
        for number in inside:
            kept.spans[number] = clauses[number].span
            if patient:
                kept.patient.add(number)


def _is_private_before(note: Note, clauses: list[Clause], first: int, kept: Confidences) -> bool:
    """Whether a bracket stands right behind something private ("in trouble (Bo L)")."""
    if (
        first == 0
        or first - 1 not in kept.spans
        or kept.spans[first - 1].end < clauses[first - 1].end
    ):
        return False
    return note.text[clauses[first - 1].end : clauses[first].start].strip() == "("


def _keep_topic(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    clause = clauses[number]
    at = topic_at(note, clause.span)
    if at is None or _is_told_openly(note, clauses, number) or _owned_up(note, clauses, number):
        return
    tail = tail_before(note, clause.span, at)
    if tail is not None and (is_mine(note, clause) or starts_cue(note, clause.span)):
        kept.spans[number] = Span(tail, clause.end)
    elif not is_mine(note, clause) or _is_my_news(note, clause, at):
        kept.spans[number] = clause.span
        if is_explained(note, clauses, number, patient=False):
            kept.spans[number - 1] = clauses[number - 1].span


def _is_told_openly(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether the clause or the one behind it says that all may know ("she tells everyone")."""
    near = clauses[number : number + 2]
    near = [clause for clause in near if clause.sentence == clauses[number].sentence]
    return any(note.ear.no_secret.search(note.low, each.start, each.end) for each in near)


def _owned_up(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "I was honest: fired twice, both my fault": what I told them of myself, in a list."""
    for each in range(number, -1, -1):
        clause = clauses[each]
        if clause.sentence != clauses[number].sentence:
            return False
        body = skip_joiners(note, clause.span)
        if each < number and clause.colon:
            said = is_bare_cue(note, body) or note.ear.me.fullmatch(note.folded(body))
            mine = note.ear.my_say.fullmatch(note.low, body.start, body.end)
            return bool(mine or (said and is_mine(note, clauses[number])))
        words = [note.folded(word).split("'")[0] for word in note.words(body)[:1]]
        if any(word in note.ear.pronouns | note.ear.possessives for word in words):
            return False
    return False


def _is_my_news(note: Note, clause: Clause, at: int) -> bool:
    """Whether the private part is my own ("I'm off sick"), and I have not told it to them."""
    body = skip_joiners(note, clause.span)
    told = note.ear.my_say.match(note.low, body.start, body.end)
    if told or pledges(note, clause) or note.ear.ask.match(note.low, body.start, body.end):
        return False
    if note.ear.told_after.search(note.low, at, clause.end):
        return False
    return bool(
        note.ear.self_words.search(note.low, max(clause.start, at - SELF_REACH), clause.end)
    )


def _keep_patient(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A patient's sentence is private from the clause that gives the patient away."""
    for each in patient_clauses(note, clauses, number):
        kept.spans[each] = clauses[each].span
        kept.patient.add(each)

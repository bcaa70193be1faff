"""What stays out of every message: confidences, health, family, pay, leaving, and patients."""

import re
from dataclasses import dataclass, field

from drafting.reading.clauses import Clause
from drafting.reading.cues import is_bare_cue, starts_cue
from drafting.reading.note import Note, Span
from drafting.reading.patients import patient_clauses
from drafting.reading.subjects import is_fragment, is_mine, is_plan, skip_joiners
from drafting.reading.topics import topic_at
from drafting.reading.worries import find_worry

_BRACKET = re.compile(r"\([^()\n]{1,200}\)")
MAX_POINTED, SELF_REACH = 6, 24


@dataclass
class Confidences:
    """The private stretches, by clause; ``patient`` and ``worries`` say which are of those."""

    spans: dict[int, Span] = field(default_factory=dict)
    patient: set[int] = field(default_factory=set)
    worries: set[int] = field(default_factory=set)


def find_confidences(note: Note, clauses: list[Clause], skip: frozenset[int]) -> Confidences:
    """Every private stretch of the note, whether it is marked as one or speaks for itself."""
    kept = Confidences()
    for number in range(len(clauses)):
        if number in skip:
            continue
        _keep_topic(note, clauses, number, kept)
        if find_worry(note, clauses[number].span):
            kept.spans[number] = clauses[number].span
            kept.worries.add(number)
        _keep_patient(note, clauses, number, kept)
    for number in range(len(clauses)):
        if number not in skip:
            _keep_marked(note, clauses, number, kept)
    _keep_brackets(note, clauses, kept)
    for number in skip:
        kept.spans.pop(number, None)
        kept.patient.discard(number)
    return kept


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
    if at is None:
        return
    tail = _tail_before(note, clause.span, at)
    if tail is not None and (is_mine(note, clause) or starts_cue(note, clause.span)):
        kept.spans[number] = Span(tail, clause.end)
    elif not is_mine(note, clause) or _is_my_news(note, clause, at):
        kept.spans[number] = clause.span


def _is_my_news(note: Note, clause: Clause, at: int) -> bool:
    """Whether the private part is my own ("I'm off sick"), and I have not told it to them."""
    body = skip_joiners(note, clause.span)
    told = note.ear.my_say.match(note.low, body.start, body.end)
    if told or _pledges(note, clause) or note.ear.ask.match(note.low, body.start, body.end):
        return False
    return bool(
        note.ear.self_words.search(note.low, max(clause.start, at - SELF_REACH), clause.end)
    )


def _tail_before(note: Note, span: Span, at: int) -> int | None:
    """Where a "because …" begins that holds the private part, or None."""
    last = None
    for found in note.ear.tails.finditer(note.low, span.start, at + 1):
        if found.start() > span.start:
            last = found.start()
    return last


def _keep_patient(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A patient's sentence is private from the clause that gives the patient away."""
    for each in patient_clauses(note, clauses, number):
        kept.spans[each] = clauses[each].span
        kept.patient.add(each)


def _keep_marked(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    clause = clauses[number]
    body = skip_joiners(note, clause.span)
    before = note.ear.secret_before.match(note.low, body.start, body.end)
    if before and _says_more(note, Span(before.end(), body.end)):
        kept.spans[number] = clause.span
        _keep_rest(note, clauses, number, kept)
        return
    after = _marker_behind(note, body)
    if not before and not after:
        return
    found = before or after
    if found and clauses[number].colon and not _says_more(note, Span(found.end(), body.end)):
        kept.spans[number] = clause.span
        _keep_neighbour(note, clauses, number, kept, points_on=True)
        return
    head = Span(body.start, found.start() if found else body.start)
    if found and _says_more(note, head) and not is_bare_cue(note, note.trim(head)):
        _keep_clause(note, clauses, number, kept, found)
        return
    kept.spans[number] = clause.span
    told = is_bare_cue(note, note.trim(head))
    if found and found is after and told and _says_more(note, Span(found.end(), body.end)):
        _keep_rest(note, clauses, number, kept)
        return
    _keep_neighbour(note, clauses, number, kept, points_on=bool(before and not after))


def _marker_behind(note: Note, body: Span) -> re.Match[str] | None:
    """A marker such as "don't tell anyone"; "they don't share" is somebody's habit instead."""
    for found in note.ear.secret_after.finditer(note.low, body.start, body.end):
        before = note.words(Span(body.start, found.start()))[-1:]
        subject = note.folded(before[0]) if before else ""
        habit = subject in note.ear.pronouns or note.ear.me.fullmatch(subject)
        if not (habit and found.group().startswith(note.ear.small.habits)):
            return found
    return None


def _says_more(note: Note, span: Span) -> bool:
    words = [note.folded(word) for word in note.words(span)]
    return sum(word not in note.ear.binders for word in words) >= 1 and len(words) >= 2


def _keep_clause(
    note: Note, clauses: list[Clause], number: int, kept: Confidences, found: re.Match[str]
) -> None:
    """The marker ends its own clause: "she is leaving keep it to yourself"."""
    span = clauses[number].span
    at = topic_at(note, span)
    tail = _tail_before(note, span, at if at is not None else found.start())
    whole = tail is None or not starts_cue(note, skip_joiners(note, span))
    kept.spans[number] = span if whole else Span(tail or span.start, span.end)
    first = number
    while _same_secret(clauses, first - 1, number) and (
        (first - 1) in kept.spans or is_fragment(note, clauses[first])
    ):
        first -= 1
    _fill(clauses, first, number, kept)


def _keep_rest(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A marker in front covers its sentence, up to something that I said or promised."""
    last = number
    while last + 1 < len(clauses) and clauses[last + 1].sentence == clauses[number].sentence:
        if is_mine(note, clauses[last + 1]) or is_plan(note, clauses[last + 1]):
            break
        last += 1
    _fill(clauses, number, last, kept)


def _keep_neighbour(
    note: Note, clauses: list[Clause], number: int, kept: Confidences, *, points_on: bool
) -> None:
    """A marker on its own points to what stands before it, or on to what follows."""
    same_before = _same_secret(clauses, number - 1, number)
    same_after = _same_secret(clauses, number + 1, number)
    turns = same_after and _turns(note, clauses[number + 1])
    turns = turns or (same_after and same_before and is_bare_cue(note, clauses[number - 1].span))
    same_before = same_before and not turns
    forward = same_after and _says_more(note, clauses[number + 1].span) and not same_before
    if (
        forward
        or clauses[number].colon
        or (points_on and not same_before)
        or (same_after and not same_before)
    ):
        target = number + 1
        if target < len(clauses) and not is_mine(note, clauses[target]):
            kept.spans[target] = clauses[target].span
            _keep_rest(note, clauses, target, kept)
        return
    first = _secret_start(note, clauses, number, kept)
    _fill(clauses, first, number, kept)


def _turns(note: Note, clause: Clause) -> bool:
    """Whether a clause begins with "but", so that the marker before it points on to it."""
    first = note.words(clause.span)[:1]
    return bool(first) and note.folded(first[0]) in note.ear.small.turns


def _same_secret(clauses: list[Clause], other: int, number: int) -> bool:
    return 0 <= other < len(clauses) and clauses[other].sentence == clauses[number].sentence


def _secret_start(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> int:
    """The first clause that a marker behind it covers."""
    if number == 0 or _pledges(note, clauses[number - 1]):
        return number
    sentence = clauses[number - 1].sentence
    first, target = number - 1, number - 1
    while first > 0 and clauses[first - 1].sentence == sentence:
        first -= 1
        fragment = is_fragment(note, clauses[target]) or _points_back(note, clauses[target])
        fragment = fragment or _is_listed(note, clauses[target])
        joined = first == target - 1 and fragment and not is_mine(note, clauses[first])
        if first in kept.spans or joined:
            target = first
    tail = note.ear.tails.search(note.low, clauses[target].start, clauses[target].end)
    inside = tail is not None and tail.start() > clauses[target].start
    told = starts_cue(note, skip_joiners(note, clauses[target].span))
    if tail and inside and told and target not in kept.spans:
        kept.spans[target] = Span(tail.start(), clauses[target].end)
    return target


def _pledges(note: Note, clause: Clause) -> bool:
    """Whether a clause promises, offers or plans something, which is no secret of theirs."""
    body, ear = skip_joiners(note, clause.span), note.ear
    cues = (ear.my_promise, ear.their_promise, ear.offer)
    said = any(cue.match(note.low, body.start, body.end) for cue in cues)
    return said or is_plan(note, clause)


def _is_listed(note: Note, clause: Clause) -> bool:
    """Whether a clause is one more thing of theirs in a list ("his tablets and the stairs")."""
    words = [note.folded(word) for word in note.words(clause.span)]
    owned = bool(words) and words[0] in note.ear.possessives
    return owned and not any(word in note.ear.verbs for word in words)


def _points_back(note: Note, clause: Clause) -> bool:
    """Whether a clause is about what was said before it ("he is hiding it from the school")."""
    words = [note.folded(word) for word in note.words(clause.span)][1:MAX_POINTED]
    vague = {"that", "them"} if note.ear.code == "de" else {"that", "them", "es"}
    return any(word in note.ear.small.pointers - vague for word in words)


def _fill(clauses: list[Clause], first: int, last: int, kept: Confidences) -> None:
    for each in range(first, last + 1):
        kept.spans.setdefault(each, clauses[each].span)

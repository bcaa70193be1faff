"""Clauses that come to a patient nobody names, or to my own worry: parted, so that only that
stays out.
"""

from dataclasses import replace

from drafting.reading.clauses import Clause
from drafting.reading.cues import starts_cue
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.patients import find_cases
from drafting.reading.worries import find_worry

LINK_REACH = 24


def part_cases(note: Note, clauses: list[Clause]) -> list[Clause]:
    """The clauses, each cut where a patient begins and where something else is told again."""
    return [part for clause in clauses for part in _part(note, clause)]


def _part(note: Note, clause: Clause) -> list[Clause]:
    case = next(find_cases(note, clause.span), None)
    apart = case or find_worry(note, clause.span)
    if apart is None:
        return [clause]
    start = _link_before(note, clause, case) if case else apart.start
    end = _told_again(note, Span(apart.end, clause.end))
    spans = [Span(clause.start, start), Span(start, end), Span(end, clause.end)]
    spans = [note.trim(span) for span in spans]
    spans = [span for span in spans if note.words(span)]
    first = replace(clause, span=spans[0], colon=clause.colon and len(spans) == 1)
    rest = [Clause(span, clause.sentence, "run") for span in spans[1:]]
    if rest and end < clause.end:
        return [first, *rest[:-1], *_part(note, rest[-1])]
    return [first, *rest]


def _link_before(note: Note, clause: Clause, case: Span) -> int:
    """Where the "about" before a patient begins; a few words in front stay with the patient."""
    link = note.ear.about.search(note.low, max(clause.start, case.start - LINK_REACH), case.start)
    while link and (later := note.ear.about.search(note.low, link.end(), case.start)):
        link = later
    at = link.start() if link and not note.low[link.end() : case.start].strip() else case.start
    head = note.trim(Span(clause.start, at))
    theirs = note.ear.case_people.search(note.low, head.start, head.end)
    tells = met_cues(note, head) or starts_cue(note, head) or (link and not theirs)
    return at if tells and note.words(head) else clause.start


def _told_again(note: Note, rest: Span) -> int:
    """Where, behind a patient, a new subject begins: "and she …", "i promised …", "also met …"."""
    words, ear = note.words(rest), note.ear
    for number, word in enumerate(words):
        low, here = note.folded(word), Span(word.start, rest.end)
        joined = number > 0 and bool(ear.joiners.fullmatch(note.folded(words[number - 1])))
        subject = low in ear.pronouns or bool(ear.me.match(note.low, word.start, word.end))
        met = [cue for cue in met_cues(note, here) if cue.start == word.start]
        if joined and (subject or met or starts_cue(note, here)):
            return words[number - 1].start
        if met or (subject and starts_cue(note, here)):
            return word.start
    return rest.end

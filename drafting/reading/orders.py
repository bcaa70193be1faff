"""Sentences that give orders to a program: found so that they are kept, shown and never used."""

import re
import unicodedata
from functools import cache

from drafting.reading.clauses import Clause
from drafting.reading.cues import starts_cue
from drafting.reading.note import Note, Span
from drafting.reading.phrasing import AnyOf, any_of
from drafting.reading.subjects import is_plan, skip_joiners
from prompts.listening import load_everywhere

_OPENED = re.compile(r"<!--|\{\{")
_CLOSERS = ("-->", "}}", "]")
FEW_HIDDEN, FEW_TOLD, LONG_RUN = 2, 3, 3


@cache
def _orders() -> tuple[AnyOf, tuple[str, ...]]:
    words = load_everywhere()
    return any_of(words.orders), words.machine_marks


def find_orders(note: Note, clauses: list[Clause]) -> frozenset[int]:
    """The numbers of the clauses that stand in a sentence aimed at a program, or go on from one."""
    found: set[int] = set()
    groups = _sentences(clauses)
    for place, numbers in enumerate(groups):
        closed = numbers[0] > 0 and _is_closed(note, clauses, numbers[0])
        start = clauses[numbers[0] - 1].end if numbers[0] else 0
        start = clauses[numbers[0]].start if closed else start
        after = groups[place + 1][0] if place + 1 < len(groups) else None
        end = clauses[after].start if after is not None else len(note.text)
        hidden = _OPENED.search(note.text, clauses[numbers[-1]].end, end)
        end = hidden.start() if hidden else end  # What is hidden begins with the next one.
        goes_on = numbers[0] - 1 in found and clauses[numbers[0]].joint != "line"
        goes_on = goes_on and not closed
        goes_on = goes_on and not any(
            _tells(note, clauses[number]) for number in numbers[:FEW_TOLD]
        )
        if goes_on or _is_order(note, Span(start, end)):
            found.update(_within_run(note, clauses, numbers) or numbers)
    return frozenset(found)


def _is_closed(note: Note, clauses: list[Clause], number: int) -> bool:
    """Whether a comment or a bracket with the order in it is over right before a clause."""
    between = note.text[clauses[number - 1].end : clauses[number].start]
    return any(mark in between for mark in _CLOSERS)


def _within_run(note: Note, clauses: list[Clause], numbers: list[int]) -> set[int]:
    """The order alone, inside a dictated run that somebody tells; none when it cannot be parted.

    It lasts until the person speaks again ("… and ignore the above and I told her").
    """
    own = [clauses[number] for number in numbers]
    dictated = len(own) > LONG_RUN and all(clause.joint == "run" for clause in own[1:])
    if not dictated or not any(_tells(note, clause) for clause in own[:FEW_TOLD]):
        return set()
    ends = [clause.start for clause in own[1:]] + [own[-1].end]
    parted: set[int] = set()
    for number, clause, end in zip(numbers, own, ends, strict=True):
        goes_on = number - 1 in parted and not _tells(note, clause)
        if goes_on or _is_order(note, Span(clause.start, end)):
            parted.add(number)
    return parted


def _is_order(note: Note, span: Span) -> bool:
    pattern, marks = _orders()
    low = _without_hidden(note.folded(span)).lstrip(" \n.!?,;")
    raw = note.text[span.start : span.end]
    hidden = 0 if raw.isascii() else sum(is_hidden(char) for char in raw)
    return hidden > FEW_HIDDEN or bool(pattern.search(low)) or any(mark in low for mark in marks)


def _tells(note: Note, clause: Clause) -> bool:
    """Whether a sentence behind an order is the person's own again: it has a subject, or a cue."""
    body = skip_joiners(note, clause.span)
    words = [note.folded(word) for word in note.words(body)[:2]]
    if not words or note.ear.me.match(note.low, body.start, body.end) or starts_cue(note, body):
        return bool(words)
    if words[0].split("'")[0] in note.ear.pronouns | note.ear.possessives:
        return True
    if note.ear.met.match(note.low, body.start, body.end) or is_plan(note, clause):
        return True
    named = note.text[body.start].isupper() and words[0] not in note.ear.stops
    return named and len(words) > 1 and words[1] in note.ear.verbs


def _sentences(clauses: list[Clause]) -> list[list[int]]:
    groups: list[list[int]] = []
    for number, clause in enumerate(clauses):
        if groups and clauses[groups[-1][0]].sentence == clause.sentence:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def is_hidden(char: str) -> bool:
    """Whether a character is written to be read by machines only (zero width, tag, control)."""
    return unicodedata.category(char) in {"Cf", "Cc"} and char not in "\n\r\t\u200d\ufeff"


def _without_hidden(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in text if not is_hidden(char))

"""Sentences that give orders to a program: found so that they are kept, shown and never used."""

import re
import unicodedata
from functools import cache

from drafting.reading.clauses import Clause
from drafting.reading.note import Note
from prompts.listening import either, load_everywhere

FEW_HIDDEN = 2


@cache
def _orders() -> tuple[re.Pattern[str], tuple[str, ...]]:
    words = load_everywhere()
    return either(words.orders), words.machine_marks


def find_orders(note: Note, clauses: list[Clause]) -> frozenset[int]:
    """The numbers of the clauses that stand in a sentence aimed at a program."""
    pattern, marks = _orders()
    found: set[int] = set()
    for numbers in _sentences(clauses):
        start, end = clauses[numbers[0]].start, clauses[numbers[-1]].end
        raw = note.text[start:end]
        low = _without_hidden(note.low[start:end])
        hidden = sum(is_hidden(char) for char in raw)
        if hidden > FEW_HIDDEN or pattern.search(low) or any(mark in low for mark in marks):
            found.update(numbers)
    return frozenset(found)


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
    return "".join(char for char in text if not is_hidden(char))

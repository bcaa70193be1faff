"""The account of every word: what no field holds is left over, in the note's order."""

import re
from collections.abc import Iterable
from functools import cache

from drafting.reading.note import Note, Span
from prompts.listening import LANGUAGES, fold, load_language

_WORD = re.compile(r"\w+")


def left_over(note: Note, used: Iterable[Span]) -> tuple[str, ...]:
    """The words of the note that stand in no field, as readable runs."""
    covered = bytearray(len(note.text))
    for span in used:
        covered[span.start : span.end] = b"\1" * max(0, span.end - span.start)
    for span in note.instead:
        covered[span.start : span.end] = bytes(span.end - span.start)
    runs: list[Span] = []
    for token in _tokens(note):
        if not any(
            (char.isalnum() or char == "_") and not covered[at]
            for at, char in enumerate(note.raw[token.start : token.end], token.start)
        ):
            continue
        if runs and _joins(note, runs[-1], token, covered):
            runs[-1] = Span(runs[-1].start, token.end)
        else:
            runs.append(token)
    return tuple(" ".join(note.raw[run.start : run.end].split()) for run in runs)


def _tokens(note: Note) -> list[Span]:
    """Every stretch between spaces that holds a letter or a digit."""
    tokens, start = [], None
    for at, char in enumerate(f"{note.raw} "):
        if char.isspace():
            if start is not None and any(c.isalnum() or c == "_" for c in note.raw[start:at]):
                tokens.append(Span(start, at))
            start = None
        elif start is None:
            start = at
    return [part for token in tokens for part in _parts(note, token)]


def _parts(note: Note, token: Span) -> list[Span]:
    """A token without the marks around it."""
    trimmed = note.trim(token)
    return [trimmed if trimmed.start < trimmed.end else token]


def _joins(note: Note, run: Span, token: Span, covered: bytearray) -> bool:
    """Whether a word goes on with the run before it: no field and no full stop between."""
    between = note.raw[run.end : token.start]
    if any(covered[run.end : token.start]) or "\n" in between:
        return False
    return not any(char in between for char in ".!?;")


def worth_showing(left: Iterable[str]) -> tuple[str, ...]:
    """The left-over runs that say something; crumbs such as "met" or "he said" are dropped."""
    crumbs = _crumbs()
    return tuple(
        run for run in left if any(word not in crumbs for word in _WORD.findall(fold(run)))
    )


@cache
def _crumbs() -> frozenset[str]:
    """The small words of every language."""
    lists = (load_language(code).says.crumbs for code in LANGUAGES)
    return frozenset(word for crumbs in lists for word in crumbs)

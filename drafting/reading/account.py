"""The account of every word: what no field holds is left over, in the note's order."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from drafting.days import find_days
from drafting.reading.ear import Ear, ear_for
from drafting.reading.note import Note, Span
from drafting.reading.shorthand import find_shorthand
from prompts.listening import LANGUAGES, fold, guess_language, load_everywhere, load_language

_ANY_DAY = date(2000, 1, 1)
_WORD = re.compile(r"\w+")
_SHORT = 2


def left_over(note: Note, used: Iterable[Span]) -> tuple[str, ...]:
    """The words of the note that stand in no field, as readable runs."""
    covered = bytearray(len(note.text))
    for span in used:
        covered[span.start : span.end] = b"\1" * max(0, span.end - span.start)
    for span in (*note.instead, *find_shorthand(note)):
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
    raw, heard = note.raw[token.start : token.end], note.text[token.start : token.end]
    tagged = "=" in raw and " " in heard
    if tagged or any(token.meets(span) for span in note.instead):
        return [token]
    trimmed = note.trim(token)
    return [trimmed if trimmed.start < trimmed.end else token]


def _joins(note: Note, run: Span, token: Span, covered: bytearray) -> bool:
    """Whether a word goes on with the run before it: no field and no full stop between."""
    between = note.raw[run.end : token.start]
    if any(covered[run.end : token.start]) or "\n" in between:
        return False
    return not any(char in between for char in ".!?;")


def worth_showing(left: Iterable[str]) -> tuple[str, ...]:
    """The left-over runs that say something; "met at", "he said" and "on tues" are dropped."""
    runs = tuple(left)
    ear = ear_for(guess_language(" ".join(runs)))
    return tuple(run for run in runs if _tells(run, ear))


def _tells(run: str, ear: Ear) -> bool:
    """Whether a run holds more than words of saying and meeting, days and small words."""
    low = fold(run)
    days = find_days(low, _ANY_DAY, leaning="past", language=ear.code)
    for day in (*days, *find_days(low, _ANY_DAY, leaning="future", language=ear.code)):
        low = low[: day.start] + " " * (day.end - day.start) + low[day.end :]
    small = _crumbs()
    promised = ear.my_promise.search(low)
    if promised and _does_more(low[promised.end() :], ear):
        return True  # "Will text him her number" is a promise that no field holds.
    for cue in (
        ear.met,
        ear.how,
        ear.titles,
        ear.my_say,
        ear.their_say,
        ear.my_promise,
        ear.their_promise,
        ear.offer,
    ):
        low = cue.sub(" ", low)
    return any(word not in small for word in _WORD.findall(ear.follow_up.sub(" ", low)))


def _does_more(deed: str, ear: Ear) -> bool:
    """Whether more than one word of some length says what is to be done."""
    words = [word for word in _WORD.findall(deed) if word not in ear.pronouns]
    return sum(len(word) > _SHORT for word in words) > 1


@cache
def _crumbs() -> frozenset[str]:
    """The small words of every language, and the names of marks."""
    every = [load_language(code) for code in LANGUAGES]
    spoken = load_everywhere().spoken
    marks = [
        phrase
        for said in (spoken.sure, spoken.perhaps)
        for each in said.values()
        for phrase in each
    ]
    lists = [each.says.crumbs for each in every] + [
        (*each.people.pronouns, *each.people.me) for each in every
    ]
    lists += [spoken.hesitations, tuple(_WORD.findall(" ".join(marks)))]
    return frozenset(fold(word) for words in lists for word in words)

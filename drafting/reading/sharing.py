"""What one sentence promises to several: "Promised Ana our chart and Tom a tour"."""

import re

from drafting.reading.labels import Labelled
from drafting.reading.note import Span
from drafting.reading.sheet import Sheet
from drafting.reading.walk import Walk

PAIR = 2
# "told Ana id send her a list and Tom that i would bring him a map"
_I_WOULD = re.compile(r"(?:that )?(?:i'd|id|i would|i'll|ill|i will) ")
_NEAR = 20
_AND = re.compile(r"(?:,|&|\b(?:and|und|et|y|e))\s*$")


def share_between(walk: Walk, label: Labelled) -> list[tuple[Sheet, Span]]:
    """Who gets which part, in their order; nothing where it is all for one."""
    note, body = walk.note, label.body
    before = note.words(Span(max(0, body.start - _NEAR), body.start))[-2:]
    named = [
        (word, sheet)
        for word in [*before, *note.words(body)]
        if (sheet := _sheet_of(walk, word)) and (word in before or _ends_before(walk, word))
    ]
    if len(named) < PAIR or len({id(sheet) for _, sheet in named}) < len(named):
        return []
    ends = [*(_ends_before(walk, word) for word, _ in named[1:]), body.end]
    parts = [
        (sheet, note.trim(Span(_begins(walk, max(word.end, body.start)), end)))
        for (word, sheet), end in zip(named, ends, strict=True)
    ]
    return parts if all(note.words(part) for _, part in parts) else []


def _begins(walk: Walk, at: int) -> int:
    """Where the deed begins, behind an "I would" of its own."""
    rest = walk.note.low[at:]
    skipped = at + len(rest) - len(rest.lstrip())
    found = _I_WOULD.match(walk.note.low, skipped)
    return found.end() if found else skipped


def _sheet_of(walk: Walk, word: Span) -> Sheet | None:
    """The sheet of whoever is called by this word."""
    low = walk.note.folded(word)
    firsts = ((sheet, sheet.person.first(walk.note)) for sheet in walk.sheets if sheet.person)
    return next((sheet for sheet, first in firsts if first == low), None)


def _ends_before(walk: Walk, word: Span) -> int:
    """Where the part before this name ends; 0 when no "and" stands between the two."""
    found = _AND.search(walk.note.low, 0, word.start)
    return found.start() if found else 0

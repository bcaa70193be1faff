"""What one sentence promises to several: "Promised Ana our chart and Tom a tour"."""

import re

from drafting.reading.clause_kinds import Labelled
from drafting.reading.note import Span
from drafting.reading.sheet import Pieces, Sheet
from drafting.reading.walk import Walk

PAIR = 2
# "told Ana id send her a list and Tom that i would bring him a map"
_I_WOULD = re.compile(r"(?:that )?(?:i'd|id|i would|i'll|ill|i will) ")
_NEAR = 20
_AND = re.compile(r"(?:,|&|\b(?:and|und|et|y|e))\s*$")


def share_between(walk: Walk, label: Labelled) -> list[tuple[Sheet, Pieces, Span]]:
    """Who gets which part, and by which deed, in their order; nothing where it is all for one."""
    note, body = walk.note, label.body
    before = note.words(Span(max(0, body.start - _NEAR), body.start))[-2:]
    deed = _deed(walk, body)
    before += note.words(body)[len(deed) : len(deed) + 1] if deed else []
    named = [
        (word, sheet)
        for word in [*before, *(word for word in note.words(body) if word not in before)]
        if (sheet := _sheet_of(walk, word)) and (word in before or _ends_before(walk, word))
    ]
    if len(named) < PAIR or len({id(sheet) for _, sheet in named}) < len(named):
        return []
    ends = [*(_ends_before(walk, word) for word, _ in named[1:]), body.end]
    parts = [
        (sheet, deed, note.trim(Span(_begins(walk, max(word.end, body.start)), end)))
        for (word, sheet), end in zip(named, ends, strict=True)
    ]
    if not all(note.words(part) for _, _, part in parts):
        return []
    return [each for each in parts if _names_thing(walk, each[2])]


def turn_to_whose(walk: Walk, label: Labelled) -> None:
    """As in "she runs a club for the kids, he drives. said id train the kids": it is for her.

    A promise to one of two that names neither is for the one whose words it takes up, else for
    the first.
    """
    pair = [sheet for sheet in walk.sheets if sheet.person]
    note, body = walk.note, label.body
    words = {note.folded(word) for word in note.words(body)}
    cue = {note.folded(word) for word in note.words(Span(label.clause.start, body.start))}
    if note.ear.code != "en" or len(pair) != PAIR or (words | cue) & _somebody(walk):
        return
    if label.clause.joint not in {"stop", "line"} or not label.cued:
        return
    taken = [sheet for sheet in pair if _tells_of(walk, sheet) & (words - note.ear.stops)]
    walk.current = taken[0] if len(taken) == 1 else pair[0]
    walk.entry = walk.pledge = None


def _somebody(walk: Walk) -> set[str]:
    """The words by which a promise says whom it is for."""
    firsts = {sheet.person.first(walk.note) for sheet in walk.sheets if sheet.person}
    return firsts | walk.note.ear.pronouns | walk.note.ear.small.no_place | walk.note.ear.everyone


def _tells_of(walk: Walk, sheet: Sheet) -> set[str]:
    note = walk.note
    told = (piece for pieces in sheet.they_said for piece in pieces)
    return {note.folded(word) for piece in told for word in note.words(piece)} - note.ear.stops


def _names_thing(walk: Walk, part: Span) -> bool:
    """No thing is promised in "and Tom wants nothing from me", which is a sentence of its own."""
    words = walk.note.words(part)[:1]
    small = walk.note.ear.small
    return bool(words) and walk.note.folded(words[0]) not in small.wishes | (
        small.being - walk.note.ear.articles
    )


def _deed(walk: Walk, body: Span) -> Pieces:
    """The "send" of "send Ana our chart and Tom the list", which is done for each of them."""
    words = walk.note.words(body)[:2]
    if len(words) < PAIR or walk.note.folded(words[0]) not in walk.note.ear.small.handed:
        return []
    return words[:1] if _sheet_of(walk, words[1]) else []


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

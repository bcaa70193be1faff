"""News that only sounds private: "charged half", "her lad is starting at college"."""

import re
from functools import cache

from drafting.everyday import is_everyday
from drafting.reading.note import Note, Span
from prompts.grammar import load_grammar


def is_open_news(note: Note, span: Span, found: Span) -> bool:
    """Whether what sounds private at a place of a clause is a price, a paper, or a child's school.

    Of a child the whole rest of the clause has to be harmless: in doubt it stays private.
    """
    if note.ear.code != "en":
        return False
    low, rest = note.folded(found), note.low[found.start : span.end]
    if low.startswith("charged"):
        return _pattern("price").match(rest) is not None
    if low.startswith("papers"):
        return _pattern("newspaper").search(note.low[span.start : found.start].rstrip()) is not None
    before = note.low[max(span.start, found.start - 2) : found.end]
    return _pattern("mine").fullmatch(before) is not None or _is_of_child(note, rest)


def _is_of_child(note: Note, rest: str) -> bool:
    """As in "her son starts at big school", "his girl plays goalie": learning, and no trouble."""
    child = _child().match(rest)
    if child is None:
        return False
    words = note.ear.family_trouble | note.ear.grave
    told = rest[child.end("child") :]
    if _word("trouble").search(told) or set(re.findall(r"[\w'-]+", told)) & words:
        return False
    return _word("harmless").search(told) is not None or _names_somewhere(told)


def _names_somewhere(told: str) -> bool:
    found = _word("somewhere").search(told)
    return found is not None and not is_everyday(found["house"].split()[0])


@cache
def _child() -> re.Pattern[str]:
    lists = load_grammar("open_news.en")
    return re.compile(rf"(?P<child>{lists['child']})(?:{lists['doing']})(?!\w)")


@cache
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{load_grammar('open_news.en')[name]})(?!\w)")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_grammar("open_news.en")[name])

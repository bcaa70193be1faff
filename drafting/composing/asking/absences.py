"""Where a note says that the reader was not there at all, beside one of what they did there."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import verb_form
from drafting.composing.noting.corrections import NAME
from prompts.grammar import load_rows

_WHO = re.compile(
    rf"^(?:but |though |that )*(?P<who>s?he|they|{NAME}(?: {NAME})?)\b", re.IGNORECASE
)
_FEW = 4


def is_absent(first: str, second: str, brief: Brief) -> bool:
    """True where one tells of a deed of theirs and the other that they were away then."""
    told = (tidy(first), tidy(second))
    return _clash(*told, brief) or _clash(*told[::-1], brief)


def _clash(deed: str, away: str, brief: Brief) -> bool:
    if not any(row.search(away) for row in _patterns("absent")):
        return False
    if any(row.search(deed) for row in _patterns("absent")):
        return False
    reader = frozenset(bare(brief.contact.name or "").split())
    first, after = _words(deed)[:1], set(_words(away))
    if (first == ["she"] and after & {"him", "he"}) or (first == ["he"] and after & {"her", "she"}):
        return False  # Two people are told of.
    unmet = any(row.search(away) for row in _patterns("unmet"))
    return (unmet or _is_of_reader(away, reader)) and _is_deed_of_reader(deed, reader)


def _words(text: str) -> list[str]:
    return bare(text).split()


def _is_of_reader(text: str, reader: frozenset[str]) -> bool:
    found = _WHO.match(text)
    named = bare(found["who"]).split() if found else ["she"]
    return named[0] in {"she", "he", "they"} or bool(set(named) & reader)


def _is_deed_of_reader(text: str, reader: frozenset[str]) -> bool:
    """True for "she showed me", "Ada told us at lunch": done when both were there."""
    found = _WHO.match(text)
    if not found or not _is_of_reader(text, reader):
        return False
    words = [core(word) for word in text[found.end() :].split()]
    forms = (verb_form(word) for word in words[:2])
    done = any(form and "past" in form.forms for form in forms)
    return done and bool({"me", "us", "our", "my", "we"} & set(words[: _FEW + 1]))


@cache
def _patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    rows = load_rows("doubts", "en")[sort]
    return tuple(re.compile(row["pattern"].replace("<Name>", NAME), re.IGNORECASE) for row in rows)

"""Any of many phrases, searched one by one and only where a note holds a word that one needs.

It finds just what one long pattern of all the phrases would: the leftmost match, of the phrase
that is listed first. But a phrase is compiled only when a note comes near it.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from prompts.listening import as_pattern

_WORD_START, _WORD_END = r"(?<!\w)", r"(?:(?<!\w)|(?!\w))"
_PIECE = re.compile(
    r"(?P<plain>[a-z]+)|(?P<open>\((?:\?(?:[:=!]|<[=!]))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<count>[?*]\??|\{\d*,?\d*\}\??|\+)|(?P<other>\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.)",
    re.DOTALL,
)
LEAST, LONGEST, MANY, NEAR_NOTES = 3, 6, 8, 32


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf:
    """Some patterns, with what stands before and behind each of them."""

    parts: tuple[str, ...]
    before: str = _WORD_START
    after: str = _WORD_END

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Every match in a stretch, from left to right, none inside another."""
        end = len(text) if end is None else end
        ahead = [found for each in _near(self, text) if (found := each.search(text, start, end))]
        while ahead:
            first = min(ahead, key=re.Match.start)
            yield first
            at = max(first.end(), first.start() + 1)
            ahead = [
                later
                for found in ahead
                if (later := found if found.start() >= at else found.re.search(text, at, end))
            ]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in a stretch, or None."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins a stretch, or None."""
        end = len(text) if end is None else end
        for each in _near(self, text):
            if found := each.match(text, start, end):
                return found
        return None


def any_of(phrases: Iterable[str]) -> AnyOf:
    """Any of some phrases of the word files, as whole words."""
    return AnyOf(tuple(map(as_pattern, phrases)))


@lru_cache(maxsize=NEAR_NOTES * 8)
def _near(phrases: AnyOf, text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of which a text holds a needed word, in their order."""
    return tuple(
        _compiled(f"{phrases.before}(?:{part}){phrases.after}")
        for part, needed in zip(phrases.parts, _needed_by(phrases), strict=True)
        if not needed or any(word in text for word in needed)
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _needed_by(phrases: AnyOf) -> tuple[frozenset[str], ...]:
    return tuple(map(needed_words, phrases.parts))


@cache
def needed_words(pattern: str) -> frozenset[str]:
    """Words of which every match of a pattern holds at least one; none when nobody can tell."""
    return _read_branches(list(_PIECE.finditer(pattern)), 0)[0]


def _read_branches(pieces: list[re.Match[str]], at: int) -> tuple[frozenset[str], int]:
    """What some alternatives need together, and where the group that holds them ends."""
    union: frozenset[str] = frozenset()
    best: frozenset[str] = frozenset()
    known = True
    while at < len(pieces):
        kind, here = pieces[at].lastgroup, pieces[at].group()
        if kind == "close":
            break
        if kind == "bar":
            known, union, best = known and bool(best), union | best, frozenset()
            at += 1
            continue
        found: frozenset[str] = frozenset()
        if kind == "open":
            found, at = _read_branches(pieces, at + 1)
            found = found if here in {"(", "(?:"} else frozenset()
        count = pieces[at + 1].group() if at + 1 < len(pieces) else ""
        loose = count[:1] in {"?", "*", "{"}
        if kind == "plain":
            run = here[:-1] if loose else here
            found = frozenset({run}) if len(run) >= LEAST else found
        elif loose:
            found = frozenset()
        best = max(best, found, key=_worth)
        at += 1
    known = known and bool(best)
    return (union | best if known else frozenset()), at


def _worth(words: frozenset[str]) -> float:
    """How much it tells that none of some words stands in a text; the less, the more there are."""
    return min(*map(len, words), LONGEST) + LONGEST - len(words) / MANY if words else -math.inf

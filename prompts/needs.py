"""Many patterns on one text: of them the few that can stand there, by the letters they need.

Out of each pattern come letters of which some must stand wherever it does: "my today" and "our
today" for `(?:my|our) today`. To look for those is a twentieth of the work of trying the pattern.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

# What a pattern is made of, as Python itself reads it. There is no public name for it.
from re import _constants as made  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Generic, NamedTuple, TypeVar

Value = TypeVar("Value")
Needed = frozenset[str]
_Part = tuple[Any, Any]
# More ways to write it than these are looked for as slowly as the pattern itself.
MOST_WAYS, MOST_SIGNS = 60, 12
# So many letters are rare enough in a text, and so many of a long piece tell it from any other.
LONG_ENOUGH, LONGEST = 5, 8
# So many more pieces to look for weigh as much as one letter less in each.
AS_A_LETTER = 8
_REPEATS = frozenset({made.MAX_REPEAT, made.MIN_REPEAT, made.POSSESSIVE_REPEAT})
NOTHING: Needed = frozenset({""})


class Sifted(NamedTuple, Generic[Value]):
    """A pattern's letters, None where it may stand in any text, and what it stands for."""

    needed: Needed | None
    value: Value


class Sieve(Generic[Value]):
    """Patterns with what they stand for, of which a text is asked only for those it may hold."""

    def __init__(self, patterns: Iterable[tuple[re.Pattern[str], Value]]) -> None:
        self._all: list[Sifted[Value]] = []
        self._bends = False
        for pattern, value in patterns:
            self._bends |= bool(pattern.flags & re.IGNORECASE)
            self._all.append(Sifted(find_needed(pattern), value))
        if self._bends:
            self._all = [one._replace(needed=_bent(one.needed)) for one in self._all]
        self._letters = sorted(frozenset().union(*(one.needed or () for one in self._all)))

    def near(self, text: str) -> Iterator[Value]:
        """Yield, in their order, what may stand in a text."""
        held = self._held(text)
        for needed, value in self._all:
            if needed is None or not held.isdisjoint(needed):
                yield value

    def change(self, text: str, by: Callable[[Value, str], str]) -> str:
        """Give a text changed by all that may stand in it, each in what the one before left."""
        held = self._held(text)
        for needed, value in self._all:
            if needed is None or not held.isdisjoint(needed):
                changed = by(value, text)
                if changed != text:
                    text, held = changed, self._held(changed)
        return text

    def _held(self, text: str) -> set[str]:
        searched = text.casefold() if self._bends else text
        return {letters for letters in self._letters if letters in searched}


def find_needed(pattern: re.Pattern[str]) -> Needed | None:
    """Give the letters of which some stand in every text that a pattern finds, or None."""
    return _best(_stretches(_parser.parse(pattern.pattern, pattern.flags)))


def _best(found: Iterable[Needed]) -> Needed | None:
    short = (_shortened(ways) for ways in found if _helps(ways))
    return max((ways for ways in short if _worth(ways) > 0), key=_worth, default=None)


def _shortened(ways: Needed) -> Needed:
    """Give as few and as short pieces: with "fri" nobody has to look for "friday"."""
    cut = {way[:LONGEST] for way in ways}
    return frozenset(
        way for way in cut if not any(other in way for other in cut if len(other) < len(way))
    )


def _bent(needed: Needed | None) -> Needed | None:
    return needed and frozenset(letters.casefold() for letters in needed)


def _helps(ways: Needed) -> bool:
    return all(map(str.strip, ways)) and len(ways) <= MOST_WAYS


def _worth(ways: Needed) -> float:
    """Long pieces are rare in a text, and few are looked for quickly."""
    return min([LONG_ENOUGH, *map(len, ways)]) - len(ways) / AS_A_LETTER


def _stretches(parts: Sequence[_Part]) -> list[Needed]:
    """Give, for each stretch of a pattern that has to stand there, every way to write it."""
    found: list[Needed] = []
    current = NOTHING
    for part in parts:
        ways = _ways(part)
        if ways is not None and len(current) * len(ways) <= MOST_WAYS:
            current = frozenset(before + behind for before in current for behind in ways)
        else:
            found.append(current)
            current = ways or NOTHING
        if ways is None or part[0] is made.ASSERT:
            found += _inside(part)
    return [*found, current]


def _inside(part: _Part) -> list[Needed]:
    """Give the stretches within a part that can be written in more ways than one can list."""
    kind, inner = part
    if kind is made.SUBPATTERN and not (inner[1] or inner[2]):
        return _stretches(inner[3])
    if kind is made.ATOMIC_GROUP:
        return _stretches(inner)
    if kind is made.ASSERT:
        return _stretches(inner[1])
    if kind in _REPEATS and inner[0]:
        return _stretches(inner[2])
    if kind is made.BRANCH:
        best = [_best(_stretches(one)) for one in inner[1]]
        return [] if None in best else [frozenset().union(*(ways or () for ways in best))]
    return []


def _ways(part: _Part) -> Needed | None:
    """Give every way to write one part, or None where there is no end of them."""
    kind, inner = part
    read = _READERS.get(kind)
    return read(inner) if read else None


def _one_sign(inner: Any) -> Needed | None:
    plain = len(inner) <= MOST_SIGNS and all(kind is made.LITERAL for kind, _ in inner)
    return frozenset(chr(sign) for _, sign in inner) if plain else None


def _at_most_once(inner: Any) -> Needed | None:
    least, most, parts = inner
    once = _whole(parts) if most == 1 else None
    return once if once is None or least else once | NOTHING


def _either(inner: Any) -> Needed | None:
    each = [_whole(one) for one in inner[1]]
    found = frozenset().union(*(ways or () for ways in each))
    return None if None in each or len(found) > MOST_WAYS else found


def _whole(parts: Sequence[_Part]) -> Needed | None:
    """Give every way to write parts that follow each other."""
    found = NOTHING
    for part in parts:
        ways = _ways(part)
        if ways is None or len(found) * len(ways) > MOST_WAYS:
            return None
        found = frozenset(before + behind for before in found for behind in ways)
    return found


def _of_group(inner: Any) -> Needed | None:
    _, flags_on, flags_off, parts = inner
    return None if flags_on or flags_off else _whole(parts)


_READERS: dict[Any, Callable[[Any], Needed | None]] = {
    made.LITERAL: lambda sign: frozenset({chr(sign)}),
    made.IN: _one_sign,
    made.AT: lambda _: NOTHING,
    made.ASSERT: lambda _: NOTHING,
    made.ASSERT_NOT: lambda _: NOTHING,
    made.FAILURE: lambda _: frozenset(),
    made.SUBPATTERN: _of_group,
    made.ATOMIC_GROUP: _whole,
    made.BRANCH: _either,
    **dict.fromkeys(_REPEATS, _at_most_once),
}

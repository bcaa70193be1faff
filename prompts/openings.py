"""Written phrases by their first two words: of some ten thousand, the few that may stand here.

Only those that begin as the text does at a place, and whose other words it holds anywhere, are
compiled and tried there.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")
# So many letters tell a word from another, and so many one with any ending.
LETTERS = 8
KEY_LENGTH = 3
ANY_ENDING = "*"
OPEN = ""
# What a phrase needs that needs no other word; every text has it.
_NONE = frozenset({OPEN})
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]+")


class Opening(NamedTuple):
    """The first two words of a phrase; the second is open where it may be any."""

    first: str
    second: str


class Beginnings:
    """A folded text by how its words begin: all that phrases are looked up by."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.by_word: dict[str, list[tuple[int, str]]] = {}
        self.by_cut: dict[str, list[int]] = {}
        words = [(one.start(), one.group()[:LETTERS]) for one in _WORD.finditer(folded)]
        for (start, word), (_, following) in pairwise([*words, (len(folded), OPEN)]):
            self.by_word.setdefault(word, []).append((start, following))
            self.by_cut.setdefault(word[:KEY_LENGTH], []).append(start)
        self.words = _NONE.union(self.by_word)


class Written(Generic[Value]):
    """A phrase with what it stands for, compiled when it is first tried."""

    def __init__(
        self,
        order: int,
        phrase: str,
        value: Value,
        need: frozenset[str],
        say: Callable[[str], str],
    ) -> None:
        self.order = order
        self.value = value
        self.need = need
        self._phrase = phrase
        self._say = say

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase as a pattern for folded text."""
        return re.compile(self._say(self._phrase))


class Index(Generic[Value]):
    """Phrases to be found by the word at a place and the one behind it.

    ``anything`` are the signs that stand for any word, ``say`` gives a phrase as a pattern.
    """

    def __init__(self, anything: Container[str], say: Callable[[str], str]) -> None:
        self._anything = anything
        self._say = say
        self._size = 0
        self._by_first: dict[str, dict[str, list[Written[Value]]]] = {}
        self._cut: dict[str, tuple[Written[Value], ...]] = {}

    def add(self, phrase: str, value: Value) -> None:
        """Take one more phrase, written without case and accents."""
        words = phrase.split()
        need = find_need(words, self._anything)
        one = Written(self._size, phrase, value, need, self._say)
        self._size += 1
        for first, second in find_openings(words, self._anything):
            if first.endswith(ANY_ENDING):
                cut = first.removesuffix(ANY_ENDING)
                self._cut[cut] = (*self._cut.get(cut, ()), one)
            else:
                self._by_first.setdefault(first, {}).setdefault(second, []).append(one)

    def find(self, text: Beginnings) -> Iterator[tuple[int, list[tuple[Value, int]]]]:
        """Yield each place at which phrases stand, with what stands there and where it ends.

        They come in the order of the writing.
        """
        near: dict[int, list[Written[Value]]] = {}
        for word in self._by_first.keys() & text.by_word.keys():
            seconds = self._by_first[word]
            for start, following in text.by_word[word]:
                both = seconds.get(following, ()) if following else ()
                if those := (*both, *seconds.get(OPEN, ())):
                    near[start] = [*near.get(start, ()), *those]
        for cut in self._cut.keys() & text.by_cut.keys():
            for start in text.by_cut[cut]:
                near[start] = [*near.get(start, ()), *self._cut[cut]]
        for start in sorted(near):
            if found := _standing(near[start], text, start):
                yield start, found


def _standing(
    near: Iterable[Written[Value]], text: Beginnings, start: int
) -> list[tuple[Value, int]]:
    """Give what stands at a place with its end, in the order of the writing."""
    folded, words = text.folded, text.words
    found = [
        (one.order, one.value, match.end())
        for one in near
        if not one.need.isdisjoint(words) and (match := one.pattern.match(folded, start))
    ]
    found.sort(key=itemgetter(0))
    return [(value, end) for _, value, end in found]


def find_need(words: Sequence[str], anything: Container[str]) -> frozenset[str]:
    """Give the rarest words behind the first, of which one stands wherever the phrase does."""
    groups = (_group(word, anything) for word in words[1:])
    return min(groups, key=lambda group: (-min(map(len, group)), len(group)), default=_NONE)


def _group(word: str, anything: Container[str]) -> frozenset[str]:
    """Give the longest word of each alternative, open where it may be any or be left out."""
    choices, may_miss = _choices(word)
    if may_miss or any(one in anything or one.endswith(ANY_ENDING) for one in choices):
        return _NONE
    return frozenset(max(_BETWEEN.split(one), key=len)[:LETTERS] for one in choices)


def find_openings(words: Sequence[str], anything: Container[str]) -> set[Opening]:
    """Give the first two words of a phrase in every way in which it can be read."""
    if not words:
        raise ValueError("A phrase needs a word")
    choices, may_miss = _choices(words[0])
    found: set[Opening] = set()
    for choice in choices:
        if choice in anything:
            raise ValueError(f"\u201c{' '.join(words)}\u201d must begin with a plain word")
        first, *more = _BETWEEN.split(choice.removesuffix(ANY_ENDING))
        if choice.endswith(ANY_ENDING) and not more:
            if len(first) < KEY_LENGTH:
                raise ValueError(
                    f"\u201c{' '.join(words)}\u201d needs {KEY_LENGTH} letters before its *"
                )
            found.add(Opening(first[:KEY_LENGTH] + ANY_ENDING, OPEN))
            continue
        seconds = {_plain(choice, more)} if more else _seconds(words[1:], anything)
        found |= {Opening(first[:LETTERS], second) for second in seconds}
    if may_miss and not words[1:]:
        raise ValueError(f"\u201c{' '.join(words)}\u201d needs a word that may not be left out")
    found |= find_openings(words[1:], anything) if may_miss else set()
    return {one for one in found if not one.second or Opening(one.first, OPEN) not in found}


def _choices(word: str) -> tuple[list[str], bool]:
    """Give the alternatives of a written word, and whether it may be left out."""
    may_miss = word.startswith("[") and word.endswith("]")
    return (word[1:-1] if may_miss else word).split("/"), may_miss


def _seconds(words: Sequence[str], anything: Container[str]) -> set[str]:
    """Give what the next word can be, open where that may be any."""
    if not words:
        return {OPEN}
    choices, may_miss = _choices(words[0])
    found = {
        OPEN if choice in anything else _plain(choice, _BETWEEN.split(choice)) for choice in choices
    }
    return found | (_seconds(words[1:], anything) if may_miss else set())


def _plain(choice: str, pieces: Sequence[str]) -> str:
    """Give the first of a choice's pieces, open where it may end in any way."""
    said = [piece for piece in pieces if piece]  # Of "'ll" the second piece is the word.
    is_cut = choice.endswith(ANY_ENDING) and len(said) == 1
    return OPEN if is_cut or not said else said[0][:LETTERS]

"""Finds what is known in a text, however it is bent: names, organisations, places, roles."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafting.everyday import everyday_words, name_words
from drafting.modelling.naming import FEWEST_LETTERS, close_up
from prompts.listening import fold

FEWEST_TO_BEND = 4
MOST_WORDS = 12
CAPITALS = frozenset({"NAME", "ORG", "TERM"})

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s.,'\u2019\u2011&/()+-]{0,3}\Z")
_SCRIPT_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_UMLAUTS = str.maketrans(
    {"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00e5": "aa", "\u00f8": "oe"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find: its words, what is put back, and how exactly it must stand there."""

    words: tuple[str, ...]
    value: str
    label: str
    needs_capital: bool
    bends: bool


class Place(NamedTuple):
    """Where something stands in a text, and what is put back for it."""

    start: int
    end: int
    label: str
    value: str


class Lookup:
    """What is to be found, by its first word."""

    def __init__(self) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._seen: set[tuple[tuple[str, ...], str]] = set()
        # Scripts without spaces have no words to look up.
        self.unspaced: dict[str, str] = {}

    def add(self, value: str, label: str) -> None:
        """Find this from now on."""
        value = unicodedata.normalize("NFC", value).strip(" ,;")
        if _SCRIPT_WITHOUT_SPACES.search(value):
            self.unspaced[value] = label
            return
        low = fold(value)
        for spelling in {low, fold(value.lower().translate(_UMLAUTS)), close_up(low)}:
            words = tuple(_WORD.findall(spelling))
            if not words or len(words) > MOST_WORDS or (words, label) in self._seen:
                continue
            self._seen.add((words, label))
            is_one = len(words) == 1
            known = is_one and (words[0] in everyday_words() or len(words[0]) < FEWEST_LETTERS
                                or words[0] in name_words().doubtful)  # fmt: skip
            entry = Entry(
                words=words,
                value=value,
                label=label,
                # Who types "ask rose" in small letters means it so wherever it stands.
                needs_capital=known and label in CAPITALS and not value.islower(),
                bends=len(words[-1]) >= FEWEST_TO_BEND,
            )
            self._entries.setdefault(words[0], []).append(entry)

    def find(self, text: str) -> Iterator[Place]:
        """Everything known that stands in the text, the longest first at each word."""
        low, words = fold(text), list(_WORD.finditer(fold(text)))
        after = -1
        for at, word in enumerate(words):
            if word.start() < after:
                continue
            best = max(
                filter(
                    None,
                    (self._match(entry, text, low, words, at) for entry in self._near(word[0])),
                ),
                key=lambda place: place.end,
                default=None,
            )
            if best:
                after = best.end
                yield best

    def _near(self, word: str) -> Iterator[Entry]:
        yield from self._entries.get(word, ())
        for ending in name_words().endings:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= FEWEST_LETTERS:
                yield from (e for e in self._entries.get(stem, ()) if len(e.words) == 1 and e.bends)

    def _match(
        self, entry: Entry, text: str, low: str, words: list[re.Match[str]], at: int
    ) -> Place | None:
        last = at + len(entry.words) - 1
        if last >= len(words):
            return None
        for step, wanted in enumerate(entry.words[:-1]):
            here, following = words[at + step], words[at + step + 1]
            if here[0] != wanted or not _GAP.match(low[here.end() : following.start()]):
                return None
        final = entry.words[-1]
        rest = words[last][0].removeprefix(final)
        if not words[last][0].startswith(final) or (rest and not self._may_end(entry, rest)):
            return None
        start, end = words[at].start(), words[last].start() + len(final)
        if entry.needs_capital and not text[start].isupper():
            return None
        return Place(start, end, entry.label, entry.value)

    def _may_end(self, entry: Entry, rest: str) -> bool:
        """A name may be bent, as in "Ferreiras" or "Nowaka"; a role has only its plural."""
        if not entry.bends:
            return False
        return rest in (("s", "es") if entry.label in ("ROLE", "PLACE") else name_words().endings)

"""Chooses building sentences: by the brief and the seed, never twice the same in one draft."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product, zip_longest
from typing import Literal
from zlib import crc32

from drafting.composing.english.swaps import DRESSES
from drafting.composing.english.tokens import bare, capital
from drafting.composing.english.words import plain_phrases
from drafting.composing.telling.statement import Statement
from prompts.kind import Block, Sentence

_Line = list[tuple[Block, Sentence]]
Manner = Literal["as_is", "shorter", "warmer", "plainer", "formal"]
# Moves whose words are free; a fact of mine and a promise stay what they are.
_FREE = frozenset(
    {"opening", "listening", "weave", "second", "reaction"}
    | {"offer", "awaited", "ask", "closing", "way"}
)
# Moves that tell a fact: as an idea, as a way, as a thing, as what was said.
_IN_SORTS = frozenset({"listening", "weave", "second"})
_ALSO = frozenset(
    {f"mine_{way}" for way in ("said", "how", "idea", "picture")}
    | {f"{way}_at" for way in ("said", "how", "idea", "picture")}
)
_TOLD = frozenset(("you", "hear", "said", "told", "about", "matter", "how", "idea", "picture")) | {
    "thought",
    "topic",
}
# "I remember that you noticed that the saw starts": it is told by itself.
_TWO_THATS = re.compile(
    r"(?:remember|liked|well|me|best is|me is|particular) that you "
    r"(?:noticed|saw|spotted|found|told me|showed me) that "
)
# "I remember that before you sing, you wait": behind "that", the plain order is shorter.
_LATE_YOU = re.compile(
    r"(?:remember|liked|well|me|me is|particular) that "
    r"(?:before|after|until|when|while|once|if|at|in|on|every|each|from|for|during|with) "
    r"(?:\S+ ){1,7}you(?:r|'\w+)? "
)
# "You would decide by the 15th, and I still think of that": a plan is no deed to think of.
_PLAN_WEIGHED = re.compile(
    r"\byou (?:would|will|need|want|hope|plan|mean)\b.* and (?:that (?:has )?stayed|"
    r"i (?:liked|still think|often think|have thought)) "
)
_SPREADS, _WHOLE = (0x85EBCA6B, 0xC2B2AE35), 0xFFFFFFFF
_TAG_OF = {"warmer": "warm", "plainer": "plain", "formal": "formal", "shorter": "short"}


@lru_cache(maxsize=8192)
def _mark(text: str) -> int:
    """A number for a text, the same on every day and every computer."""
    return crc32(text.encode())


def _shuffle(mark: int, key: int) -> int:
    """A place in an order of the key's own, in which each mark comes first equally often.

    One multiplication alone would leave a pattern, and some lines would lead far too often.
    """
    place = mark ^ key
    for spread in _SPREADS:
        place = (place ^ place >> 15) * spread & _WHOLE
    return place ^ place >> 16


@lru_cache(maxsize=8192)
def _says_any(text: str, phrases: tuple[str, ...]) -> bool:
    """True where one of the phrases stands in a building sentence."""
    plain = f" {bare(text)} "
    return any(f" {words} " in plain for words in phrases)


@dataclass(frozen=True)
class Piece:
    """A filled sentence, its move, the slots it used up, the facts it tells, and its frame."""

    move: str
    label: str
    text: str
    slots: frozenset[str]
    told: tuple[Statement, ...] = ()
    frame: str = ""


@dataclass
class Picker:
    """Fills sentences of one kind for one brief; ``copied`` are wordings that must not recur."""

    blocks: Mapping[str, Sequence[Block]]
    key: int
    turn: int
    manner: Manner
    short: bool
    titled: bool
    copied: Sequence[str]
    noted: Sequence[str] = ()
    quiet: Sequence[str] = ()
    struck: Sequence[str] = ()
    untimely: Sequence[str] = ()
    cheery: tuple[str, ...] = ()
    whim: int = 0
    lean: bool = False
    grave: bool = False
    mere: bool = False
    before: str = ""
    firsthand: bool = False
    avoided: frozenset[str] = frozenset()
    said: list[str] = field(default_factory=list)

    def pick(
        self,
        move: str,
        values: Mapping[str, tuple[str, ...]],
        *,
        labels: Sequence[str] | None = None,
        but: Sequence[str] = (),
        again: bool = False,
    ) -> Piece | None:
        """One sentence for a move, or None where no sentence of it can be filled."""
        # What the sender strikes out is written only where there is no other way to say it.
        for shunned in dict.fromkeys((tuple(self.struck), ())):
            for block, sentence in self._order(move, labels, but, values):
                # My own fact brings its own words.
                fresh = again or sentence.text == "$mine." or sentence.text not in self.said
                free = move in _FREE
                text = self._fill(sentence, values, free=free, shunned=shunned) if fresh else None
                if text is not None:
                    self.said.append(sentence.text)
                    slots = frozenset(sentence.slots)
                    return Piece(move, block.label, text, slots, frame=sentence.text)
        return None

    def _order(
        self,
        move: str,
        labels: Sequence[str] | None,
        but: Sequence[str],
        values: Mapping[str, tuple[str, ...]],
    ) -> Iterator[tuple[Block, Sentence]]:
        found = [
            (block, sentence)
            for block in self.blocks.get(move, ())
            if block.label not in but and (labels is None or block.label in labels)
            if all(slot in values for slot in block.slots)
            for sentence in block.sentences
            if all(slot in values for slot in sentence.slots)
            if not self._is_untimely(sentence)
        ]
        fitting = [pair for pair in found if self._suits(pair[1])]
        rest = [pair for pair in found if not self._suits(pair[1]) and not pair[1].tags]
        for group in (fitting, rest):
            if self.lean:
                # Where every character counts, the shortest words come first.
                yield from sorted(group, key=lambda pair: len(pair[1].text))
            else:
                yield from self._by_line(group)

    def _by_line(self, group: list[tuple[Block, Sentence]]) -> Iterator[tuple[Block, Sentence]]:
        """One wording of each line before a second one of any, in an order of their own."""
        lines: dict[tuple[str, int], list[tuple[Block, Sentence]]] = {}
        for block, sentence in group:
            lines.setdefault((block.label, sentence.line), []).append((block, sentence))
        ranked = self._shuffled(list(lines.values()))
        start = self.turn % len(ranked) if ranked else 0
        ranked = [*ranked[start:], *ranked[:start]]
        for line in ranked:
            line.sort(key=lambda pair: self._rank(pair[1]))
            yield line[0]
        for line in ranked:
            yield from line[1:]

    def _shuffled(self, lines: list[_Line]) -> list[_Line]:
        """The lines in an order of their own; a fact is told by each sort of wording in turn."""
        ranked = sorted(lines, key=lambda line: self._rank(line[0][1]))
        sorts: dict[str, list[_Line]] = {}
        for line in ranked:
            block = line[0][0]
            told = block.move in _IN_SORTS or block.label in _ALSO
            sorts.setdefault(block.label if told else "", []).append(line)
        turns = sorted(sorts, key=lambda label: _shuffle(_mark(label), self.key))
        rounds = zip_longest(*(sorts[label] for label in turns))
        return [line for each in rounds for line in each if line is not None]

    def _rank(self, sentence: Sentence) -> int:
        """A number by which sentences are shuffled, the same for the same key."""
        return _shuffle(_mark(sentence.text), self.key)

    def _is_untimely(self, sentence: Sentence) -> bool:
        """True for "I have often thought of it" a day after, and for joy at bad news."""
        if self.grave and _TOLD & {*sentence.slots} and _says_any(sentence.text, self.cheery):
            return True
        told = self.firsthand and _TOLD & {*sentence.slots}
        if told and _says_any(sentence.text, plain_phrases("from_hearsay")):
            return True  # "I was glad to hear that you taught me the exercise"
        weighs = self.mere and _TOLD & {*sentence.slots}
        if weighs and _says_any(sentence.text, plain_phrases("too_weighty")):
            return True  # Nobody is struck by it that somebody retired.
        return bool(self.untimely) and _says_any(sentence.text, tuple(self.untimely))

    def _suits(self, sentence: Sentence) -> bool:
        """True where the sentence has the manner and the length that are wanted."""
        wanted = _TAG_OF.get(self.manner)
        if self.short and self.manner in {"as_is", "shorter"}:
            brief = len(sentence.text.split()) - len(sentence.slots) <= 8
            return "short" in sentence.tags or (not sentence.tags and brief)
        if wanted and self.manner != "as_is":
            return wanted in sentence.tags
        if self.titled and "formal" in sentence.tags:
            return True
        return not sentence.tags

    def copies(self, text: str) -> bool:
        """True where a text holds a fact word for word, also with the sentence before it."""
        dress = DRESSES.get(self.manner)
        text = f"{self.before} {text}"
        plain = f" {bare(dress(text) if dress else text)} "
        return any(f" {fact} " in plain for fact in self.copied)

    def _fill(
        self,
        sentence: Sentence,
        values: Mapping[str, tuple[str, ...]],
        *,
        free: bool = False,
        shunned: Sequence[str] = (),
    ) -> str | None:
        """The sentence with the first wordings that copy no fact and say nothing unwanted."""
        ways = [[(slot, way) for way in values[slot]] for slot in sentence.slots]
        for chosen in product(*ways):
            text = sentences_of(sentence.fill(dict(chosen)))
            plain = f" {bare(text)} "
            if self.copies(text):
                continue
            own = _sentences(dict(chosen).get("mine", "")) if self.avoided else frozenset()
            if free and self.avoided and self.avoided & (_sentences(text) - own):
                continue
            if any(f" {words} " in plain for words in (*self.quiet, *shunned)) or _rambles(text):
                continue
            if (
                plain.count(" help ") > 1
                or " that that " in plain
                or _TWO_THATS.search(plain)
                or _PLAN_WEIGHED.search(plain)
                or _LATE_YOU.search(plain)
                or " and but " in plain
                or "?," in text
                or any(part.count(": ") > 1 for part in text.split(". "))
            ):
                continue
            return text
        return None


def by_move(blocks: Sequence[Block]) -> dict[str, list[Block]]:
    """The blocks of a kind under the moves that they are for."""
    found: dict[str, list[Block]] = {}
    for block in blocks:
        found.setdefault(block.move, []).append(block)
    return found


def _rambles(text: str) -> bool:
    """True for a sentence that goes on after ", and" a second time."""
    return any(part.count(", and ") > 1 for part in text.split(". "))


def _sentences(text: str) -> frozenset[str]:
    """The sentences of a text as bare words; two words are too few to be the same sentence."""
    found = (bare(part) for part in re.split(r"[.?\n]+", text))
    return frozenset(part for part in found if len(part.split()) > 2)


def sentences_to_avoid(drafts: Sequence[str]) -> frozenset[str]:
    """Every sentence that stands in a sibling's draft."""
    return frozenset().union(*(_sentences(draft) for draft in drafts[:20]))


def sentences_of(text: str) -> str:
    """The text with a capital at each sentence's start and single full stops."""
    out: list[str] = []
    start = True
    for word in text.split():
        out.append(capital(word) if start else word)
        start = word.endswith((".", "?")) and word.lower() not in {
            "a.m.",
            "p.m.",
            "dr.",
            "st.",
            "mr.",
            "mrs.",
            "ms.",
            "prof.",
        }
    return " ".join(out).replace("..", ".").replace("?.", "?")

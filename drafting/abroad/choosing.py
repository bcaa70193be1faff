"""Chooses and fills the sentences of a draft: by the brief and the seed, none that echoes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from drafting.abroad.tokens import pattern
from drafting.brief import Register
from drafting.composing.english.tokens import bare, capital
from drafting.composing.picking import Manner, Piece
from prompts.grammar import load_grammar
from prompts.kind import Block, Sentence

FACTS = frozenset(
    {"you", "that", "how", "doing", "plan", "did", "said", "told", "thing", "talked", "quote"}
)
"""The slots that hold what is theirs, but for what they gave."""
_TAG_OF = {"warmer": "warm", "plainer": "plain", "formal": "formal", "shorter": "short"}
_END = re.compile(r"(?<=[.?!])\s+(?=[^\W\d_¿«„])")
_SLOT = re.compile(r"\$\w+")
_SHORT_WORDS = 11
_RUN = 3


@dataclass
class Chooser:
    """Fills sentences of one kind in one language; ``copied`` are wordings that must not recur."""

    blocks: Sequence[Block]
    register: Register
    manner: Manner
    key: str
    turn: int
    brisk: bool
    code: str = ""
    copied: Sequence[str] = ()
    unwanted: Sequence[str] = ()
    avoided: frozenset[str] = frozenset()
    terse: bool = False
    said: list[str] = field(default_factory=list)

    def pick(
        self, move: str, values: Mapping[str, str], *, labels: Sequence[str] | None = None
    ) -> Piece | None:
        """One sentence for a move, or None where none can be filled."""
        found = [*self._order(move, values, labels)]
        for wary in (True, False):
            for block, sentence in found:
                text = sentences(melt(sentence.fill(values), self.code))
                if self._is_glad_of_sorrow(sentence, values):
                    continue
                if self._is_good(text) and not (
                    wary
                    and (
                        _echoes(sentence, values)
                        or self._thanks_twice(text)
                        or self._starts_alike(text)
                    )
                ):
                    self.said.append(text)
                    return Piece(move, block.label, text, frozenset(sentence.slots))
        return None

    def _is_glad_of_sorrow(self, sentence: Sentence, values: Mapping[str, str]) -> bool:
        """True for a pleased sentence around a fact that is sad: a broken ankle, a loss."""
        told = " ".join(values[slot] for slot in sentence.slots if slot in FACTS)
        sad = bool(self.code) and pattern(self.code, "sad").search(told)
        return bool(sad and pattern(self.code, "pleased").search(sentence.text))

    def _thanks_twice(self, text: str) -> bool:
        """True where thanks follow thanks at once: "Gracias. Gracias por ..."."""
        thanks = pattern(self.code, "thanks")
        before = _END.split(self.said[-1])[-1] if self.said and self.code else ""
        return bool(before and thanks.match(before) and thanks.match(text))

    def _starts_alike(self, text: str) -> bool:
        """True where two sentences in a row begin with the same word."""
        first = text.split(" ", 1)[0]
        return any(_END.split(before)[-1].split(" ", 1)[0] == first for before in self.said[-2:])

    def _is_good(self, text: str) -> bool:
        plain = f" {bare(text)} "
        if any(f" {fact} " in plain for fact in self.copied):
            return False
        if any(f" {word} " in plain for word in self.unwanted):
            return False
        if any(bare(part) in self.avoided for part in _END.split(text)):
            return False
        return not any(runs(text) & runs(before) for before in self.said)

    def _order(
        self, move: str, values: Mapping[str, str], labels: Sequence[str] | None
    ) -> Iterator[tuple[Block, Sentence]]:
        found = [
            (block, sentence)
            for block in self.blocks
            if block.move == move and (labels is None or block.label in labels)
            for sentence in block.sentences
            if sentence.address in {None, self.register}
            and all(slot in values for slot in sentence.slots)
        ]
        found.sort(key=lambda pair: crc32(f"{pair[1].text}|{self.key}".encode()))
        fitting = [pair for pair in found if self._suits(pair[1])]
        rest = [pair for pair in found if pair not in fitting and not pair[1].tags]
        for group in (fitting, rest):
            start = self.turn % len(group) if group else 0
            yield from (*group[start:], *group[:start])

    def _suits(self, sentence: Sentence) -> bool:
        """True where the sentence has the manner and the length that are wanted."""
        wanted = _TAG_OF.get(self.manner)
        if self.terse and self.manner == "as_is":
            return "short" in sentence.tags
        if self.brisk and self.manner in {"as_is", "shorter"}:
            own = len(sentence.text.split()) - len(sentence.slots)
            return "short" in sentence.tags or (not sentence.tags and own <= _SHORT_WORDS)
        return wanted in sentence.tags if wanted else not sentence.tags


def _echoes(sentence: Sentence, values: Mapping[str, str]) -> bool:
    """True where a fact brings a longer word that the sentence has too: "la façon de façon que"."""
    own = set(re.findall(r"\w{5,}", _SLOT.sub(" ", sentence.text).casefold()))
    told = " ".join(values[slot] for slot in sentence.slots)
    return bool(own & set(re.findall(r"\w{5,}", told.casefold())))


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of three words of a text."""
    plain = bare(text).split()
    return frozenset(tuple(plain[at : at + _RUN]) for at in range(len(plain) - _RUN + 1))


def melt(text: str, code: str) -> str:
    """The text with small words melted into what follows: "parce qu\u2019une", "d\u2019écrire"."""
    pattern = load_grammar(code).get("melts")
    if pattern is None:
        return text
    text = re.sub(pattern, lambda found: f"{found[1][:-1]}\u2019", text)
    return re.sub(r"(?<=\w)'(?=\w)", "\u2019", text)


def sentences(text: str) -> str:
    """The text with a capital at the start of each sentence, and single full stops."""
    plain = re.sub(r"\s+,", ",", " ".join(text.split())).replace("..", ".")
    plain = re.sub('\u201e([^\u201e\u201c"]+)"', "\u201e\\1\u201c", plain)
    parts = _END.split(plain)
    return " ".join(capital(part) if part[:1].isalpha() else _inverted(part) for part in parts)


def _inverted(text: str) -> str:
    """A sentence that begins with a mark, such as "¿"."""
    return text[:1] + capital(text[1:]) if text[:1] in "¿«„" else text

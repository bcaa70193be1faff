"""Which words of a draft the person struck out: none of anybody's facts, names or numbers."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from drafting.everyday import is_everyday, name_words
from drafting.habits.noticing import WORD, greets, words_in
from prompts.phrases import fold, load_words

MOST_PHRASE = 6
# Of a sentence that is gone nearly whole, no fewer words than these are a habit by themselves.
FEWEST_OF_GONE = 3
# A text of which less is left was written anew, and no word of it was struck out by itself.
LEFT_OF_IT = 0.4
_STEM = 5
# What parts two phrases: any sign that is no blank, and a number.
_TOKEN = re.compile(r"(?P<word>[^\W\d_]+(?:['\u2019-][^\W\d_]+)*)|(?P<stop>\d+|[^\w\s])")


def has_phrase(text: str, phrase: str) -> bool:
    """True where the text holds these words in this order."""
    return f" {_plain(phrase)} " in f" {_plain(text)} "


def _plain(text: str) -> str:
    return " ".join(fold(found[0]) for found in WORD.finditer(text))


def content_words(phrase: str) -> frozenset[str]:
    """The folded words of a phrase that say something by themselves."""
    return frozenset(
        word for word in words_in(phrase) if word not in load_words("habits", "small_words")
    )


def notice_struck(
    written: str, sent: str, *, known: Collection[str], sender: Collection[str]
) -> dict[str, str] | None:
    """The phrases struck out, folded, each as it was typed; None where all was written anew.

    ``known`` are the words of the facts, which say nothing of how somebody writes.
    """
    before = _tokens(_without_frame(written, sender))
    after = _tokens(sent)
    matcher = SequenceMatcher(
        None, [token.folded for token in before], [token.folded for token in after], autojunk=False
    )
    left = sum(block.size for block in matcher.get_matching_blocks())
    if left < LEFT_OF_IT * len(before):
        return None
    stems = frozenset(word[:_STEM] for word in known)
    runs = [
        before[start:end]
        for change, start, end, _, _ in matcher.get_opcodes()
        if change in ("delete", "replace")
    ]
    whole = _sentences_gone(before, runs)
    found: dict[str, str] = {}
    for phrase in (phrase for run in runs for phrase in _phrases(run, stems)):
        told = len(phrase) >= FEWEST_OF_GONE or phrase[0].sentence not in whole
        if told and not has_phrase(sent, " ".join(token.raw for token in phrase)):
            found.setdefault(" ".join(token.folded for token in phrase), _as_typed(phrase))
    return found


def _sentences_gone(before: Sequence["_Token"], runs: Sequence[Sequence["_Token"]]) -> set[int]:
    """The sentences of which less than half is left: they went as a whole."""
    there = Counter(token.sentence for token in before if token.is_word)
    gone = Counter(token.sentence for run in runs for token in run if token.is_word)
    return {number for number, count in gone.items() if count * 2 > there[number]}


class _Token:
    """A word with how it stands, or a sign that parts two phrases."""

    __slots__ = ("folded", "is_first", "is_word", "raw", "sentence")

    def __init__(self, raw: str, sentence: int, *, is_word: bool, is_first: bool) -> None:
        self.raw = raw
        self.folded = fold(raw)
        self.is_word = is_word
        self.is_first = is_first
        self.sentence = sentence

    @property
    def is_small(self) -> bool:
        return self.folded in load_words("habits", "small_words")

    def tells(self, stems: Collection[str]) -> bool:
        """True for a word that may be somebody's name or of the facts."""
        capital = self.raw[0].isupper() and not (self.is_first and is_everyday(self.folded))
        named = self.folded in name_words().first_names and not is_everyday(self.folded)
        return capital or named or self.folded[:_STEM] in stems


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    first, sentence = True, 0
    for found in _TOKEN.finditer(text):
        is_word = found["word"] is not None
        tokens.append(_Token(found[0], sentence, is_word=is_word, is_first=first))
        first = not is_word and found[0] in ".!?:\u2026"
        sentence += first
    return tokens


def _phrases(run: Sequence[_Token], stems: Collection[str]) -> Iterator[Sequence[_Token]]:
    """Every phrase of a run that could be a habit of the writer and none of anybody's facts."""
    for start in range(len(run)):
        for end in range(start + 1, min(start + MOST_PHRASE, len(run)) + 1):
            phrase = run[start:end]
            if not phrase[-1].is_word:
                break
            telling = [token for token in phrase if not token.is_small]
            if any(token.tells(stems) for token in telling):
                break
            ends = {phrase[0].folded, phrase[-1].folded}
            alone = end - start == 1 and len(phrase[0].folded) < 4
            if telling and not alone and not ends & load_words("habits", "loose_ends"):
                yield phrase


def _as_typed(phrase: Sequence[_Token]) -> str:
    words = [token.raw for token in phrase]
    if phrase[0].folded != "i" and not phrase[0].folded.startswith("i'"):
        words[0] = words[0].lower()
    return " ".join(words)


def _without_frame(text: str, sender: Collection[str]) -> str:
    """The message without the greeting before it and the name below it."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    if len(blocks) > 1 and words_in(blocks[-1]) & set(sender):
        blocks.pop()
    if blocks and blocks[0].rstrip().endswith(",") and "\n" not in blocks[0].strip():
        blocks.pop(0)
    whole = "\n\n".join(blocks)
    first = WORD.search(whole)
    if first and greets([first]) and "," in whole[: first.end() + 60]:
        whole = whole[whole.index(",") + 1 :]
    return whole

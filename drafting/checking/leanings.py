"""The check of leanings: which worry a whole sentence leans to, by the weight of all its words.

It hears what no phrase foresees; what the facts hold, what lets the reader off, what somebody else
said and what the person typed are left alone.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.mourning import GRIEF_KINDS
from drafting.checking.pleas import lets_off
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch, Word, carries_meaning, courtesy_stems
from prompts.leanings import load_leanings

SHORT = 4
NAMED = 2
FIRST, LAST, KNOWN, NAME = "^", "$", "~", "@"
UNNAMED = "pressure"


class Said(NamedTuple):
    """What a sentence holds: its words and pairs, and how many of them the facts do."""

    words: set[str]
    known: int
    new: int


def _sign(context: Context, word: Word) -> str:
    """Give the word, or the sign that stands for a name or for a word of the facts."""
    if word.stem in context.people_stems:
        return NAME
    return KNOWN if _weighs(word) and word.stem in context.book.all_stems else word.folded


def _weighs(word: Word) -> bool:
    return carries_meaning(word.folded) and word.stem not in courtesy_stems()


def read_sentence(context: Context, words: list[Word]) -> Said:
    """Give what the words of a sentence put on the scales."""
    signs = [_sign(context, word) for word in words]
    pairs = {f"{one}_{other}" for one, other in pairwise([FIRST, *signs, LAST])}
    stems = {
        word.stem for word, sign in zip(words, signs, strict=True) if sign not in {KNOWN, NAME}
    }
    new = sum(
        _weighs(word) and sign == word.folded and not is_light(word)
        and word.stem not in context.book.all_stems
        for word, sign in zip(words, signs, strict=True)
    )  # fmt: skip
    return Said(stems | pairs, signs.count(KNOWN), new)


def _is_left_alone(context: Context, sentence: Stretch) -> bool:
    return (
        lets_off(context, sentence)
        or is_reported(context, sentence, sentence.end - 1)
        or context.is_typed(sentence.start, sentence.end)
    )


def check_leanings(context: Context) -> Iterator[Finding]:
    """Find the sentences whose words together lean to a worry, and name the likeliest two."""
    if context.language != "en":
        return
    leanings, kind = load_leanings(), context.brief.kind
    for sentence in context.sentences:
        words = context.words_in(sentence.start, sentence.end)
        if sentence.end <= context.body_start or len(words) < SHORT:
            continue
        said = read_sentence(context, words)
        weight = leanings.weigh(said.words, known=said.known, new=said.new, kind=kind)
        if weight < leanings.enough or _is_left_alone(context, sentence):
            continue
        rules = ["insensitive"] if kind in GRIEF_KINDS else leanings.name(said.words)[:NAMED]
        for rule in rules or [UNNAMED]:
            found = context.finding(rule, sentence.start, sentence.end)
            first = not rules or rule == rules[0]
            yield found if first else found.model_copy(update={"severity": "hint"})

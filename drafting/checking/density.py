"""The check of whole sentences: one that is mostly made of things no fact holds."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.words import Stretch, Word, stem
from prompts.phrases import load_words

MANY, MANY_IN_ALL, FULLEST = 3, 3, 2
WHY = "Most of this sentence is not in your notes, so the reader may wonder where it comes from."
SUPPOSED = re.compile(r"\s*(?:and |but |so )?(?:if|may|perhaps|maybe|should|imagine|whoever)\b")
SIMILE = re.compile(r"\b(?:like|as if|as though|the way) (?:\w+ ){0,4}$")
# "I'd be a poor guest with a microphone in hand" tells of nothing that is.
WOULD_BE = re.compile(r"\b(?:i|we)(?:'d| would)(?: only| just)? be (?:an? )?(?:[\w'-]+ ){0,7}$")
LIGHT = ("light", "free_verbs", "feelings", "free_gifts", "their_free_things")


@cache
def _light() -> frozenset[str]:
    """Give the stems that say little about the world, beside those of courtesy."""
    return frozenset(stem(word) for name in LIGHT for word in load_words("vocabulary", name))


def is_light(word: Word) -> bool:
    """Tell whether a word says little about the world."""
    return word.stem in _light()


def list_new(context: Context, sentence: Stretch, spared: list[tuple[int, int]]) -> list[Word]:
    """Give the words of a stretch that tell something which no fact holds."""
    return [
        word
        for word in context.content(sentence.start, sentence.end)
        if word.stem not in context.book.all_stems
        and word.stem not in _light()
        and not word.folded.endswith("ly")
        and not SIMILE.search(context.folded[max(sentence.start, word.start - 60) : word.start])
        and not WOULD_BE.search(context.folded[max(sentence.start, word.start - 60) : word.start])
        and not any(start <= word.start < end for start, end in spared)
    ]


def count_new(context: Context, sentences: Iterable[Stretch]) -> list[tuple[Stretch, int]]:
    """Give for each of the sentences how many things it holds that no fact does."""
    wanted = list(sentences)
    spared = context.spared if wanted else []
    return [
        (sentence, len({word.stem for word in list_new(context, sentence, spared)}))
        for sentence in wanted
        if sentence.start >= context.body_start
        and not SUPPOSED.match(context.folded, sentence.start)
    ]


def check_density(context: Context) -> Iterator[Finding]:
    """Find a sentence that brings in many things which the facts do not hold."""
    if context.language != "en":
        return
    spared = context.spared
    new = {
        sentence: {word.stem for word in list_new(context, sentence, spared)}
        for sentence in context.sentences
        if sentence.start >= context.body_start
        and not SUPPOSED.match(context.folded, sentence.start)
    }
    in_all = frozenset().union(*new.values())
    fullest = max(new, key=lambda one: len(new[one]), default=None)
    for sentence, stems in new.items():
        is_fullest = sentence is fullest and len(in_all) >= MANY_IN_ALL and len(stems) >= FULLEST
        if len(stems) >= MANY or is_fullest:
            found = context.finding("invented_fact", sentence.start, sentence.end, WHY)
            yield found.model_copy(update={"severity": "warn"})

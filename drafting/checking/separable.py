"""German verbs that a main clause parts: "liest … ab" is "ablesen" and "abliest"."""

from collections.abc import Iterator
from functools import cache

from drafting.checking.words import Word, stem
from prompts.grammar import load_grammar
from prompts.phrases import fold

SHORTEST_VERB = 4


@cache
def _particles() -> frozenset[str]:
    return frozenset(fold(word) for word in load_grammar("de")["separable"].split())


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = (fold(line).split() for line in load_grammar("de")["irregular"].strip().splitlines())
    return {row[0]: tuple(row) for row in rows}


def join_separable(words: tuple[Word, ...]) -> Iterator[str]:
    """Give the stems that the verbs of a fact have when their particle stands before them."""
    for particle in words[2:]:
        if particle.folded not in _particles():
            continue
        for word in words:
            if len(word.folded) < SHORTEST_VERB or word.is_capital:
                continue
            for form in _irregular().get(word.folded, (word.folded,)):
                yield stem(f"{particle.folded}{form}")
                yield stem(f"{particle.folded}zu{form}")

"""The check of orders in a note: a word that only an order to the writer brings into a message."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.words import (
    carries_meaning,
    courtesy_stems,
    split_sentences,
    split_words,
)
from prompts.phrases import any_word_of, fold, load_words

SHORTEST = 4
MARKUP = re.compile(r"[\"'`<>{}\[\]\u201c\u201d\u00ab\u00bb]")


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('orders', 'writing')})\b")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('orders', 'addressed')})\b")


def _ordered(note: str) -> frozenset[str]:
    """Give the particular words of a note's orders that stand nowhere else in the note."""
    folded = MARKUP.sub(" ", fold(note))
    ordered: set[str] = set()
    plain: set[str] = set()
    for sentence in split_sentences(folded):
        said = folded[sentence.start : sentence.end]
        is_order = _asked().search(said) and _addressed().search(said)
        (ordered if is_order else plain).update(word.folded for word in split_words(said))
    return frozenset(ordered - plain)


def check_orders(context: Context) -> Iterator[Finding]:
    """Find a word that an order in the note asks for and that no fact holds."""
    ordered = _ordered(context.brief.note or "")
    if not ordered:
        return
    everyday = load_words("orders", "everyday")
    for word in context.words:
        if word.folded not in ordered or word.folded in everyday:
            continue
        is_particular = len(word.folded) >= SHORTEST and carries_meaning(word.folded)
        is_particular = is_particular and word.stem not in courtesy_stems() and not is_light(word)
        if is_particular and word.stem not in context.book.all_stems | context.people_stems:
            yield context.finding("injection_followed", word.start, word.end)

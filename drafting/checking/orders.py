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
# A code word, an address, a link or a number of papers.
TOKEN = re.compile(
    r"\b[A-Z]{3,}(?:[-_][A-Z0-9]{2,})+\b|\b[A-Z]{9,}\b|\S+@\S+\.\w+|https?://\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b|\b\d{3}-\d{2}-\d{4}\b"
)
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


@cache
def _trap() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('orders', 'traps')})\b")


def _trapped(context: Context) -> Iterator[str]:
    """Yield the code words and addresses of facts that are orders to the writer, or traps."""
    for fact in context.book.facts:
        if not fact.path.startswith(("they_said", "share", "facts", "reason")):
            continue
        if not (tokens := TOKEN.findall(fact.text)):
            continue
        is_order = _asked().search(fact.folded) and _addressed().search(fact.folded)
        if is_order or _trap().search(fact.folded):
            yield from (fold(token).strip(".,;:!?)<>\"'") for token in tokens)


def check_traps(context: Context) -> Iterator[Finding]:
    """Find what an order asks for that was taken for a fact."""
    own = {fold(one) for one in (context.brief.contact.email, context.brief.sender.name) if one}
    for token in set(_trapped(context)) - own:
        place = context.folded.find(token)
        if place >= 0:
            yield context.finding("injection_followed", place, place + len(token))


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

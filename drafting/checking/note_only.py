"""The check of the private note: nothing that stands in it alone gets into a message."""

import re
from collections.abc import Iterator
from itertools import pairwise

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.dates import promised_weekdays
from drafting.checking.patient_details import identifiers_in
from drafting.checking.privacy import said_in_public, tells_of, topics_in
from drafting.checking.words import Stretch, Word, carries_meaning, courtesy_stems, split_words
from drafting.note_says import asked_in, called_in
from prompts.phrases import load_words

WHY_NOTE = "This stands only in your private note, and may not have been meant for the reader."
# "I owe you an answer" tells nothing of somebody else's debt.
OWED = re.compile(r"\bi (?:still |also )?owe you (?!money\b|\d|[$\u00a3\u20ac]|rent\b|wages\b)")


def check_note(context: Context) -> Iterator[Finding]:
    """Find what stands in the private note and in no fact."""
    note = context.brief.note
    if not note:
        return
    if context.brief.kind in {"ask_advice", "introduction", "check_in"}:
        # What the note says to ask is meant for the reader.
        for asked in asked_in(note):
            note = note.replace(asked, " ")
    yield from identifiers_in(context, note)
    only_there = {
        word.stem
        for word in split_words(note)
        if carries_meaning(word.folded)
        and word.stem not in said_in_public(context)
        and word.folded not in promised_weekdays(context.brief)
    }
    topics = topics_in(context, note)
    yield from _named_in(context, note)
    for sentence in context.sentences:
        words = [
            word
            for word in context.words_in(sentence.start, sentence.end)
            if word.stem in only_there and len(word.folded) > 2 and carries_meaning(word.folded)
        ]
        telling = {word.stem for word in words} - courtesy_stems()
        said = tells_of(context, topics, sentence) and not _owes_the_reader(context, sentence)
        if len(telling) >= 3 or (telling and _run(context, words) >= 2):
            yield context.finding("leak_private", words[0].start, words[-1].end, WHY_NOTE)
        elif said:
            yield context.finding("leak_private", sentence.start, sentence.end, WHY_NOTE)


def _named_in(context: Context, note: str) -> Iterator[Finding]:
    """Find the first names that only the note holds, but for that by which to call them."""
    names = {word.folded for word in split_words(note) if word.is_capital}
    names &= load_words("names", "first_names") - load_words("vocabulary", "small")
    # How the reader is to be called is noted so that it is written.
    names -= {word.folded for word in split_words(called_in(note) or "")}
    for word in context.words:
        if word.is_capital and word.folded.removesuffix("'s") in names - context.book.folded:
            yield context.finding("leak_private", word.start, word.end, WHY_NOTE)


def _owes_the_reader(context: Context, sentence: Stretch) -> bool:
    """Tell whether a debt is what I promised the reader: "I still owe you a beer"."""
    found = OWED.search(context.folded, sentence.start, sentence.end)
    return bool(found) and any(promise.who == "me" for promise in context.brief.promises)


def _run(context: Context, words: list[Word]) -> int:
    """Give how many of the words stand side by side at most."""
    longest = current = 1 if words else 0
    for one, other in pairwise(words):
        current = current + 1 if context.text[one.end : other.start].strip() == "" else 1
        longest = max(longest, current)
    return longest

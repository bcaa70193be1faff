"""Whether a word or a stretch names a role: what somebody is or does."""

import re

from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span

MIN_TAIL = 4


def is_works_body(note: Note, words: list[Span]) -> bool:
    """As in "works council", "works manager": no deed, but what somebody is part of."""
    low = [note.folded(word) for word in words[:2]]
    body = len(low) > 1 and (low[1] in note.ear.org_words or is_role_word(note, low[1]))
    return body and low[0] == "works"


def is_role_word(note: Note, word: str) -> bool:
    """Whether a word names a role or trade, as one word or as a compound ("co-lead")."""
    roles = note.ear.roles
    if word in roles or word.removesuffix("s") in roles:
        return True
    if "-" in word or "/" in word:
        return any(part in roles for part in re.split(r"[-/]", word))
    if _is_trade_compound(note, word):
        return True
    if note.ear.code == "de" and word.endswith("in") and word.removesuffix("in") in roles:
        return True  # "Kapitänin"
    return note.ear.code == "de" and any(
        len(role) > MIN_TAIL and word.endswith(role) for role in note.ear.roles
    )


def is_plural_role(note: Note, word: str) -> bool:
    """Whether a word names more than one of a trade ("drivers")."""
    plural = word.endswith("s") and word not in note.ear.roles
    return plural and word.removesuffix("s") in note.ear.roles


def _is_trade_compound(note: Note, word: str) -> bool:
    """Whether the very form of a word is a trade's ("hydrologist", "signalman")."""
    ear = note.ear
    for ending in ear.sure_endings:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return True
    for ending in ear.makers:
        known = word.removesuffix(ending)
        if known != word and (known in ear.fields or known in ear.org_words):
            return True
    return False


def has_role(note: Note, span: Span) -> bool:
    """Whether a stretch holds a word for a role."""
    words = note.words(span)
    return any(is_role_at(note, words, number) for number in range(len(words)))


def is_role_at(note: Note, words: list[Span], number: int) -> bool:
    """Whether a word is a role, by itself or behind a field of work ("ward sister")."""
    low = note.folded(words[number])
    if is_role_word(note, low):
        return True
    somebody = low in note.ear.field_roles or low in note.ear.small.people
    before = note.folded(words[number - 1]) if number else ""
    if before and f"{before}-{low}" in note.ear.roles:  # "dinner lady"
        return True
    return bool(before) and somebody and is_field(note, words[number - 1])

"""Whether a word in a name's place names somebody: it is a known first name, or no English word."""

from functools import cache

from drafting.everyday import is_everyday, name_words
from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_role_word
from drafting.reading.spelling import is_mistyped_role
from drafting.vocabulary import is_word, meant_by
from prompts.grammar import load_grammar

SHORTEST = 3
_VOWELS = frozenset("aeiouy")
_FORMS = ("ing", "ed")  # "facetimed"; the names that end so are known ones.


def is_first_name(note: Note, low: str) -> bool:
    """Whether a word is a first name that is known, and no trade too ("porter")."""
    return low in note.ear.small.first_names and low not in note.ear.roles


def may_be_name(note: Note, word: Span) -> bool:
    """Whether a word is a first name, or at least no word that English has or means by a slip."""
    low, ear = note.folded(word), note.ear
    if is_first_name(note, low):
        return True
    if len(low) < SHORTEST or not low.replace("-", "").isalpha() or not _VOWELS & set(low):
        return False
    if any(low in words for words in (ear.stops, ear.verbs, ear.family, ear.grave, ear.events)):
        return False
    if is_plain(low) or is_role_word(note, low) or is_field(note, word):
        return False
    return not is_mistyped_role(note, low)


def is_plain(low: str) -> bool:
    """Whether a word in small letters is an English one ("grateful", "deadline", "rememberd")."""
    if is_word(low) or is_everyday(low) or low in _new_words() or low.endswith(_FORMS):
        return True
    meant = meant_by(low)
    return meant is not None and meant not in name_words().first_names  # "stevo" is Steve.


@cache
def _new_words() -> frozenset[str]:
    """Words younger than the counted list, shops and words of the trades that it lacks."""
    return frozenset(load_grammar("openings.en")["new_words"].split())

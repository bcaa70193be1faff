"""Words cried out or set down alone ("Finally!", "Survived.", "Phew"), which name nobody."""

import re

from drafting.reading.note import Note

SHORTEST = 6
_NAMED = re.compile(r"\w*(?:fred|dred|fried|med|ared|eed|oed|hed)")


def is_outcry(note: Note, low: str) -> bool:
    """Whether a word is an English adverb, a deed done or a cry, and nobody's first name."""
    small = note.ear.small
    if note.ear.code != "en" or low in small.first_or_word:
        return False
    deed = low.endswith("ed") and not _NAMED.fullmatch(low)
    return low in small.outcries or (len(low) >= SHORTEST and (deed or low.endswith("ly")))

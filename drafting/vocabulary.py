"""Which words English has, and which of them a mistyped one means, by a counted word list.

The list (160,000 words with how often each is said) is the spell checker's; what may count as a
slip of the thumb is ours: a letter left out or doubled, two that changed places, a wrong vowel.
Any other letter is no slip but a word of a trade, or a name.
"""

import string
from collections.abc import Iterable
from functools import cache

from drafting.everyday import is_everyday, name_words

SHORTEST = 5  # In shorter words one letter makes another word: "tins", "tings", "twins".
COMMON = 300  # How often a word is said in the list before a slip may mean it.
SURELY = 8  # How many times oftener than any other word that the slip could mean.

_VOWELS = "aeiou"


@cache
def _counted() -> dict[str, int]:
    """How often each word is said."""
    # Half a second, list and all, which is for the first draft to wait and not for the first page.
    from spellchecker import SpellChecker  # noqa: PLC0415

    return dict(SpellChecker(language="en").word_frequency.items())


def is_word(word: str) -> bool:
    """Whether a word in small letters is an English one; "kwame" and "rememberd" are not."""
    return word in _counted()


def is_english(words: Iterable[str]) -> bool:
    """Whether most of the words are English, so that a strange one among them may be mistyped.

    In "ignora todo y responde" the last is a word of Spanish, and no slip for "responded".
    """
    plain = [word for word in words if word.isalpha() and word.islower()]
    return len([word for word in plain if is_word(word)]) * 3 >= len(plain) * 2


@cache
def meant_by(word: str) -> str | None:
    """The word that a mistyped one means: "remembered" for "rememberd".

    None for a word or a name as it stands, for a word of a trade that the list lacks, and wherever
    two words come as near.
    """
    if len(word) < SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
        return None
    if is_everyday(word) or word in name_words().first_names or is_word(word):
        return None
    counted = _counted()
    near = sorted(((counted[each], each) for each in _slips(word) if each in counted), reverse=True)
    often = [count for count, _ in near] + [0, 0]
    return near[0][1] if often[0] >= max(COMMON, SURELY * often[1]) else None


def _slips(word: str) -> set[str]:
    """What a word could have been before one slip of the thumb; the first letter is right."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    left_out = {head + letter + tail for head, tail in cuts for letter in string.ascii_lowercase}
    doubled = {head + tail[1:] for head, tail in cuts if tail[:1] == head[-1]}
    swapped = {head + tail[1::-1] + tail[2:] for head, tail in cuts if len(tail) > 1}
    wrong = [(head, tail[1:]) for head, tail in cuts if tail and tail[0] in _VOWELS]
    vowel = {head + other + tail for head, tail in wrong for other in _VOWELS}
    return left_out | doubled | swapped | vowel

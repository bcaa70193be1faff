"""Whom the first words of a message call: "Neil, thank you for …"."""

import re
from collections.abc import Iterator

from drafting.checking.context import Context
from drafting.checking.words import Word, courtesy_stems, small_words
from prompts.phrases import load_words

VOCATIVE = re.compile(
    r"\s*(?:so |well |oh )?(?P<name>[^\W\d_]{2,}), (?=thank|thanks|it was|it's been|i\b|i'|what a"
    r"|good|lovely|you\b|next time|here)"
)
THANKED_NEXT = re.compile(r"thank|it was (?:a |so |really |very )?(?:good|great|lovely|nice|fun)")


def find_called(context: Context, theirs: frozenset[str]) -> Iterator[Word]:
    """Yield the words before a first comma that are somebody's name, in any sentence."""
    for sentence in context.sentences:
        start = max(sentence.start, context.body_start)
        word = _called_at(context, start, theirs) if start < sentence.end else None
        if word:
            yield word


def _called_at(context: Context, start: int, theirs: frozenset[str]) -> Word | None:
    match = VOCATIVE.match(context.folded, start)
    word = context.word_at(match.start("name")) if match else None
    if match is None or word is None or not word.is_capital:
        return None
    if word.folded in load_words("names", "first_names") or word.folded in theirs:
        return word
    # Nobody but a person is thanked behind a comma, whatever the name.
    is_thanked = THANKED_NEXT.match(context.folded, match.end())
    return word if is_thanked and _is_rare(word) else None


def _is_rare(word: Word) -> bool:
    """Tell whether a word is none that sentences open with: "again", "honestly", "friends"."""
    return not (
        word.folded
        in small_words() | load_words("names", "openers") | load_words("vocabulary", "light")
        or word.stem in courtesy_stems()
        or word.folded.endswith("ly")
    )

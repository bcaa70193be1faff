"""The same words with one small word for another: "too" and "as well", "each" and "every"."""

import re
from functools import cache

from prompts.grammar import load_grammar

_OWN = re.compile(
    r"\b(my|our) (?!own\b|first\b|last\b|next\b|\w+ own\b|[A-Z\d]|best\b|self\b|two\b|three\b|"
    r"four\b)"
    r"(?=[a-z])"
)


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (row.partition("=") for row in load_grammar("en")["swaps"].replace("\n", " ").split(";"))
    return tuple((re.compile(rf"\b{one.strip()}\b"), two.strip()) for one, _, two in rows)


def swapped(text: str) -> list[str]:
    """The text with one small word swapped, and with "my own" for "my"; nothing where none fits."""
    found = [pattern.sub(other, text, count=1) for pattern, other in _pairs()]
    found.append(_OWN.sub(r"\1 own ", text, count=1))
    return [way for way in dict.fromkeys(found) if way != text]

"""Time that was won or lost: "it saves half an hour" has a size, and is no manner of speaking."""

import re
from collections.abc import Iterator
from functools import cache

from prompts.phrases import any_word_of

# So many letters may stand between what wins the time and the time: "saves me a good half hour".
FAR = 24


@cache
def _won() -> re.Pattern[str]:
    wins, spans = any_word_of("time_won", "winning"), any_word_of("time_won", "spans")
    return re.compile(rf"\b(?:{wins})\b[^.;,!?]{{0,{FAR}}}\b(?:{spans})$")


@cache
def _quarter() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('time_won', 'quarters')})\b")


def is_won(text: str) -> bool:
    """Tell whether a folded text ends on half an hour, or a quarter, that was won or lost."""
    return bool(_won().search(text))


def quarters_won(text: str) -> Iterator[tuple[int, int]]:
    """Give the places where a folded text counts a quarter of an hour as won or lost."""
    places = (found.span() for found in _quarter().finditer(text))
    return (place for place in places if is_won(text[: place[1]]))

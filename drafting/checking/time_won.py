"""Time that was won or lost: "it saves half an hour" has a size, and is no manner of speaking."""

import re
from collections.abc import Iterator

_WON = re.compile(
    r"\b(?:sav(?:e[sd]?|ing)|buys?|bought|buying|gain(?:s|ed|ing)?|cuts?|cutting|los(?:es?|t|ing)|"
    r"wins?|won|earn(?:s|ed)?|shav(?:es?|ed|ing))\b[^.;,!?]{0,24}"
    r"\b(?:half (?:an |a )?(?:hour|day|minute)|quarter of an hour)$"
)
_QUARTER = re.compile(r"\bquarter of an hour\b")


def is_won(text: str) -> bool:
    """Tell whether a folded text ends on half an hour, or a quarter, that was won or lost."""
    return bool(_WON.search(text))


def quarters_won(text: str) -> Iterator[tuple[int, int]]:
    """Give the places where a folded text counts a quarter of an hour as won or lost."""
    places = (found.span() for found in _QUARTER.finditer(text))
    return (place for place in places if is_won(text[: place[1]]))

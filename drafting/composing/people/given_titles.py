"""Titles that are first names as often: the Dean of "Dean Alder, a roofer" is no dean."""

import re

# Titles that parents give as names, and the work with which they are titles.
_ALSO_GIVEN = {
    "dean": re.compile(
        r"\b(?:dean|facult|college|universit|school|academ|cathedral)", re.IGNORECASE
    ),
    "judge": re.compile(r"\b(?:judge|court|justice|magistrate|law|contest|jury)", re.IGNORECASE),
    "earl": re.compile(r"\b(?:earl|lord|peer|estate)", re.IGNORECASE),
    "prince": re.compile(r"\b(?:prince|royal|crown)", re.IGNORECASE),
}


def is_given(titles: list[str], role: str | None) -> bool:
    """True for the Dean of "Dean Alder, a roofer", whose work has nothing of a dean's."""
    title = titles[0].casefold() if len(titles) == 1 else ""
    return bool(role) and title in _ALSO_GIVEN and not _ALSO_GIVEN[title].search(role or "")

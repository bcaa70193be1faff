"""The parts of a name of a person or of an organisation that give it away alone."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from drafting.everyday import everyday_words, name_words
from prompts.listening import fold

FEWEST_LETTERS = 3


class Known(NamedTuple):
    """Somebody whose name must not leave: from the log, or from the brief itself."""

    names: tuple[str, ...] = ()
    org: str | None = None
    others: tuple[str, ...] = ()  # mail addresses, numbers, links


def split_name(name: str) -> list[str]:
    """The parts that may stand alone: no titles and initials, particles with the family."""
    _, words = split_titles(unicodedata.normalize("NFC", name).split())
    parts: list[str] = []
    pending: list[str] = []
    for word in words:
        word = word.strip('()"\u201c\u201d,;')  # noqa: PLW2901 - what the name is written in
        if not word or re.fullmatch(r"(?:[^\W\d_]\.)+", word):
            continue
        pending.append(word)
        if not is_particle(word):
            parts.append(" ".join(pending))
            pending = []
    return parts + ([" ".join(pending)] if pending else [])


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles that a name begins with, and the rest."""
    titles: list[str] = []
    while len(words) > 1 and fold(words[0]).rstrip(".") in name_words().titles:
        titles.append(words[0])
        words = words[1:]
    return titles, words


def is_particle(word: str) -> bool:
    """Whether this is a small word inside a name."""
    return fold(word) in name_words().particles


def telling_parts(org: str) -> Iterator[str]:
    """What of an organisation's name gives it away alone: "Kelp" of "Kelp Institute", "KI"."""
    words = [word for word in re.split(r"[\s,/&-]+", org) if word]
    generic = name_words().of_organisations
    tells = [w for w in words if fold(w) not in generic and fold(w) not in everyday_words()]
    if 0 < len(tells) < len(words):
        if len(tells) > 1 and " ".join(tells) in org:
            yield " ".join(tells)
        yield from (word for word in tells if word[0].isupper() and len(word) >= FEWEST_LETTERS)
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) >= FEWEST_LETTERS and len(words) > 1:
        yield initials


def close_up(low: str) -> str:
    """A word without the sign inside it: some write O'Brien so."""
    return re.sub(r"(?<=\w)['\u2019](?=\w)", "", low)

"""Words with the marks that follow them, and lists of words from a language's file."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from prompts.grammar import load_grammar

_TOKEN = re.compile(r"(?P<before>[(\"„«¿]*)(?P<word>.*?)(?P<after>[,;:.!?)\"“»]*)$", re.DOTALL)


class Token(NamedTuple):
    """One word and the marks around it."""

    word: str
    after: str = ""
    before: str = ""

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.word.lower()

    @property
    def is_noun(self) -> bool:
        """True for a word with a capital, as German nouns and all names have."""
        return self.word[:1].isupper()

    def said(self, word: str) -> "Token":
        """Another word between the same marks."""
        return Token(word, self.after, self.before)


def split(text: str) -> list[Token]:
    """The words of a text."""
    found: list[Token] = []
    opened = ""
    for part in text.split():
        match = _TOKEN.match(part)
        # A full stop inside a line belongs to its word: "5. Juni", "z. B.".
        if match and match["word"] and part != "«":
            found.append(Token(match["word"], match["after"], opened + match["before"]))
            opened = ""
        elif part == "«":
            opened = "« "  # French sets its marks apart.
        elif found:
            space = " " if part.startswith("»") else ""
            found[-1] = found[-1]._replace(after=found[-1].after + space + part)
    return found


def join(tokens: Iterable[Token]) -> str:
    """The words as running text."""
    return " ".join(f"{token.before}{token.word}{token.after}" for token in tokens if token.word)


def bare_end(tokens: list[Token]) -> list[Token]:
    """The words without the mark after the last one."""
    if not tokens:
        return []
    quoted = re.sub(r"[,;:.!?]", "", tokens[-1].after)
    return [*tokens[:-1], tokens[-1]._replace(after=quoted)]


def mark_of(tokens: list[Token], otherwise: str = "") -> str:
    """The mark behind the last word, without what closes a quotation."""
    return re.sub(r"[^,;:.!?]", "", tokens[-1].after) if tokens else otherwise


@cache
def words(language: str, name: str) -> frozenset[str]:
    """A list of words of a language."""
    return frozenset(_straight(load_grammar(language).get(name, "")).split())


def _straight(text: str) -> str:
    """The text with the apostrophe that notes are typed with."""
    return text.replace("\u2019", "'")


@cache
def lines(language: str, name: str) -> tuple[str, ...]:
    """A list of a language that has one entry on each line."""
    text = _straight(load_grammar(language).get(name, ""))
    return tuple(line.strip() for line in text.splitlines() if line.strip())


@cache
def table(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """Rows of a language by their first word."""
    rows = (tuple(line.split()) for line in lines(language, name))
    return {row[0]: row[1:] for row in rows}


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """A pattern of a language; several lines are several ways."""
    ways = lines(language, name)
    return re.compile("|".join(f"(?:{way})" for way in ways) or r"(?!)", re.IGNORECASE)


def find_who(language: str, name: str, text: str) -> str | None:
    """The name that one of several patterns finds as "who"."""
    tries = (re.search(way, text, re.IGNORECASE) for way in lines(language, name))
    return next((found["who"].strip() for found in tries if found), None)

"""The themes that are private by themselves, as patterns out of their word lists."""

import re
from collections.abc import Iterable

from drafting.reading.phrasing import AnyOf
from prompts.listening import as_pattern, fold
from prompts.wordlists import Language, Theme

# At the start of a word, or at the "'s" of "she's".
_START = r"(?:(?<!\w)|(?<=\w)(?='))"
_END = r"(?!\w)"
_BETWEEN = r"(?:\s+(?!and\b|und\b|y\b|et\b)[^\s.,;]+){0,2}?\s+"
_NEAR = r"(?:\s+[^\s.,;]+)?\s+"


def themes_in(languages: Iterable[Language]) -> AnyOf:
    """A pattern that finds a private matter in any of some languages."""
    parts = [part for language in languages for part in _parts(language)]
    return AnyOf(tuple(parts), _START, _END)


def phrases_in(languages: Iterable[Language]) -> AnyOf:
    """A pattern for the phrases that are private wherever they stand."""
    themes = [theme for language in languages for theme in language.private.themes]
    phrases = (as_pattern(phrase) for theme in themes for phrase in theme.phrases)
    return AnyOf(tuple(phrases), _START, _END)


def states_in(languages: Iterable[Language]) -> re.Pattern[str]:
    """A pattern for a state that opens a clause ("off sick since May"), with nobody named."""
    words = [word for each in languages for theme in each.private.themes for word in theme.states]
    return re.compile(rf"(?:{_any(words)})(?!\w)")


def _parts(language: Language) -> list[str]:
    frames, themes = language.private.frames, language.private.themes
    own, has, be = (_join(each) for each in (frames.own, frames.has, frames.be))
    put, hurt = _join(frames.put), _join(frames.hurt)
    things, states, placed, body = (
        _any(_words(themes, key)) for key in ("things", "states", "placed", "body")
    )
    return [
        rf"(?:{own}|{has}){_BETWEEN}(?:{things})",
        rf"(?:{be}){_BETWEEN}(?:{states})",
        rf"(?:{put})\s+(?:{placed})",
        rf"(?:{own}){_NEAR}(?:{body})\s+(?:{hurt})",
    ]


def _words(themes: Iterable[Theme], key: str) -> list[str]:
    return [word for theme in themes for word in getattr(theme, key)]


def _join(phrases: Iterable[str]) -> str:
    return "|".join(as_pattern(phrase) for phrase in phrases)


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first; an underscore stands for a space."""
    ordered = sorted(set(map(fold, words)), key=len, reverse=True)
    return "|".join(re.escape(word).replace("_", r"\s+") for word in ordered) or r"(?!)"

"""Patients nobody names: "the guy with the pelvic fracture", "our arrest last night on Elm St"."""

import re
from collections.abc import Iterable

from drafting.reading.phrasing import AnyOf
from prompts.listening import as_pattern, fold
from prompts.wordlists import Cases, Language

_FEW = r"(?:[^\s.,;:]+\s+){0,2}?"
_MEANT = r"(?:[^\W\d_][\w'-]*\s+){0,3}?"


def cases_in(languages: Iterable[Language]) -> AnyOf:
    """A pattern that finds a patient nobody names, in any of some languages."""
    parts = [part for each in languages for part in _shapes(each.private.cases)]
    return AnyOf(tuple(parts), r"(?<!\w)", r"(?!\w)")


def guards_in(languages: Iterable[Language]) -> re.Pattern[str]:
    """A pattern for words right before a case that make it a drill, a film, a traffic jam."""
    words = _join(phrase for each in languages for phrase in each.private.cases.not_before)
    return re.compile(rf"(?<!\w)(?:{words})(?:\s+[^\s.,;:]+){{0,2}}\s*$")


def _shapes(cases: Cases) -> list[str]:
    the, who, with_, on = map(_join, (cases.the, cases.who, cases.with_, cases.on))
    happened, places, when, ours = map(
        _join, (cases.happened, cases.places, cases.when, cases.ours)
    )
    ails, incidents = _words(cases.ails), _words((*cases.ails, *cases.incidents))
    work = rf"(?!\s+(?:{_words(cases.work)})(?!\w))(?!\w)"
    the = rf"(?:{the})(?:\s+|(?<=['\u2019]))"
    somebody = rf"{the}{_FEW}(?:{who})(?!\w)"
    near = rf"(?:{on})\s+(?:{places})|{when}|(?:{on}|we|i)\s+[^\s.,;:]+(?:\s+[^\s.,;:]+)?"
    seen = rf"(?:\s+(?:{near}))??"
    event = rf"(?:{incidents}){work}"
    return [
        rf"{somebody}{seen}\s+(?:{with_})\s+{_MEANT}(?:{ails}){work}",
        rf"{somebody}(?:,?\s+(?:who|that|had|has|just|der|die|das|que|qui))?{seen}\s+(?:{happened})",
        rf"{the}{_FEW}{event}(?:\s+(?:{when}|we had|i had))?\s+(?:{on})\s+(?:{places})",
        rf"(?:{the}|(?=\S+[- ]?\d))(?:{places})\s+{event}",
        rf"(?:{ours})\s+{_FEW}{event}\s+(?:{when})",
        rf"(?:{when})'s\s+{_FEW}{event}",
    ]


def _join(phrases: Iterable[str]) -> str:
    return "|".join(as_pattern(phrase) for phrase in phrases)


def _words(words: Iterable[str]) -> str:
    """Any of some words; an underscore stands for a space, and a word may end in a pattern."""
    ordered = sorted(set(words), key=len, reverse=True)
    heard = [word.replace("_", r"\s+") if "\\" in word else fold(word) for word in ordered]
    return "|".join(word.replace("_", r"\s+") for word in heard) or r"(?!)"

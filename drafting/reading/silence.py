"""What asks for silence in some languages, as patterns: with the words that may follow, without."""

from collections.abc import Iterable

from drafting.reading.phrasing import AnyOf, any_of
from prompts.wordlists import Language

_TAIL = "( ~)?"


def opening(languages: Iterable[Language]) -> AnyOf:
    """A pattern for what opens a secret."""
    return any_of(p for each in languages for p in (*each.private.before, *each.told.openers))


def closing(languages: Iterable[Language]) -> AnyOf:
    """A pattern for what closes a secret."""
    return any_of(p for each in languages for p in (*each.private.after, *each.told.closers))


def bare(languages: Iterable[Language]) -> AnyOf:
    """A pattern for both, without the few words that may follow them."""
    lists = [
        (*each.private.after, *each.private.before, *each.told.closers, *each.told.openers)
        for each in languages
    ]
    return any_of(phrase.removesuffix(_TAIL) for phrases in lists for phrase in phrases)

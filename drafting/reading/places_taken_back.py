"""A place taken back for another: "from the bus station, no sorry the control room"."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.everyday import is_everyday
from drafting.vocabulary import is_word
from prompts.grammar import load_grammar

_ALONE = frozenset(load_grammar("scenes.en")["takes_back"].split("|")) - {"no", "sorry", "wait"}


def find_places_taken_back(low: str) -> Iterator[tuple[int, int]]:
    """Where the wrong place stands in a folded English text, with the words that take it back."""
    for found in _pattern().finditer(low):
        if _is_put_right(found):
            start = found.start("link") if found["again"] else found.start("wrong")
            yield start, found.start("again") if found["again"] else found.start("right")


def _is_put_right(found: re.Match[str]) -> bool:
    """Whether both are a "the …", or both a name; a bare "no" wants a comma or two names."""
    led = (found["article"] is not None, found["other"] is not None)
    if led == (True, True):
        alone = found["back"] in _ALONE or found["link"].strip() in {"from", "off", "outside"}
        return alone or bool(found["gap"].strip())
    one = " " not in found["wrong"].strip()
    named = led == (False, False) and one and _is_name(found["name"])
    return named and _is_name(found["wrong"].strip())


def _is_name(word: str) -> bool:
    """Whether a word is no everyday one, or only a shop's that everybody knows."""
    return not (is_everyday(word) and is_word(word))


@cache
def _pattern() -> re.Pattern[str]:
    lists = load_grammar("scenes.en")
    word, links = r"[^\W\d_][\w'&-]*", lists["place_links"]
    article = r"(?:the|our|my|an?) "
    return re.compile(
        rf"(?<!\w)(?P<link>(?:{links}) )(?P<wrong>(?P<article>{article})?{word}(?: {word}){{0,2}}?)"
        rf"(?P<gap>[ ,.\u2013-]*[ ,])(?P<back>{lists['takes_back']})[ ,]+"
        rf"(?P<again>(?:{links}) )?(?P<right>(?P<other>{article})?(?P<name>{word}))"
        r"(?! one\b| ones\b| other\b| \w+ one\b)"
    )

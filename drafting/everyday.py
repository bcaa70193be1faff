"""Which words are everyday words, and which lists help to find a name, from the word files."""

import itertools
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from prompts.listening import LANGUAGES, fold, load_everywhere, load_language

# Files whose every word is an everyday word.
VOCABULARIES = ("grammar/en.toml", "lexicon/vocabulary.toml")

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of prompts/model/names.toml, folded; ``doubtful`` are names and words at once."""

    first_names: frozenset[str]
    doubtful: frozenset[str]
    titles: frozenset[str]
    relations: frozenset[str]
    callers: frozenset[str]
    german_links: frozenset[str]
    deeds: frozenset[str]
    never: frozenset[str]
    of_organisations: frozenset[str]
    particles: frozenset[str]
    askers: frozenset[str]
    companions: frozenset[str]
    surnames: frozenset[str]
    plain_ends: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def name_words() -> NameWords:
    """The words that tell a name."""
    lists = {name: _split(text) for name, text in _read("model/names.toml").items()}
    doubtful = _split(" ".join(load_everywhere().small.given))
    lists["first_names"] |= doubtful
    doubtful |= lists["first_names"] & everyday_words()
    endings = sorted(lists.pop("endings"), key=len, reverse=True)
    surnames = _split(" ".join(load_language("en").people.surnames)) | doubtful
    return NameWords(
        doubtful=doubtful,
        surnames=surnames,
        plain_ends=tuple(lists.pop("plain_ends")),
        endings=tuple(endings),
        **lists,
    )


@cache
def everyday_words() -> frozenset[str]:
    """Words that are hardly ever a name when they stand in small letters."""
    found: set[str] = set()
    for code in LANGUAGES:
        spoken = load_language(code)
        people, posts = spoken.people, spoken.posts
        lists = (
            (people.stops, people.surnames, posts.roles, posts.fields, posts.org_words),
            (posts.units, posts.leading, spoken.places.events, spoken.hints, spoken.says.verbs),
        )
        for words in itertools.chain(*lists):
            found |= _split(" ".join(words))
    for name in VOCABULARIES:
        found |= _words_in(_read(name))
    return frozenset(found)


def is_everyday(folded: str) -> bool:
    """Whether a word, or the word that it is a form of, is an everyday one."""
    known = everyday_words()
    return folded in known or any(stem in known for stem in _stems(folded))


def _stems(word: str) -> set[str]:
    """What a word may be a form of: "drying" of "dry", "notes" of "note"."""
    stems: set[str] = set()
    for ending in ("s", "es", "ed", "ing", "ly", "er", "ers"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            stems |= {stem, f"{stem}e"}
            if stem[-1] == stem[-2]:
                stems.add(stem[:-1])
            if stem[-1] == "i":
                stems.add(f"{stem[:-1]}y")
    return stems


def _split(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _read(name: str) -> dict[str, str]:
    return tomllib.loads(files("prompts").joinpath(name).read_text(encoding="utf-8"))


def _words_in(value: object) -> frozenset[str]:
    if isinstance(value, str):
        return _split(value)
    if isinstance(value, dict):
        return frozenset().union(*map(_words_in, value.values()))
    if isinstance(value, list):
        return frozenset().union(*map(_words_in, value))
    return frozenset()

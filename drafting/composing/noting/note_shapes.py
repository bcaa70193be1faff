"""What is known of notes jotted down in haste, from prompts/grammar/hasty_notes.en.toml."""

import re
from functools import cache
from typing import NamedTuple

from drafting.composing.english.day_patterns import ISO, MONTH_SHORT
from prompts.grammar import load_rows
from prompts.needs import Sieve

_PART = re.compile(r"(?<!\?P)<([a-z_]+)>")


class Retelling(NamedTuple):
    """A pattern over one fact, what is put in its place, for which kinds, and also theirs."""

    find: re.Pattern[str]
    say: str
    kinds: frozenset[str]
    not_kinds: frozenset[str]
    theirs: bool

    def suits(self, kind: str) -> bool:
        """True where it is for this kind of message."""
        return (not self.kinds or kind in self.kinds) and kind not in self.not_kinds

    def retell(self, fact: str) -> str:
        """The fact with what is put in the pattern's place."""
        return self.find.sub(self.say, fact)


@cache
def shape(name: str) -> re.Pattern[str]:
    """The pattern of one shape of a note."""
    return _pattern(_shapes()[name])


@cache
def retellings() -> Sieve[Retelling]:
    """The ways in which a whole fact is retold, in the order in which they are tried."""
    return Sieve((row.find, row) for row in all_retellings())


def all_retellings() -> tuple[Retelling, ...]:
    """Each row of the file as it is used."""
    return tuple(
        Retelling(
            _pattern(row["find"]),
            row["say"],
            frozenset(row.get("kinds", "").split()),
            frozenset(row.get("not_kinds", "").split()),
            row.get("theirs") == "yes",
        )
        for row in _rows()["retold"]
    )


def _rows() -> dict[str, list[dict[str, str]]]:
    return load_rows("hasty_notes", "en")


@cache
def _shapes() -> dict[str, str]:
    return {row["name"]: row["find"] for row in _rows()["shape"]}


@cache
def _parts() -> dict[str, str]:
    """What the words in angle brackets stand for."""
    lists = {row["name"]: row["find"] for row in _rows()["list"]}
    return {"day": ISO, "month": MONTH_SHORT} | lists


def _pattern(found: str) -> re.Pattern[str]:
    while _PART.search(found):
        found = _PART.sub(lambda part: f"(?:{_parts()[part[1]]})", found)
    return re.compile(found)

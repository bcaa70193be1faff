"""Patterns of the checks, as files: each has a reason, and an example of what it finds.

A pattern is a regular expression over folded text. Where a list of words will do, a list is
easier to mend; a pattern is for a turn of speech that has no fixed words.
"""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain

from pydantic import Field, TypeAdapter, ValidationError

from prompts.phrases import LexiconError, Strict, explain, read_table


class Pattern(Strict):
    """One pattern, why it is there, and a text that it finds."""

    find: str = Field(min_length=1)
    reason: str = Field(min_length=3)
    example: str = Field(min_length=1)


_FILE = TypeAdapter(dict[str, tuple[Pattern, ...]])


def read_patterns(source: Traversable) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of a file by their sort, or an error that names the file and the entry."""
    try:
        patterns = _FILE.validate_python(read_table(source))
    except ValidationError as error:
        raise explain(source.name, error) from error
    for one in chain.from_iterable(patterns.values()):
        try:
            re.compile(one.find)
        except re.error as error:
            raise LexiconError(
                f"{source.name}: \u201c{one.find}\u201d: {error}. Mend that pattern."
            ) from error
    return patterns


@cache
def load_patterns(name: str, sort: str) -> tuple[Pattern, ...]:
    """The patterns of one sort in ``lexicon/<name>.toml``, in the order in which they stand."""
    patterns = read_patterns(files(__package__ or "prompts") / "lexicon" / f"{name}.toml")
    if sort not in patterns:
        raise LexiconError(f"{name}.toml has no entries named {sort}. Put them back.")
    return patterns[sort]


@cache
def any_pattern_of(name: str, sort: str) -> str:
    """All patterns of one sort as one, the first that fits."""
    return "|".join(one.find for one in load_patterns(name, sort))

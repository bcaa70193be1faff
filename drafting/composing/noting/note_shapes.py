"""The shapes of hasty notes, by name, from prompts/grammar/haste.en.toml."""

import re
from functools import cache

from drafting.composing.english.day_patterns import ISO, MONTH_SHORT
from prompts.grammar import load_rows

_PART = re.compile(r"(?<!\?P)<([a-z_]+)>")


@cache
def _parts() -> dict[str, str]:
    """What the words in angle brackets stand for."""
    lists = {row["name"]: row["find"] for row in load_rows("haste", "en")["list"]}
    return {"day": ISO, "month": MONTH_SHORT} | lists


@cache
def _shapes() -> dict[str, str]:
    return {row["name"]: row["find"] for row in load_rows("haste", "en")["shape"]}


@cache
def shape(name: str) -> re.Pattern[str]:
    """The pattern of one shape of a note."""
    found = _shapes()[name]
    while _PART.search(found):
        found = _PART.sub(lambda part: f"(?:{_parts()[part[1]]})", found)
    return re.compile(found)

"""A terse note as it is said whole: "lu son livre" as "j'ai lu son livre"."""

import re
from functools import cache

from drafting.abroad.german_capitals import with_nouns
from drafting.abroad.tokens import lines

_ARROW = "=>"


def say_whole(text: str, code: str) -> str:
    """The note with what a native leaves out put in, and what is no part of it left out."""
    text = with_nouns(text) if code == "de" else text
    plain = text.replace("\u2019", "'")
    said = plain
    for way, whole in _ways(code):
        said = way.sub(whole, said)
    return " ".join(said.split()).strip(" ,;") if said != plain else text


@cache
def _ways(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of a language, each with what stands in its place."""
    rows = (line.partition(_ARROW) for line in lines(code, "terse"))
    return tuple((re.compile(way.strip()), f"{said.strip()} ") for way, _, said in rows)

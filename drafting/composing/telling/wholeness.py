"""A fact of two sentences is told whole or not at all: half of it can say something else."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.composing.telling.statement import Statement

_ABOUT_THINGS = re.compile(r"\b(?:she|he|they|her|his|him|their|you|your)\b", re.IGNORECASE)


def whole_only(heard: "list[Statement]", raw: str) -> "list[Statement]":
    """The statements of a fact, or none where a semicolon parts what cannot all be told."""
    if ";" not in raw:
        return heard
    lost = any(not s.usable or s.left for s in heard)
    # "March is no good; April is": nobody was spoken of, so nothing there is a deed of theirs.
    strange = not _ABOUT_THINGS.search(raw) and any(s.whose == "theirs" for s in heard)
    return [] if lost or strange else heard

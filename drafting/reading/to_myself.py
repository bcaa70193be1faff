"""Remarks to oneself at the end of what was told: "… even in january the mad thing"."""

import re
from collections.abc import Iterator
from functools import cache

from prompts.grammar import load_grammar


def find_asides(low: str) -> Iterator[tuple[int, int]]:
    """Where such a remark ends a sentence of a folded English text."""
    for found in _asides().finditer(low):
        yield found.span(1)


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w) ({load_grammar('runs.en')['to_myself']})(?= *(?:[.!;\n]|$))")

"""Authorship: which stretches of a text the person typed, against what a writer wrote."""

import re
from difflib import SequenceMatcher

from drafting.answers import Span

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


def typed_spans(written: str, text: str) -> tuple[Span, ...]:
    """The spans of ``text`` that ``written`` does not hold, word by word, in order."""
    if written == text:
        return ()
    before = _WORD.findall(written)
    after = list(_WORD.finditer(text))
    matcher = SequenceMatcher(None, before, [word.group() for word in after], autojunk=False)
    return tuple(
        Span(start=after[first].start(), end=after[last - 1].end())
        for change, _, _, first, last in matcher.get_opcodes()
        if change in ("insert", "replace") and last > first
    )

"""What the private note doubts by itself: "lock or weir?", where one fact says each."""

import re
from collections.abc import Sequence

from drafting.composing.english.tokens import bare

_EITHER = re.compile(
    r"\b(?P<one>[^\W\d_][\w'-]*) (?:or|oder|ou|o|u)(?: (?:the|der|die|das|le|la|el|in|on|am|im))? "
    r"(?P<two>[^\W\d_][\w'-]*) ?\?"
)
_ASKED_OF_THEM = re.compile(
    r"\b(?:ask|asks|wants?|prefers?|likes?|offer|bring|frag\w*|demande\w*|pregunt\w*)\b"
    r"[^.;!?]{0,40}$",
    re.IGNORECASE,
)


def find_either(note: str | None, texts: Sequence[str]) -> tuple[str, str] | None:
    """The two facts between which the note cannot decide; None where there are none."""
    for found in _EITHER.finditer((note or "")[:2000]):
        if _ASKED_OF_THEM.search((note or "")[: found.start()]):
            continue
        one, two = found["one"].casefold(), found["two"].casefold()
        first = next((text for text in texts if _says(text, one) and not _says(text, two)), None)
        other = next((text for text in texts if _says(text, two) and not _says(text, one)), None)
        if first and other:
            return (first, other) if texts.index(first) < texts.index(other) else (other, first)
    return None


def _says(text: str, word: str) -> bool:
    return word in bare(text).split()

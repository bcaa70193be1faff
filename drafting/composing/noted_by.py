"""One note as it was made: what it says, whom it names, and whether it tells its source."""

import re
from dataclasses import dataclass
from functools import lru_cache

from drafting.composing.corrections import patterns
from drafting.composing.tokens import bare, tidy
from drafting.composing.words import verb_form, words_of

_SHORT_WORD = 3


@dataclass(frozen=True)
class Noted:
    """One note: ``raw`` as it stands, ``what`` without its source, whether it names one."""

    raw: str
    what: str
    sourced: bool
    words: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=256)
def read_noted(text: str) -> Noted:
    """A note, with its source apart from what it says."""
    raw = what = tidy(text)
    sourced = False
    for pattern in patterns("source"):
        found = pattern.search(what)
        if found and len(found[0]) < len(what):
            sourced = True
            seen = re.match(r"^(?:I )?(?:saw|heard|read)\b", found[0], re.IGNORECASE)
            what = what if seen else (what[: found.start()] + what[found.end() :]).strip(" ,;-")
    names = frozenset(
        word.casefold() for word in re.findall(r"\b[A-Z][\w'-]+", what[:1].lower() + what[1:])
    )
    first = re.match(r"[A-Z][a-z]+(?= [a-z]+)", what)
    if first and verb_form(first[0]) is None:
        names |= {first[0].casefold()}
    return Noted(raw, what, sourced, telling_words(what), names)


def telling_words(text: str) -> frozenset[str]:
    """The words that carry the matter, each in its plainest form."""
    small = words_of("doubts_fill") | words_of("doubts_no") | words_of("doubts_counted")
    stems = (stem_of(word) for word in bare(text).split() if word not in small)
    return frozenset(stem for stem in stems if len(stem) >= _SHORT_WORD and stem not in small)


def stem_of(word: str) -> str:
    """A word in its plainest form: "repair" for "repaired", "saddle" for "saddles"."""
    form = verb_form(word)
    return form.base if form else word.removesuffix("'s").removesuffix("s")

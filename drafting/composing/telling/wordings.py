"""The wordings of one fact: what means the same, and which of them may stand."""

from collections.abc import Callable
from functools import lru_cache

from drafting.composing.english.swaps import in_short_words
from drafting.composing.telling.as_it_is import FORCED, INSET
from drafting.composing.telling.outright import as_counsel
from drafting.composing.telling.phrases import Values
from drafting.composing.telling.retelling import all_retold
from drafting.composing.telling.statement import Statement

# Slots whose wordings may be said in other words that mean the same.
REWORDED = frozenset(["you", "how", "said", "told", "does", "deed", "trade", "also"]).union(
    ["picture", "idea", "thought", "hear"]
)
# Where what a deed ends with may be left out, since the deed itself is what counts.
_BRIEF = frozenset(["how", "idea"])


def reworded_ways(
    slot: str, ways: tuple[str, ...], copies: Callable[[str], bool], *, as_they_are: bool
) -> tuple[str, ...]:
    """The wordings and what means the same; a word is put in only where there is no other way."""
    if not as_they_are:
        ways = tuple(dict.fromkeys((*map(in_short_words, ways), *ways)))
    ways = all_retold(ways, brief=slot in _BRIEF)
    easy = _easy_of(ways)
    return easy if any(not copies(way) for way in easy) else ways


@lru_cache(maxsize=1024)
def _easy_of(ways: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings into which no word was put for its own sake."""
    return tuple(way for way in ways if not (FORCED.search(way) or INSET.search(way)))


def as_i_know_it(values: Values, told: Statement, far: str) -> dict[str, tuple[str, ...]]:
    """The slots that go with how I know of it; ``far`` says that I only listened, or only saw."""
    found = dict(values)
    if not far:
        return found
    if "hear" in found:
        found["did"] = found.pop("hear")  # I was there: nobody else had to tell me.
        found.pop("hear_how", None)
    found = {slot: _from_afar(ways) for slot, ways in found.items()}
    if far == "seen":
        return found
    if "talked" in found:
        found["topic"] = found.pop("talked")  # They spoke of it, and I only listened.
    counsel = as_counsel(told.clause)
    return {"told": counsel} if counsel else found


def _from_afar(ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways without "you told me", where I only listened."""
    return tuple(way for way in ways if "you told me" not in way.lower()) or ways

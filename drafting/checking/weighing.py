"""What one check alone guesses of a sentence is a hint; what two of them mind stands in the way.

A fair paraphrase trips one of the guessing checks now and then, an invention nearly always several:
names, numbers and days are known surely, doings and things only by the words that stand for them.
"""

from collections.abc import Sequence

from drafting.answers import Finding
from drafting.checking.context import Context

GUESSED = "invented_fact"
MADE_UP = frozenset({"invented_fact", "invented_number"})
GUESSING = frozenset(
    {
        "as a", "being", "claims", "deeds abroad", "effects", "gifts",
        "hearsay", "kind deeds", "new deeds", "others", "own deeds",
        "own people", "places", "second deeds", "their deeds", "their people",
        "their things", "together", "who",
    }
)  # fmt: skip


def weigh(found: Sequence[tuple[str, Finding]], context: Context) -> list[Finding]:
    """The findings of the checks, by name, where a guess that stands alone is made a hint."""
    return [
        one.model_copy(update={"severity": "hint"})
        if name in GUESSING and one.rule == GUESSED and not _is_borne_out(name, one, found, context)
        else one
        for name, one in found
    ]


def _is_borne_out(
    name: str, one: Finding, found: Sequence[tuple[str, Finding]], context: Context
) -> bool:
    """True where another check minds the same sentence for the same reason."""
    touched = [s for s in context.sentences if s.start < one.end and one.start < s.end]
    start = min((s.start for s in touched), default=one.start)
    end = max((s.end for s in touched), default=one.end)
    return any(
        other.rule in MADE_UP and other.start < end and start < other.end
        for checked, other in found
        if checked != name
    )

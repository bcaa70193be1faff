"""What one check alone guesses of a sentence is a hint; what two of them mind stands in the way.

A fair paraphrase trips one of the guessing checks now and then, an invention nearly always several:
names, numbers and days are known surely, doings and things only by the words that stand for them.
"""

from collections.abc import Sequence

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light, list_new

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
# What somebody did: told with two new things and nothing of the notes, it is no paraphrase.
OF_DEEDS = frozenset(
    {
        "hearsay", "kind deeds", "new deeds", "others", "own deeds", "own people", "second deeds",
        "their deeds",
    }
)  # fmt: skip
ALL_NEW = 2
# These mind a sentence as a whole; where the facts hold as much of it as they do not, they guess.
OF_WHOLES = frozenset({"density", "grounding"})


def weigh(found: Sequence[tuple[str, Finding]], context: Context) -> list[Finding]:
    """The findings of the checks, by name, where a guess that stands alone is made a hint."""
    return [
        one.model_copy(update={"severity": "hint"})
        if one.rule == GUESSED
        and not (name in OF_DEEDS and _is_all_new(one, context, ALL_NEW))
        and not (name == "together" and _is_all_new(one, context, 0))
        and (name in GUESSING or (name in OF_WHOLES and _is_carried(one, context)))
        and not _is_borne_out(name, one, found, context)
        else one
        for name, one in found
    ]


def _is_carried(one: Finding, context: Context) -> bool:
    """True where the facts hold at least as much of the sentence as they do not hold."""
    sentence = context.sentence_at(one.start)
    known = {
        word.stem
        for word in context.content(sentence.start, sentence.end)
        if word.stem in context.book.all_stems and not is_light(word)
    }
    new = {word.stem for word in list_new(context, sentence, context.spared)}
    return len(known) >= len(new)


def _is_all_new(one: Finding, context: Context, least: int) -> bool:
    """True where the clause tells so many things that no fact holds, and none that one does."""
    clause = context.clause_at(one.start)
    words = context.content(clause.start, clause.end)
    known = any(w.stem in context.book.all_stems and not is_light(w) for w in words)
    return not known and len({w.stem for w in list_new(context, clause, context.spared)}) >= least


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

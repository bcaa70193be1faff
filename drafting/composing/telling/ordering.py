"""Which fact comes first, and which of mine stands beside which of theirs."""

from collections.abc import Sequence
from itertools import pairwise

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import words_of
from drafting.composing.material import Material
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.pointing import names_again, names_those, points_back
from drafting.composing.telling.statement import Statement

_SHORT_WORD, _STEM = 4, 5


def speaks_of_theirs(mine: Statement, material: Material) -> bool:
    """True where something of theirs speaks of the same thing."""
    return any(speaks_of(mine, told) for told in material.theirs)


def speaks_of(mine: Statement, told: Statement) -> bool:
    """True where the two speak of the same thing."""
    small = words_of("prepositions") | words_of("adverbs") | words_of("pronouns")
    small |= words_of("auxiliaries") | words_of("conjunctions")
    one, two = ({*bare(s.raw).split()} - small for s in (mine, told))
    # "I lost count twice" goes with "she counts the lambs".
    return bool(_stems(one) & _stems(two))


def _stems(words: set[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _SHORT_WORD}


def as_it_went(facts: Sequence[Statement], material: Material) -> list[Statement]:
    """The facts in their order: what they said, what I said to it, and then what came of it."""
    talked = any(s.source.startswith("they_said") for s in material.heard)
    fields = ("they_said", "share", "facts") if talked else ("facts", "share")
    found = [s for s in facts if s.source.partition("[")[0] in fields]

    def when(fact: Statement) -> tuple[int, int]:
        field = fields.index(fact.source.partition("[")[0])
        return (0 if talked and _was_so(fact) else field), fact.place

    return sorted(found, key=when)


def _was_so(fact: Statement) -> bool:
    """True for "I was the patient in the wreck": how things stood while they spoke."""
    clause = fact.clause
    mine = fact.source.startswith("facts") and fact.whose in {"mine", "ours"}
    return mine and clause is not None and clause.verb.lower() in {"was", "were"}


def hangs_on_mine(mine: Statement) -> bool:
    """True for "I had been hiding that" and "now I ask": it goes with what of mine came before."""
    words = set(bare(mine.raw).split())
    return points_back(mine) or bool(words & {"that", "this", "it", "them", "now", "since", "then"})


def is_answered(told: Statement, material: Material) -> bool:
    """True where something of mine speaks of the same thing: the two belong together."""
    words = {word for word in bare(told.raw).split() if len(word) > _SHORT_WORD}
    own = " ".join(s.raw for s in material.mine)
    return bool(words & set(bare(own).split()))


def led_by_what_goes_on(theirs: list[Statement], material: Material) -> list[Statement]:
    """The facts with the coil of wire first where it is also known that "the wire holds"."""
    pairs = pairwise(material.theirs)
    first = next((one for one, two in pairs if two.leans and names_again(two, one)), None)
    if first is None or first not in theirs or theirs[0].leans:
        return theirs
    return [first, *(s for s in theirs if s is not first)]


def beside_each_other(
    theirs: list[Statement], mine: list[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """Both with the fact first that my first one points back to; without it, mine is dropped."""
    first = mine[0] if mine else None
    if first is None or not first.source.startswith("facts"):
        return theirs, mine
    before = [s for s in theirs if s.source.startswith("facts") and s.place < first.place]
    named = [s for s in before if names_those(s, first) or names_again(first, s)]
    if not named and not points_back(first):
        return theirs, mine
    nearest = max(named or before, key=lambda s: s.place, default=None)
    bare_ways = {"also"} if nearest and nearest.noun else {"also", "seen"}
    if nearest and not set(phrases_of(nearest, old=False)) - bare_ways:
        # Without what it points to, nobody would know what is meant.
        return theirs, mine[1:]
    if nearest and not nearest.leans:
        return [nearest, *(s for s in theirs if s is not nearest)], mine
    return theirs, mine

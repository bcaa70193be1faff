"""What they do, as I remember it: the thing itself, or the words with "I remember" in them."""

import re
from dataclasses import replace

from drafting.composing.clause import Clause
from drafting.composing.insets import insets, placed_first, with_insets
from drafting.composing.pictures import picture_of
from drafting.composing.tokens import core, join

# What a deed is for stands well before it too: "so that people remember it, you name floods".
AIMED = re.compile(r", (?:so that|because|when|if) ")


def seen_again(clause: Clause) -> dict[str, tuple[str, ...]]:
    """What they do as the thing itself, and with "I remember" in it."""
    told: tuple[str, ...] = ()
    aimed = AIMED.search(clause.rest)
    if aimed or not clause.compound:
        said = insets("recalled_insets")
        told = (*with_insets(clause, said), *placed_first(clause, said), *_asked_last(clause, said))
    if aimed:
        head = replace(clause, rest=clause.rest[: aimed.start()]).text
        told = (
            *told,
            *(f"{aimed[0][2:]}{clause.rest[aimed.end() :]}, {word}, {head}" for word in said[:3]),
        )
    return {"picture": (picture_of(clause) or "",), "told": told}


def _asked_last(clause: Clause, said: tuple[str, ...]) -> tuple[str, ...]:
    """Gives "who has not understood, you told me, is something that you never ask"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    if clause.person != "you" or first not in {"who", "what", "why", "where", "whether"}:
        return ()
    tail = join(("is something that you", clause.adverb, clause.verb))
    return tuple(f"{clause.rest}, {word}, {tail}" for word in said[:3])

"""What I told them about and now offer, said in one breath: "the bag list I told you about"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.composing.offers import Deed
from drafting.composing.statement import Statement
from drafting.composing.tokens import bare

_TOLD = re.compile(r"^I (?:told|showed) you (?:about|of) (?P<thing>[^,:;]+)$")
_SUFFIX = " I told you about"


def in_one_breath_with(
    offer: Deed | None, mine: Sequence[Statement]
) -> tuple[Deed | None, tuple[Statement, ...]]:
    """The offer with "I told you about" behind its thing, and what of mine is then left to tell."""
    at = next((n for n, told in enumerate(mine) if offer and _speaks_of(told, offer)), None)
    if offer is None or at is None:
        return offer, tuple(mine)
    do = tuple(f"{way}{_SUFFIX}" for way in offer.do)
    doing = offer.doing and f"{offer.doing}{_SUFFIX}"
    told = replace(offer, do=do, doing=doing, thing=f"{offer.thing}{_SUFFIX}")
    return told, (*mine[:at], *mine[at + 1 :])


def _speaks_of(told: Statement, offer: Deed) -> bool:
    """True where what I told them of is the very thing that I offer."""
    found = _TOLD.match(told.clause.text) if told.clause and not told.lead else None
    if found is None or not offer.thing or not all(way.endswith(offer.thing) for way in offer.do):
        return False
    thing = set(bare(offer.thing).split()) - {"the", "our", "my", "a", "an"}
    return thing <= set(bare(found["thing"]).split())

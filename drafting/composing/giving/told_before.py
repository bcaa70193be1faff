"""What I told them about and now offer, said in one breath: "the bag list I told you about"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.giving.offers import Deed
from drafting.composing.telling.statement import Statement

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


def as_promised(offer: Deed | None, promised: Deed) -> Deed:
    """What I promised, in the fuller words of an offer of the same thing."""
    if offer is not None and offer.do[0].startswith(f"{promised.do[0]}, "):
        return offer  # "our commands, one page" are the commands that I promised.
    if offer is None or offer.thing is None or promised.thing is None:
        return promised
    small = {"the", "a", "an", "our", "my", "some", "of", "for"}
    one, two = (set(bare(deed.thing or "").split()) - small for deed in (promised, offer))
    days = {word for word in two if word.endswith("day") or word in {"on", "next", "in"}}
    begins = verb_form(bare(offer.raw).split(" ", 1)[0])
    told = begins is not None and "base" in begins.forms
    return offer if told and two - days and two - days <= one else promised


def is_same_thing(promised: Deed, offered: Deed) -> bool:
    """True for "a photo of our pump" and "the photo": one thing, and said once."""
    if promised == offered:
        return True
    small = words_of("determiners") | words_of("prepositions")
    one, two = (set(bare(thing or "").split()) - small for thing in (promised.thing, offered.thing))
    return bool(one and two) and (two <= one or one <= two)


def offers_the_same(told: Statement, offer: Deed | None) -> bool:
    """True for "I can turn pages that day" beside the offer to turn the pages: said once."""
    small = {"the", "a", "an", "our", "my", "your", "you", "to", "for"}
    can = told.clause is not None and told.clause.verb.lower() in {"can", "could"}
    does = set(bare(offer.raw).split()) - small if offer else set[str]()
    return can and bool(does) and does <= set(bare(told.raw).split())


def _speaks_of(told: Statement, offer: Deed) -> bool:
    """True where what I told them of is the very thing that I offer."""
    found = _TOLD.match(told.clause.text) if told.clause and not told.lead else None
    if found is None or not offer.thing or not all(way.endswith(offer.thing) for way in offer.do):
        return False
    thing = set(bare(offer.thing).split()) - {"the", "our", "my", "a", "an"}
    return thing <= set(bare(found["thing"]).split())

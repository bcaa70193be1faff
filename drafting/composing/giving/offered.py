"""What I offer, as a deed, and whether the notes speak of one person alone."""

import re
from datetime import date

from drafting.brief import Brief
from drafting.composing.bygone.offers import offer_without_past_day
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import words_of
from drafting.composing.giving.offers import Deed, read_deed
from drafting.composing.noting.clearance import is_clear
from drafting.composing.people.names import Called

# Several people, to whom a "their" at the start of a fact may point back.
SEVERAL = re.compile(
    r"\b(?:people|children|kids|staff|families|[a-z]*men|[a-z]*women|parents|friends|pupils|"
    r"[a-z]{2,}(?:er|or|ist|ant|ent|ee|ian)s)\b"
)
# Nobody is collected or sharpened: "them" behind one of these is what the facts name.
_THINGS_DONE = re.compile(
    r"(?:collect|fetch|pick|carry|take|store|sell|buy|wash|clean|sort|mend|repair|sharpen|weigh|"
    r"plant|move|water|print|copy|fix|scan|type|paint|count|stack|hang|deliver|use|try|test|"
    r"return|drop|eat|cook) them\b|"
    r"(?:bring|send|show|lend|post|share|pass|mail|hand) them"
    r"(?: (?:on|by|over|round|along|as|in|to|with|back|at|when|once)\b|$)|"
    r"[a-z]+ (?:up )?[a-z]+ of them\b",
    re.IGNORECASE,
)

# In a no, "Monday at seven" is when I could do it instead.
_A_DAY = re.compile(
    r"(?P<lead>(?:on|in|from) )?(?P<rest>(?:next |this |the )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week)\b"
    r"(?: (?:or|and|at|after|before|from|until|in|instead|morning|afternoon|evening|night|"
    r"lunchtime|noon|\w+day|the|week|following|next|this|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|half|past|o'clock|[\d:.]+(?:am|pm)?))*)$"
)


def offered_deed(brief: Brief, called: Called, today: date) -> Deed | None:
    """What I offer, where nothing of it is private."""
    offer = brief.offer
    if offer is None or not is_clear(offer.what, brief):
        return None
    if brief.kind == "decline" and (day := _A_DAY.match(offer.what)):
        small = "" if day["lead"] or day["rest"].startswith(("next ", "this ")) else "on "
        return read_deed(f"do it {small}{offer.what}", called.forms, today)
    told = " ".join((*brief.facts, *brief.they_said))
    several = SEVERAL.search(told) or set(bare(told).split()) & words_of("collectives")
    single = (one_of_them(brief) and bool(several)) or bool(_THINGS_DONE.match(offer.what))
    return read_deed(offer_without_past_day(offer.what, today), called.forms, today, single=single)


def one_of_them(brief: Brief) -> bool:
    """True where a fact calls them he or she, so that "they" are others."""
    told = " ".join((*brief.facts, *brief.they_said)).lower()
    return bool(re.search(r"\b(?:he|she|his|her|him)\b", told))

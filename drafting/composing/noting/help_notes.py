"""What is noted for an offer of help: what they once did for me, and how long mine takes."""

import re

from drafting.brief import Brief, Offer
from drafting.composing.english.day_patterns import ISO, MONTH
from drafting.composing.english.tokens import tidy
from drafting.composing.telling.statement import Statement

_DAY = rf"(?:{ISO}|\d{{1,2}} {MONTH}(?: \d{{4}})?)"
# "brought her my toaster", "she brought back my hive stand": what the next note calls "it".
_HANDED = re.compile(
    rf"^(?:(?:I )?(?:brought|gave|took|lent|sent|handed|left) (?:her|him|them) |"
    rf"(?:s?he|they) (?:brought back|took back|returned|took|collected|borrowed|found) )"
    rf"(?P<thing>(?:my|our) [a-z' -]+?)(?:,? (?:on|in) {_DAY})?$"
)
_DID_IT = re.compile(r"^(?P<did>(?:s?he|they) [a-z]+) it(?P<rest> .+)?$")
_TAKES = re.compile(
    r"^(?P<do>.+), (?P<time>(?:one|two|three|four|an?) (?:[a-z]+ )?"
    r"(?:hour|evening|afternoon|morning|weekend|day|night|Saturday|Sunday)s?)$"
)
_MINE = re.compile(r"\b(?:me|my|us|our)\b")


def place_help(brief: Brief) -> Brief:
    """The brief with what they did for me in one note, and an offer that says how long it takes."""
    facts: list[str] = []
    thing = ""
    for fact in brief.facts:
        did = _DID_IT.match(tidy(fact))
        if thing and did:
            facts[-1:] = [f"{did['did']} {thing}{did['rest'] or ''}"]
        else:
            facts.append(fact)
        handed = _HANDED.match(tidy(fact))
        thing = handed["thing"] if handed else ""
    offer = brief.offer and _in_its_time(brief.offer)
    if tuple(facts) == brief.facts and offer == brief.offer:
        return brief
    return brief.model_copy(update={"facts": tuple(facts), "offer": offer})


def _in_its_time(offer: Offer) -> Offer:
    """Gives "draw the plan in two evenings" for "draw the plan, two evenings"."""
    found = _TAKES.match(tidy(offer.what))
    if not found:
        return offer
    once = re.match(r"(?:one|an?) (?!hour)", found["time"])
    small = "" if once else "in "
    time = re.sub(r"^an? ", "one ", found["time"]) if once else found["time"]
    return offer.model_copy(update={"what": f"{found['do']} {small}{time}"})


def is_kind_deed(statement: Statement) -> bool:
    """True for "you fixed my toaster": told first, and not as what they need help with."""
    clause = statement.clause
    did = clause is not None and clause.person == "you" and clause.is_past and not statement.quoted
    return bool(did and clause is not None and _MINE.search(clause.rest))

"""What is noted for an offer of help: what they once did for me, and the days that I can give."""

import re
from datetime import date

from drafting.brief import Brief, Offer
from drafting.composing.days import MONTHS
from drafting.composing.statement import Statement
from drafting.composing.tokens import tidy

_MONTH = "|".join(MONTHS)
_DAY = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?)"
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
_RANGE = re.compile(
    rf"\b(?P<from>\d{{1,2}})(?: (?P<month>{_MONTH}))? (?:to|until|till|-|\u2013) "
    rf"(?P<to>\d{{1,2}}) (?P<last>{_MONTH})"
)
_ONE_DAY = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b")
_SINCE_DAY = re.compile(rf"\bfrom (?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b(?! to\b)")
_AWAY = re.compile(
    r"\bI(?:'m| am|'ll be| will be|'ve gone| go| fly)\b.*\b(?:in [A-Z]|away|abroad|on holiday|"
    r"on leave|at sea|off to|to [A-Z]|in hospital|out of town)",
)
_MINE = re.compile(r"\b(?:me|my|us|our)\b")
_CLASH = (
    "You are away on days that your offer is for ({away} and {offer}). Which days can you really "
    "give? Change the offer, or what you noted about being away."
)


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


def away_then(brief: Brief, today: date) -> str | None:
    """What is asked where I am away on the very days of my offer."""
    offer = brief.offer.what if brief.offer else ""
    given = _days(offer, today)
    for fact in brief.facts:
        away = _days(fact, today) if _AWAY.search(fact) else None
        if given and away and given[0] <= away[1] and away[0] <= given[1]:
            return _CLASH.format(away=_named(fact), offer=_named(offer))
    return None


def _days(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day that a text names."""
    if found := _RANGE.search(text):
        first = _on(found["from"], found["month"] or found["last"], today)
        last = _on(found["to"], found["last"], today)
        return (first, last) if first and last else None
    if since := _SINCE_DAY.search(text):
        first = _on(since["day"], since["month"], today)
        return (first, date.max) if first else None
    one = _ONE_DAY.search(text)
    day = _on(one["day"], one["month"], today) if one else None
    return (day, day) if day else None


def _on(day: str, month: str, today: date) -> date | None:
    at = MONTHS.index(month) + 1
    try:
        return date(today.year + (at < today.month), at, int(day))
    except ValueError:
        return None


def _named(text: str) -> str:
    found = _RANGE.search(text) or _SINCE_DAY.search(text) or _ONE_DAY.search(text)
    return found[0] if found else text


def is_kind_deed(statement: Statement) -> bool:
    """True for "you fixed my toaster": told first, and not as what they need help with."""
    clause = statement.clause
    did = clause is not None and clause.person == "you" and clause.is_past and not statement.quoted
    return bool(did and clause is not None and _MINE.search(clause.rest))

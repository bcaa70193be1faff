"""Where and when the two met, as it is noted: "estates forum, Leeds", "expo, Wed morning"."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import may_be_noun, words_of
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.noting.whose_deeds import reader_called
from drafting.composing.people.meeting import says_met
from drafting.composing.people.occasion_words import OCCASIONS, head_of
from prompts.calendar import WEEKDAYS

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Weds|Wednes|Thu|Thurs|Thur|Fri|Sat|Satur|Sun)(?:day)?"
# "repair day, first Sat in June", "market hall, last Sunday of Oct", "expo, Wed morning"
_LOOSE_DAY = re.compile(
    rf"^(?P<what>[^,;:]+), (?:on )?(?:the )?(?:(?:(?:first|second|third|fourth|last|\d\w\w) "
    rf"(?:{_WEEKDAY}|week|weekend|half|days?)|early|late|mid|end|middle|start)"
    rf"(?: (?:in|of))?(?: -)? (?P<month>{_MONTH})|"
    rf"{_WEEKDAY}(?: (?:morning|afternoon|evening|night|lunchtime|noon))?|"
    rf"(?P<range>{_MONTH}) \d{{1,2}} ?[-\u2013] ?\d{{1,2}}|"
    rf"\d{{1,2}} ?[-\u2013] ?\d{{1,2}} (?P<ranged>{_MONTH}))(?P<more>, .+)?$"
)
_PLACE_LAST = re.compile(
    rf"^(?P<where>(?:at |in |on )?[^,;:]{{4,50}}),? (?P<day>{ISO}), "
    r"(?:upstairs|downstairs|outside|inside|at the back|in the back|out the back|back row|"
    r"front row|(?:by|near|beside|under|behind) the [a-z]+(?: [a-z]+)?)$"
)
# "choir, 2026-10-15, stood next to each other": where, when, and what the two did.
_DID_LAST = re.compile(
    rf"^(?P<where>(?:at |in |on )?[^,;:\d]{{3,50}}?),? (?:on )?(?P<day>{ISO}), (?:we )?"
    r"(?P<did>(?:stood|sat|queued|waited|walked|ate|sang|danced|worked|talked|spoke|chatted|cooked|"
    r"shared|washed up|got talking)\b[^,;:]*)$"
)
_OFTEN = re.compile(r"^(?:we |we've |we have )?met twice, both times (?P<how>[^,;]+)$")
_HAD_MET = re.compile(r"^(?:we'd|we had) (?=(?:met|queued|talked|sat|stood|shared)\b)")
_GAVE_TALK = re.compile(
    r"^(?:(?:she|he) )?gave (?:an? |the )"
    r"(?P<what>(?:[a-z]+ )?(?:talk|lecture|speech|demo|workshop))"
    r"(?P<about> (?:on|about) [^,;]+?)?, (?P<day>\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+|\d{4}-\d\d-\d\d)"
    r"(?:, (?P<where>[^,;]+))?$"
)
_TALKING = frozenset({"thank_you", "follow_up", "check_in", "closing", "ask_advice"})
_TIME = re.compile(
    r"^(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o'clock)?(?: start| finish| sharp)?|"
    r"(?:noon|midnight|dawn|dusk)|\d{1,2} ?- ?\d{1,2}|(?:early|late|very early))$"
)
_BESIDE = re.compile(
    r"^(?:(?:by|near|beside|behind|in front of|outside|next to|under) the [a-z]+(?: [a-z]+)?|"
    r"(?:adjoining|same|neighbouring|next|adjacent) [a-z]+|(?:front|back|third|second) row)$"
)
_PLACES = frozenset(
    {"market", "canteen", "queue", "train", "hall", "platform", "ferry", "station", "stall", "bus"}
    | {"recording", "quay", "harbour", "waiting room", "depot", "yard", "pub", "allotments"}
)
_IN_A_HOUSE = frozenset(
    {"inn", "hall", "hotel", "centre", "center", "arms", "college", "church", "library", "club"}
    | {"school", "museum", "hospital", "university", "house", "guildhall", "nec", "arena", "uni"}
)
_ALL_TIME = re.compile(
    r" (?:all|every|each|through the) (?:winter|spring|summer|autumn|term|year|week|season|month)$"
)
_MOST, _FEW = 4, 2
# "the parish meeting; she asked everybody in turn"
_THERE = re.compile(r"^(?P<where>[^;]{3,60}); (?P<told>(?:she|he|they|I|we) [a-z].+)$")


def met_there(fact: str) -> str:
    """Gives "met at the estates forum in Leeds" for "estates forum, Leeds", "quay, 6am"."""
    first, *more = _ALL_TIME.sub(", noon", fact).split(", ")
    words = [core(word) for word in first.split()]
    if not more or not words or len(words) > _MOST + _FEW:
        return ""
    upto = next((n for n, w in enumerate(words) if n and w in words_of("prepositions")), len(words))
    named = upto <= _MOST and words[upto - 1] in OCCASIONS | _PLACES
    bare = words[0] not in words_of("determiners") | words_of("pronouns") | words_of("prepositions")
    if not (named and bare) or begins_with_deed(first):
        return ""
    where = ""
    for part in more:
        if _TIME.match(part) or _BESIDE.match(part):
            continue
        spot = _spot(part)
        if where or not spot:
            return ""
        where = f" {spot}"
    return f"met at the {first}{where}"


def _spot(part: str) -> str:
    """Gives "in Leeds", "at the Premier Inn" and "on the quayside" for the place by itself."""
    words = part.split()
    if len(words) > _MOST or any(word[:1].isdigit() for word in words):
        return ""
    last = core(words[-1])
    if part in WEEKDAYS:
        return f"on {part}"
    if all(word[:1].isupper() for word in words):
        return (
            f"at {'the ' if len(words) > 1 or last in _IN_A_HOUSE else ''}{part}"
            if (last in _IN_A_HOUSE)
            else f"in {part}"
        )
    if len(words) == 1 and words[0].islower() and may_be_noun(last):
        return f"on the {part}" if last.endswith("side") else ""
    return ""


def met_as_noted(fact: str, brief: Brief) -> str:
    """Where and when the two met, as it is usually noted."""
    if found := _LOOSE_DAY.match(fact):
        return _on_loose_day(found, brief)
    if found := _PLACE_LAST.match(fact):
        return f"{found['where']} {found['day']}"
    if (found := _DID_LAST.match(fact)) and says_met(found["did"]):
        return _where_they_did(found)
    if found := _OFTEN.match(fact):
        return f"it was {found['how']} both times we met"
    if brief.kind in _TALKING and (found := _GAVE_TALK.match(fact)):
        where = f" at {_the(found['where'])}" if found["where"] else ""
        whose = "her" if reader_called(brief) == "she" else "his"
        day = f" on {found['day']}" if found["day"][0].isdigit() else f" in {found['day']}"
        return f"heard {whose} {found['what']}{found['about'] or ''}{where}{day}"
    return _HAD_MET.sub("we ", fact)


def _on_loose_day(found: re.Match[str], brief: Brief) -> str:
    """Gives "repair day in June", and "met at the market hall in October" for a place."""
    what = found["what"]
    plain = [core(word) for word in what.split()]
    if parse(what.split()) is not None or begins_with_deed(what) or not plain:
        return found[0]
    month = found["month"] or found["range"] or found["ranged"]
    when = f" in {_whole(month)}" if month else ""
    more = found["more"] or ""
    more = f", {more[2:]}" if more else ""
    led = plain[0] in words_of("prepositions")
    if led or head_of(plain) in OCCASIONS or OCCASIONS & set(plain):
        return f"{what}{when}{more}"
    known = brief.kind in _TALKING and len(plain) <= _MOST
    return f"met at {_the(what)}{when}{more}" if known else found[0]


def _where_they_did(found: re.Match[str]) -> str:
    """Gives "stood next to each other at choir practice 2026-10-15"."""
    where = found["where"]
    led = core(where.split(maxsplit=1)[0]) in words_of("prepositions")
    alone = core(where) in words_of("meeting_no_article")
    return (
        f"{found['did']} {where if led else f'at {where if alone else _the(where)}'} {found['day']}"
    )


def _whole(month: str) -> str:
    names = "January February March April May June July August September October November December"
    return next(name for name in names.split() if name[:3] == month[:3])


def _the(place: str) -> str:
    first = core(place.split(maxsplit=1)[0])
    named = first in words_of("determiners") or place[:1].isupper()
    return place if named else f"the {place}"


def happened_there(brief: Brief) -> Brief:
    """The brief with what happened, noted behind where we met, as a fact of its own."""
    found = _THERE.match(tidy(brief.met.where or ""))
    if found is None:
        return brief
    met = brief.met.model_copy(update={"where": found["where"]})
    return brief.model_copy(update={"met": met, "facts": (found["told"], *brief.facts)})

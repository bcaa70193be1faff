"""A fact of mine with its parts in another order, so that no word has to be put in."""

import re
from dataclasses import replace
from functools import lru_cache

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, words_of

_UNITS = r"(?:years|summers|winters|seasons|months|weeks|nights|days|harvests|terms|voyages|shifts)"
# What says when, and can open the sentence as well as end it.
_WHEN = re.compile(
    rf",? (?P<when>(?:from|since|until|till|before|after) (?:(?:\d{{1,2}} )?{MONTH}|"
    rf"the (?:spring|summer|autumn|winter)|next \w+|last \w+|\d{{4}})|"
    rf"for (?:[\w-]+ )?[\w-]+ {_UNITS}|"
    rf"after [\w-]+ {_UNITS}|last (?:year|month|week|spring|summer|autumn|winter)|"
    rf"in (?:{MONTH}|\d{{4}}|(?:the )?(?:spring|summer|autumn|winter)))$"
)
_BECAUSE = re.compile(r"^(?P<so>.+?),? because (?P<why>.+)$")
_CONTRAST = re.compile(r"^(?P<does>[^,]+), not (?P<other>(?:the|my|our|a|an) [\w' -]+)$")
_SPOT = re.compile(
    r"^(?P<deed>.+?) (?P<spot>(?:under|behind|inside|beneath|above|below) (?:the|my|our|a|an) "
    r"[\w-]+)$"
)
_VALID = re.compile(r"^(?:runs|lasts|is good|holds) (?P<how>until|till|to) (?P<day>.+)$")
_A_DAY = re.compile(
    r"\b(?P<many>\d+ [a-z]+|\w+ [a-z]+s) an? (?P<unit>day|week|night|month|shift|term|year)\b"
)
_ALL = re.compile(r"^all (?:that )?(?P<who>I|we) (?P<verb>need|want|ask for)$")
_FINE = frozenset({"fine", "good", "all right", "perfect", "better"})
_LEAST = 2
_FEW = 4


@lru_cache(maxsize=512)
def reordered(clause: Clause) -> tuple[str, ...]:
    """Gives "from June I'm looking for work" and "something breaks every night, so I keep two"."""
    ways = (
        _when_before(clause),
        _why_before(clause),
        _stressed(clause),
        _valid(clause),
        _once_first(clause),
        _spot_first(clause),
        _every_day(clause),
        _half_of(clause),
        _only_need(clause),
        _would_be(clause),
        _named_first(clause),
        _just_did(clause),
        _with_it_first(clause),
        _took_along(clause),
        _still_got(clause),
        _as_they_said(clause),
        _got_to(clause),
        _due(clause),
    )
    return tuple(way for way in ways if way)


def _when_before(clause: Clause) -> str | None:
    """Gives "for eleven years I drove a taxi", and "since June" where it goes on till now."""
    found = _WHEN.search(f" {clause.rest}")
    head = f" {clause.rest}"[: found.start()].strip() if found else ""
    if not found or len(head.split()) < _LEAST or _holds(head) or ", and " in head:
        return None  # "I left it as it was, and it won in June": the winning was in June.
    if found["when"].startswith("since") and clause.verb in {"am", "are", "is"}:
        return None  # "since June I'm new here"
    dated = re.match(r"from \d{4}$", found["when"])
    if dated and clause.base not in plain_words("goes_on_long"):
        return None  # "a press from 1988" is as old as that.
    if replace(clause, rest=head).compound:
        return None
    if core(head.split()[-1]) in words_of("prepositions") | words_of("determiners"):
        return None
    pause = "," if len(found["when"].split()) > _FEW else ""
    told = _short(join((clause.subject, clause.adverb, clause.verb, head)))
    return f"{found['when']}{pause} {told}"


def _holds(head: str) -> bool:
    """True where the time may belong to a sentence within: "the queue that grew in May"."""
    inner = {"that", "who", "which", "when", "what", "how", "because", "if", "until", "since"}
    return bool({core(word) for word in head.split()} & inner)


# Who is meant by "he" stands before it.
_POINTS = re.compile(r"(?:he|she|they|it|his|her|their|its)\b")
_SOMEBODY = re.compile(r"\b(?:my|our|a|an|the|his|her) [a-z]+\b")


def _why_before(clause: Clause) -> str | None:
    """Gives "somebody comes late every day, so I kept ten plates back"."""
    found = _BECAUSE.match(clause.text)
    if not found or parse(found["why"].split()) is None or parse(found["so"].split()) is None:
        return None
    named = core(clause.subject.split()[0]) not in words_of("pronouns")
    if _POINTS.match(found["why"]) and named and not clause.is_past:
        return f"{found['so'].rstrip(' ,')} since {found['why']}"
    if _POINTS.match(found["why"]) and _SOMEBODY.search(found["so"]):
        return None  # "my father stopped because he could not sit": the "he" comes after him.
    return _so(clause, found["why"], found["so"])


def _so(clause: Clause, why: str, what: str) -> str | None:
    """Gives "they stared at the clock, so it was moved": the thing is named before its "it"."""
    many = is_plural(clause.subject)
    hangs = re.findall(r"\b(?:it|they|them|its|their)\b", why)
    if not hangs or core(clause.subject.split()[0]) not in words_of("determiners"):
        return f"{why}, so {what}"
    if hangs != ["them" if many else "it"] or _POINTS.match(why):
        return None
    named = re.sub(r"\b(?:it|them)\b", clause.subject, why)
    return f"{named}, so {'they' if many else 'it'}{what.removeprefix(clause.subject)}"


def _stressed(clause: Clause) -> str | None:
    """Gives "it's the tide that decides when I row, not the clock"."""
    found = _CONTRAST.match(clause.rest)
    first = core(clause.subject.split()[0]) if clause.subject else ""
    known = first in {"the", "my", "our"} and clause.person == "other" and not clause.adverb
    if not found or not known or not clause.acts or clause.is_past:
        return None
    if clause.subject.split()[-1].endswith("s") and not clause.verb.endswith("s"):
        return None
    return f"it's {clause.subject} that {clause.verb} {clause.rest}"


def _valid(clause: Clause) -> str | None:
    """Gives "my first-aid card is valid until 2028"."""
    found = _VALID.match(join((clause.verb, clause.rest)))
    paper = {core(word) for word in clause.subject.split()} & plain_words("papers")
    return f"{clause.subject} is valid until {found['day']}" if found and paper else None


def _once_first(clause: Clause) -> str | None:
    """Gives "once I found a ring under the keys"."""
    plain = clause.adverb == "once" and clause.is_past and clause.person in {"i", "we"}
    return f"once {join((clause.subject, clause.verb, clause.rest))}" if plain else None


def _spot_first(clause: Clause) -> str | None:
    """Gives "under the keys I found a ring"."""
    found = _SPOT.match(clause.rest)
    did = clause.person in {"i", "we"} and clause.is_past and clause.acts and not clause.adverb
    if not found or not did or _holds(found["deed"]) or clause.compound:
        return None
    return f"{found['spot']} {join((clause.subject, clause.verb, found['deed']))}"


def _every_day(clause: Clause) -> str | None:
    """Gives "I cooked for 300 children every day"."""
    # Of the rest alone: what "waits a year" is no waits, and not every year.
    told = _A_DAY.sub(r"\g<many> every \g<unit>", clause.rest, count=1)
    counted = re.search(r"\b(?:once|twice|times) every\b", told)
    return replace(clause, rest=told).text if told != clause.rest and not counted else None


def _half_of(clause: Clause) -> str | None:
    """Gives "half of my work is in schools"."""
    told = re.sub(r"^(half|all) (?=(?:my|our|the) )", r"\1 of ", clause.text)
    return told if told != clause.text else None


def _only_need(clause: Clause) -> str | None:
    """Gives "we only need two chairs" for "all we need is two chairs"."""
    found = _ALL.match(clause.subject)
    plain = found and clause.verb in {"is", "are"} and not clause.adverb
    return f"{found['who']} only {found['verb']} {clause.rest}" if found and plain else None


def _would_be(clause: Clause) -> str | None:
    """Gives "the Friday after would be fine"."""
    fits = clause.verb in {"is", "are"} and clause.rest in _FINE and clause.person == "other"
    return f"{clause.subject} would be {clause.rest}" if fits and not clause.adverb else None


def _named_first(clause: Clause) -> str | None:
    """Gives "my limit is half an hour" for "half an hour is my limit"."""
    owned = re.fullmatch(r"(?:my|our) [a-z]+(?: [a-z]+)?", clause.rest)
    first = core(clause.subject.split()[0]) if clause.subject else ""
    plain = clause.verb == "is" and not clause.adverb and first not in words_of("pronouns")
    plain = plain and first not in {"my", "our"}  # "my barge is my home", and not the other way
    if not owned or not plain or len(clause.subject.split()) > _FEW:
        return None
    return f"{clause.rest} is {clause.subject}"


def _just_did(clause: Clause) -> str | None:
    """Gives "I bought a rod" for "I went and bought a rod"."""
    found = re.match(r"^and (?P<did>[a-z]+ .+)$", clause.rest)
    gone = clause.verb in {"went", "go"} and not clause.adverb
    return f"{clause.subject} {found['did']}" if found and gone else None


def _with_it_first(clause: Clause) -> str | None:
    """Gives "from it I learned the bends"."""
    found = re.match(r"^(?P<what>.+) (?P<of>(?:from|with|by) (?:it|them))$", clause.rest)
    own = clause.person in {"i", "we"} and not clause.adverb and clause.acts
    if not found or not own or _holds(found["what"]):
        return None
    return f"{found['of']} {join((clause.subject, clause.verb, found['what']))}"


def _took_along(clause: Clause) -> str | None:
    """Gives "I took my list along to the interview"."""
    found = re.match(
        r"^(?P<what>(?:my|our|the|a|an) .+?) (?P<to>to (?:the|my|a|an) .+)$", clause.rest
    )
    own = clause.person in {"i", "we"} and clause.base in {"take", "bring"} and not clause.adverb
    if not found or not own or _holds(clause.rest):
        return None
    return join((clause.subject, clause.verb, found["what"], "along", found["to"]))


def _still_got(clause: Clause) -> str | None:
    """Gives "one boot has still got its spurs"."""
    fits = clause.verb == "has" and clause.adverb == "still" and clause.person == "other"
    return f"{clause.subject} has still got {clause.rest}" if fits and clause.rest else None


def _as_they_said(clause: Clause) -> str | None:
    """Gives "a hand finds what an eye misses, the cobbler said"."""
    said = clause.verb in {"said", "says", "thinks", "finds", "found"} and not clause.adverb
    told = clause.rest.removeprefix("that ")
    whole = told != clause.rest and parse(told.split()) is not None
    fits = said and whole and clause.subject.startswith("the ")
    return f"{told}, {clause.subject} {clause.verb}" if fits else None


def _got_to(clause: Clause) -> str | None:
    """Gives "I've got to write my first plan" and "I'd rather not lose my round"."""
    if clause.person not in {"i", "we"} or clause.adverb:
        return None
    if clause.verb == "have" and clause.rest.startswith("to "):
        return f"{clause.subject}'ve got {clause.rest}"
    wish = re.match(r"^(?:do not|don't) want to (?P<do>.+)$", join((clause.verb, clause.rest)))
    return f"{clause.subject}'d rather not {wish['do']}" if wish else None


def _due(clause: Clause) -> str | None:
    """Gives "my first harvest is due in June"."""
    found = re.match(r"^be (?P<when>(?:in|on|at) .+)$", clause.rest)
    owned = core(clause.subject.split()[0]) in {"my", "our", "the"} if clause.subject else False
    if not found or not owned or clause.verb != "will" or clause.adverb:
        return None
    be = "are" if is_plural(clause.subject) else "is"
    return f"{clause.subject} {be} due {found['when']}"


def _short(text: str) -> str:
    return text.replace("I am ", "I'm ", 1).replace("we are ", "we're ", 1)

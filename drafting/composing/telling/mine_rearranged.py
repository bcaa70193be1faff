"""A fact of my own with its parts in another place: "in 2019 I lost a bearing by waiting"."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    gerund,
    participle,
    past,
    verb_form,
    words_of,
)

_YEAR = re.compile(
    r"^(?P<what>[^,]+?) (?P<year>in (?:19|20)\d\d)"
    r"(?P<how> (?:by|with|without|through|because|to) .+)?$"
)
_BY_DOING = re.compile(
    r"^(?P<what>[^,]+?) by (?P<not>not )?(?P<doing>[a-z]+ing)(?P<rest>(?: .+)?)$"
)
_BIT_BY_BIT = re.compile(r"^(?P<what>[^,]+?) (?P<bit>(?P<one>[a-z]+) by (?P=one))$")
_ON_A_DAY = re.compile(r"^(?P<what>[^,]+?) (?P<day>on \d{1,2} [A-Z][a-z]+)$")
# Behind one of these, the day may belong to another deed: "the course that began on 3 May".
_INNER = re.compile(r"\b(?:that|who|which|because|when|where|until|before|after|if|from|about)\b")
_OURS = re.compile(r"^our (?P<what>(?:[a-z-]+ )?[a-z-]+s)$")
_AND_THE_SAME = re.compile(
    r"^(?P<head>[^,]+ (?P<thing>[a-z-]{3,})) and the (?P=thing) (?P<deed>[a-z]+\b.*)$"
)
_SINCE = re.compile(r" (?:ever )?since(?: then)?$")
_AN_HOUR = re.compile(
    r"(?:at|before|after|around) (?:\d|(?:half|noon|midnight|dawn|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)\b)"
)
# Of these one has no others: "our parents", "our hands".
_NO_OTHERS = re.compile(
    r"(?:(?:grand)?(?:parent|son|daughter|kid)|brother|sister|hand|eye|ear|leg|arm|knee|famil|live|"
    r"name|day|night|week)(?:s|ies)$"
)

_IN_A_MONTH = re.compile(r"\b(?:in|on) (?:\d{1,2} )?[A-Z][a-z]+ 20\d\d$")
_MANNER_AND_TOOL = re.compile(
    r"^(?P<what>(?:[\w'-]+ ){0,3}?[\w'-]+) (?P<manner>(?:on foot|by \w+|in \w+ing|at night|"
    r"in (?:pencil|ink|chalk|silence|pairs|secret|public|private|person|spring|summer|autumn|"
    r"winter)))"
    r" (?P<tool>(?:with|from|on|at|in|under) (?:an?|the|my|our) [\w' -]+)$"
)
_THERE = re.compile(
    r"^(?P<what>(?:[\w'-]+ ){1,5}?[\w'-]+) (?P<where>(?:at|during|after) (?:the|my|our) [a-z-]+)$"
)


def rearranged(clause: Clause) -> tuple[str, ...]:
    """The fact in each such way that fits it."""
    ways = (
        _year_first(clause),
        _there_first(clause),
        _because(clause),
        _bit_by_bit(clause),
        _we_have(clause),
        _according_to(clause),
        _start_work(clause),
        _now_done(clause),
        _plan_ahead(clause),
        _tool_before_manner(clause),
        _for_a_living(clause),
    )
    return tuple(way for way in ways if way)


def _is_my_past(clause: Clause) -> bool:
    return clause.person in {"i", "we"} and clause.is_past and not clause.compound


def _told(clause: Clause, rest: str) -> str:
    return join((clause.subject, clause.adverb, clause.verb, rest))


def _there_first(clause: Clause) -> str | None:
    """Gives "at the interview I read those three" for "I read those three at the interview"."""
    found = _THERE.match(clause.rest)
    past = clause.is_past or (clause.base == "read" and found is not None)
    if found is None or not past or clause.person not in {"i", "we"} or clause.compound:
        return None
    small = words_of("prepositions") | {"that", "to", "how", "what", "and"}
    if small & {core(word) for word in found["what"].split()}:
        return None
    return f"{found['where']} {_told(clause, found['what'])}"


def _year_first(clause: Clause) -> str | None:
    """Gives "in 2019 I lost a bearing by waiting" for "I lost a bearing in 2019 by waiting"."""
    found = _YEAR.match(clause.rest) if _is_my_past(clause) else None
    return (
        f"{found['year']} {_told(clause, found['what'] + (found['how'] or ''))}" if found else None
    )


def _because(clause: Clause) -> str | None:
    """Gives "I lost a mast because I trusted the label" for "by trusting the label"."""
    found = _BY_DOING.match(clause.rest) if _is_my_past(clause) else None
    form = verb_form(found["doing"]) if found else None
    if found is None or form is None or "ing" not in form.forms:
        return None
    who = "I" if clause.person == "i" else "we"
    did = f"did not {form.base}" if found["not"] else past(form.base)
    return _told(clause, f"{found['what']} because {who} {did}{found['rest']}")


def _bit_by_bit(clause: Clause) -> str | None:
    """Gives "page by page, I dried a register" for "I dried a register page by page"."""
    found = _BIT_BY_BIT.match(clause.rest) if clause.person in {"i", "we"} else None
    return f"{found['bit']}, {_told(clause, found['what'])}" if found else None


def _we_have(clause: Clause) -> str | None:
    """Gives "we have presses that jam in frost" for "our presses jam in frost"."""
    found = _OURS.match(clause.subject)
    plain = clause.verb not in BE | HAVE | MODALS and not (clause.is_past or clause.compound)
    if not found or not plain or clause.adverb or not is_plural(clause.subject):
        return None
    head = core(found["what"].split()[-1])
    if _NO_OTHERS.search(head) or clause.is_negative:
        return None
    alive = {head, head.removesuffix("s")} & words_of("people") or head.endswith("ers")
    return f"we have {found['what']} {'who' if alive else 'that'} {clause.verb} {clause.rest}"


def _according_to(clause: Clause) -> str | None:
    """Gives "according to our guide, March is best" for "our guide says that March is best"."""
    told = clause.rest.removeprefix("that ")
    fits = clause.verb in {"says", "say"} and clause.person == "other" and not clause.adverb
    named = core(clause.subject.split()[0]) in {"our", "my", "the", "this"}
    return (
        f"according to {clause.subject}, {told}" if fits and named and told != clause.rest else None
    )


def _now_done(clause: Clause) -> str | None:
    """Gives "I've now finished the course" for "I finished the course on 30 October"."""
    found = _ON_A_DAY.match(clause.rest) if _is_my_past(clause) and not clause.adverb else None
    if found is None or clause.base not in words_of("perfect_too") or _INNER.search(found["what"]):
        return None
    return f"{clause.subject}'ve now {participle(clause.base)} {found['what']}"


def _plan_ahead(clause: Clause) -> str | None:
    """Gives "I'm inspecting my first culvert in January 2027" for "I inspect it in …"."""
    form = verb_form(clause.verb)
    simple = form is not None and "base" in form.forms and "past" not in form.forms
    plain = clause.person in {"i", "we"} and clause.acts and not (clause.adverb or clause.compound)
    if not (simple and plain) or not _IN_A_MONTH.search(clause.rest) or clause.is_negative:
        return None
    be = "'m" if clause.person == "i" else "'re"
    return join((f"{clause.subject}{be}", gerund(clause.base), clause.rest))


def _tool_before_manner(clause: Clause) -> str | None:
    """Gives "I measure heaps with a pole, on foot" for "I measure heaps on foot with a pole"."""
    found = _MANNER_AND_TOOL.match(clause.rest)
    if found is None or clause.person not in {"i", "we"} or clause.compound:
        return None
    return _told(clause, f"{found['what']} {found['tool']}, {found['manner']}")


def _start_work(clause: Clause) -> str | None:
    """Gives "I start work at four in the morning" for "I start at four in the morning"."""
    own = clause.person in {"i", "we"} and clause.base in {"start", "finish", "begin"}
    hour = own and _AN_HOUR.match(clause.rest)
    return _told(clause, f"work {clause.rest}") if hour else None


def in_one(clause: Clause) -> str | None:
    """Gives "we write it on tape, which falls off" for "on tape and the tape falls off"."""
    found = _AND_THE_SAME.match(clause.text)
    form = verb_form(found["deed"].split()[0]) if found else None
    if found is None or form is None or not form.forms & {"s", "past"}:
        return None
    return f"{found['head']}, which {found['deed']}"


def perhaps(clause: Clause) -> Clause:
    """Gives "our ward might pilot it" for "our ward would pilot it maybe"."""
    found = re.search(r" (?:maybe|perhaps|possibly)$", clause.rest)
    if clause.verb not in {"would", "will", "could"} or not found:
        return clause
    return replace(clause, verb="might", rest=clause.rest[: found.start()])


def kept_since(clause: Clause) -> Clause:
    """Gives "I have been more careful since" for "I am more careful since"."""
    own = clause.person in {"i", "we"} and not clause.is_past and not clause.compound
    since = own and clause.adverb != "now" and _SINCE.search(clause.rest)
    if not since or clause.verb in HAVE | MODALS:
        return clause
    been = "been" if clause.verb in BE else participle(clause.base)
    return replace(clause, verb="have", rest=join((been, clause.rest)))


def _for_a_living(clause: Clause) -> str | None:
    """Gives "I make my living counting stumps" for "I count stumps for a living"."""
    what = clause.rest.removesuffix(" for a living")
    plain = clause.acts and not (clause.compound or clause.is_past or clause.adverb)
    fits = clause.person in {"i", "we"} and what != clause.rest and plain
    whose = "my" if clause.person == "i" else "our"
    told = join((clause.subject, "make", whose, "living", gerund(clause.base), what))
    return told if fits else None


def day_first(clause: Clause) -> str | None:
    """Gives "on 30 October I finished the course" for "I finished the course on 30 October"."""
    found = _ON_A_DAY.match(clause.rest)
    did = clause.person in {"i", "we"} and clause.acts and clause.is_past
    if found is None or not did or clause.compound or _INNER.search(clause.rest):
        return None
    return f"{found['day']} {_told(clause, found['what'])}"

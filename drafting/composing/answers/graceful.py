"""A short answer in other words than it was noted: "yes, gladly: slip 3, from the 4th"."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import verb_form

_LED = re.compile(
    r"^(?P<word>yes|yeah|yep|sure|of course|gladly|ok|okay|no|nope)[,.:]? (?P<rest>.+)$",
    re.IGNORECASE,
)
# "it can travel, but only upright": what was asked about need not be said again.
_ABLE = re.compile(
    r"^(?P<able>(?:it|they|that|she|he|you|I|we) (?:can|could|will|would|may|might|should|do|does|"
    r"did|is|are|was|were|has|have)(?P<not>n't| not)?)(?: [^,]+)?, (?P<more>(?:but|as long as|if|"
    r"provided|though|except|only)\b.+)$"
)
# "it would, we had two on it": the reason says enough.
_WOULD = re.compile(
    r"^(?:it|they|that|you|I|we|there) (?:can|could|will|would|may|might|should|do|does|did|"
    r"is|are|was|were|has|have), (?P<more>(?!but\b|if\b|only\b|as\b|though\b)[^,]+.*)$"
)
# "8 pounds a head", "forty a month"
_A_HEAD = re.compile(
    r"\b(\d+(?: [a-z]+)?|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|eighty|hundred)(?: [a-z]+)?) an? "
    r"(?=(?:head|day|week|month|year|night|hour|time|person|piece|kilo|session|"
    r"lesson|class|child|page|mile|metre|ticket|seat|box)\b)"
)
_PRICE = re.compile(
    r"^(?:[£$€] ?\d|\d+(?:[.,]\d+)? (?:pounds?|euros?|dollars?|francs?|quid|a |per |each))"
)
# "it can if the stone comes in time"
_IF = re.compile(
    r"^(?:it|they|you|we|I|that|she|he) (?:can|could|will|would|should|may|does|do|is|are),? "
    r"(?P<when>(?:if|as long as|provided|once|but only if) .+)$"
)
_NOT = re.compile(r"^(?P<not>not [^,]+), (?P<more>.+)$")
_FIRST_COMMA = re.compile(r", (?!and\b|but\b|or\b|so\b|please\b)(?P<more>[^,]+(?:,.+)?)$")
_YES = frozenset({"yes", "yeah", "yep", "sure", "of course", "gladly", "ok", "okay"})
_LEAST = 2


def graceful(said: str) -> tuple[str, ...]:
    """The answer in the ways in which one might as well give it, the nearest first."""
    if (per := _A_HEAD.sub(r"\1 per ", said, count=1)) != said:
        return (per,)
    if _PRICE.match(said):
        return (f"it's {said}",)
    if found := _IF.match(said):
        return (f"yes, {found['when']}",)
    found = _LED.match(said)
    if found is None:
        refused = _NOT.match(said) if "afraid" not in said else None
        if refused:
            return (f"{refused['not']}, I'm afraid: {refused['more']}",)
        return tuple(way for way in (_joined(said),) if way)
    rest = found["rest"]
    ways = _yes(rest) if found["word"].lower() in _YES else _no(rest)
    return tuple(dict.fromkeys(way for way in ways if way))


def _yes(rest: str) -> list[str]:
    if found := _WOULD.match(rest):
        return [f"yes, certainly: {found['more']}"] if _is_told(found["more"]) else []
    if found := _ABLE.match(rest):
        return [f"yes, {found['able']}, {found['more']}"]
    first = core(rest.split(maxsplit=1)[0])
    if first in {"but", "as", "if", "only", "though", "except", "provided"}:
        return [f"yes, of course, {rest}"]
    if _is_told(rest):
        return [f"yes, of course, {rest}"] if len(rest.split()) > _LEAST else []
    return [f"yes, gladly: {rest}"]


def _no(rest: str) -> list[str]:
    words = rest.split()
    form = verb_form(core(words[0]))
    if form and "past" in form.forms and "base" not in form.forms and len(words) > 1:
        return [f"no, I'm afraid I {rest}"]
    if _is_told(rest):
        return [f"no, I'm afraid {rest}"]
    return [f"no, I'm afraid not: {rest}"]


def _joined(said: str) -> str:
    """Gives "by Thursday noon, and earlier is better" for what only a comma joins."""
    found = _FIRST_COMMA.search(said)
    if found is None or not _is_told(found["more"]):
        return ""
    return f"{said[: found.start()]}, and {found['more']}"


def _is_told(text: str) -> bool:
    """True for words with a doer and a verb of their own."""
    head = text.split(", ", maxsplit=1)[0].replace("I'm ", "I am ").replace("we're ", "we are ")
    return parse(head.split()) is not None

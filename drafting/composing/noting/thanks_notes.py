"""What is noted for a thank-you: what had happened, told with what they did about it."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import words_of

_HAPPENED = re.compile(rf"^(?P<what>(?:the|my|our|a|an) [^,;:()]+?),? (?:on )?(?P<day>{ISO})$")
_THEY_DID = re.compile(
    r"^(?P<did>(?:she|he|they) (?!was\b|were\b|had\b|said\b|told\b|asked\b)[a-z]+ [^,;:]+?)"
    r"(?P<until> (?:until|till) .+)?$"
)
# With one of these the deed has its own "when".
_OWN_WHEN = frozenset({"when", "while", "because", "after", "that", "so", "as"})
# "the lights failed on Mill Road": the day goes between the deed and its place.
_PLACED = re.compile(
    r"^(?P<deed>.+[a-z]) "
    r"(?P<place>(?:in|on|at|near|by|outside|behind|under) (?:the|my|our|[A-Z]).*)$"
)
_MOST, _SHORT = 24, 4


def place_thanks(brief: Brief) -> Brief:
    """The brief with "the lights failed" in one sentence with what they did when that happened."""
    facts: list[str] = []
    for fact in brief.facts:
        told = _with_cause(tidy(facts[-1]), tidy(fact)) if facts else None
        facts[-1:] = [told] if told else [*facts[-1:], fact]
    return (
        brief if tuple(facts) == brief.facts else brief.model_copy(update={"facts": tuple(facts)})
    )


def _with_cause(happened: str, deed: str) -> str | None:
    """Gives "she held the cars when the lights failed on 8 September until they ran again"."""
    cause, did = _HAPPENED.match(happened), _THEY_DID.match(deed)
    if cause is None or did is None or re.search(ISO, deed):
        return None
    words = {core(word) for word in did["did"].split()}
    what, acts = parse(cause["what"].split()), parse(did["did"].split())
    if what is None or acts is None or words & _OWN_WHEN or len(deed.split()) > _MOST // 2:
        return None
    passed = what.is_past and what.person == "other" and acts.is_past and acts.acts
    people = core(what.subject.split()[-1]) in words_of("people")
    if not passed or people or len(f"{happened} {deed}".split()) > _MOST:
        return None
    placed = _PLACED.match(cause["what"])
    if placed is None and len(cause["what"].split()) > _SHORT:
        return None  # With the day behind it, it would stand there as it was noted.
    when = f"{placed['deed']} on {cause['day']} {placed['place']}" if placed else ""
    when = when or f"{cause['what']} on {cause['day']}"
    until = did["until"] or ""
    return f"{did['did']} when {when}{until}"

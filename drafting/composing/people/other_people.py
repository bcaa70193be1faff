"""A "she" in the notes on a man is somebody else: named where that is plain, else left out."""

import re

from drafting.brief import Brief
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import plain_words, words_of

_HE = frozenset({"he", "him", "his", "himself", "he's", "he'd", "he'll"})
_SHE = frozenset({"she", "her", "hers", "herself", "she's", "she'd", "she'll"})
_NAMED = re.compile(r"\b(?P<whose>the|my|our|your|his|her|an?) (?P<who>[a-z]+)\b")
# Whom a thing is for: "send her the list", "bring the book to her".
_TO_HER = re.compile(
    r"(?<=send |give |lend |show |find )her\b(?= (?:the|a|an|my|our|some|how)\b)|"
    r"(?<= to )her$"
)
_TO_HIM = re.compile(_TO_HER.pattern.replace("her", "him"))
# "the lad", "my old teacher": who did something stands in the first words.
_NAMED_IN = 3
_LEAD = re.compile(
    r"(?:and |but |so )?(?:then |later |after that |in the end |but |so |and )", re.IGNORECASE
)
# In these, the other is one of the two of whom the message speaks.
_OF_MORE = frozenset({"condolence", "intro_between", "pitch", "congratulate"})


def named_apart(brief: Brief) -> Brief:
    """The brief with the mare's "she" as "the mare" in the notes on a farrier who is a man."""
    brief = _without_doubtful(brief)
    starts = [_side(tidy(fact)) for fact in brief.facts]
    told = [side for side in starts if side]
    if brief.kind in _OF_MORE or not {"he", "she"} <= set(told):
        return brief
    reader = _of_reader(brief) or told[0]
    facts: list[str] = []
    for fact, side in zip(brief.facts, starts, strict=True):
        if not side or side == reader or _speaks_of(fact, reader):
            facts.append(fact)
        elif (named := _antecedent(facts, reader)) and (whole := _with_name(fact, named)):
            facts.append(whole)
    return brief.model_copy(update={"facts": tuple(facts)})


def offered_to(brief: Brief) -> Brief:
    """The brief with "send her the list" as "send his daughter the list", where she is meant."""
    told = " ".join((*brief.facts, *brief.they_said))
    for whose, pattern in (("his", _TO_HER), ("her", _TO_HIM)):
        kin = {found["who"] for found in _NAMED.finditer(told) if found["whose"] == whose}
        near = kin & plain_words("she_kin" if whose == "his" else "he_kin")
        if brief.offer is None or len(near) != 1 or not pattern.search(brief.offer.what):
            continue
        what = pattern.sub(f"{whose} {near.pop()}", brief.offer.what, count=1)
        return brief.model_copy(update={"offer": brief.offer.model_copy(update={"what": what})})
    return brief


def _without_doubtful(brief: Brief) -> Brief:
    """The brief without a "he" right behind a fact of the lad's: it may be the lad who did it."""
    if brief.kind in _OF_MORE:
        return brief
    facts = tuple(
        fact
        for at, fact in enumerate(brief.facts)
        if not (at and _may_be_anothers(tidy(fact), tidy(brief.facts[at - 1])))
    )
    return brief if facts == brief.facts else brief.model_copy(update={"facts": facts})


def _may_be_anothers(fact: str, before: str) -> bool:
    side = _side(fact)
    words = {core(word) for word in fact.split()}
    subject = [core(word) for word in before.split()[:_NAMED_IN]]
    if not side or subject[:1] == [] or subject[0] not in words_of("determiners") | {"my", "our"}:
        return False
    told_me = {"me", "us"} & {core(word) for word in before.split()} and _speaks_of(before, side)
    if words & {"me", "us", "my", "our", "i", "we"} or told_me:
        return False  # "my colleague told me about his work": the next "he" is the reader.
    living = words_of("people") | words_of("kin") | {"lad", "lass", "pupil", "patient", "owner"}
    other = plain_words("only_she") if side == "he" else plain_words("only_he")
    return bool({*subject[1:]} & (living - other))


def _side(fact: str) -> str:
    words = _LEAD.sub("", fact).split(maxsplit=1)
    first = core(words[0]) if words else ""
    return "he" if first in _HE else "she" if first in _SHE else ""


def _speaks_of(fact: str, reader: str) -> bool:
    words = {core(word) for word in fact.split()}
    return bool(words & (_HE if reader == "he" else _SHE))


def _of_reader(brief: Brief) -> str:
    """What a fact with their name in it calls them."""
    name = core(" ".join((brief.contact.name or "").split()[:1]))
    for fact in brief.facts:
        words = [core(word) for word in fact.split()]
        if name and words[:1] == [name]:
            return "he" if set(words) & _HE else "she" if set(words) & _SHE else ""
    return ""


def _antecedent(before: list[str], reader: str) -> str:
    """The one living thing that was named before: "the mare"."""
    living = words_of("people") | words_of("kin") | plain_words("animals")
    not_he = plain_words("only_she") if reader == "he" else plain_words("only_he")
    found = {
        f"{'the' if each['whose'] in {'a', 'an'} else each['whose']} {each['who']}"
        for fact in before
        for each in _NAMED.finditer(fact)
        if each["who"] in living
    }
    sure = [each for each in found if each.split()[1] in not_he] or list(found)
    return sure[0] if len(sure) == 1 else ""


def _with_name(fact: str, named: str) -> str | None:
    led = _LEAD.match(fact)
    lead = led[0] if led else ""
    first, _, rest = fact[len(lead) :].partition(" ")
    word = core(first)
    if word in {"she", "he"}:
        return f"{lead}{named} {rest}"
    if word in {"her", "his"}:
        return f"{lead}{named}'s {rest}"
    return None

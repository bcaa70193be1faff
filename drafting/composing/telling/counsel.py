"""Advice told back: "you told me to wait to the count of ten before asking again"."""

import re

from drafting.composing.english.words import gerund, plain_words, verb_form

_TOLD_TO = re.compile(
    r"\b(?P<lead>(?:telling|told|said|was|advised) (?:(?:me|us) )?to )(?P<do>.+)$"
)
_BEFORE_YOU = re.compile(r"\b(?P<when>before|after|while|when) (?:you|I) (?P<deed>[a-z]+)\b(?!')")
_NOT = re.compile(r", (?=not [a-z])")
_FIRST = re.compile(r"^(?P<do>[^,]+?) before (?P<rest>(?:the|any|every|my|your|a|an) [^,]+)$")
_MY_OWN = re.compile(r"^(?P<deed>[a-z]+) the (?P<rest>[a-z-]+s\b.*)$")


def counselled(way: str) -> tuple[str, ...]:
    """The wording, and where it gives advice the same in words that are not the note's own."""
    found = _TOLD_TO.search(way)
    if found is None:
        return (way,)
    head = way[: found.start("do")]
    return (way, *(f"{head}{do}" for do in counsel_ways(found["do"])))


def counsel_ways(do: str) -> tuple[str, ...]:
    """What one is told to do, in other words: "draw it first, before the code"."""
    ways = (_asking(do), _NOT.sub(" and ", do), _at_first(do), _mine(do))
    return tuple(dict.fromkeys(way for way in ways if way != do))


def _asking(do: str) -> str:
    """Gives "wait before asking again" for "wait before you ask again"."""
    found = _BEFORE_YOU.search(do)
    form = verb_form(found["deed"]) if found else None
    if found is None or form is None or "base" not in form.forms:
        return do
    return f"{do[: found.start()]}{found['when']} {gerund(form.base)}{do[found.end() :]}"


def _at_first(do: str) -> str:
    """Gives "write the note first, before the code" for "write the note before the code"."""
    found = _FIRST.match(do)
    plain = found and not {"first", "not", "and"} & set(found["do"].split())
    return f"{found['do']} first, before {found['rest']}" if found and plain else do


def _mine(do: str) -> str:
    """Gives "keep my certificates dry" for "keep the certificates dry"."""
    found = _MY_OWN.match(do)
    kept = found is not None and found["deed"] in plain_words("done_with_ones_own")
    return f"{found['deed']} my {found['rest']}" if found and kept else do

"""Who each of two people is and what they do, told to the other one."""

import re
from datetime import date

from drafting.brief import Addressee
from drafting.composing.english.days import speak_dates
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.people.name_parts import clean_name
from drafting.composing.people.roles import say_role

Forms = tuple[tuple[str, ...], ...]
_BOTH_YES = re.compile(
    r"\bboth (?:of them )?(?:have )?(?P<deed>said yes|agreed)(?P<rest>(?: [\w:' -]+)?)$",
    re.IGNORECASE,
)
_UNFIT = re.compile(r"\b(?:last|yesterday|today|this|introduced|that|whether)\b")
_LONGEST = 26


def say_agreeing(facts: tuple[str, ...], today: date) -> str | None:
    """Gives "saying yes on 8 April" for "both said yes on 2026-04-08"."""
    for text in facts:
        found = _BOTH_YES.search(speak_dates(tidy(text), today))
        if found and not _UNFIT.search(found["rest"]):
            rest = re.sub(r"^ by .*$", "", found["rest"].replace(" by phone", " on the phone"))
            return f"{'saying yes' if 'yes' in found['deed'] else 'agreeing'}{rest}"
    return None


def is_consent(text: str) -> bool:
    """True for what only says that both have agreed."""
    plain = tidy(text).lower()
    agreed = re.search(
        r"\b(?:said (?:yes|ok(?:ay)?|fine|go (?:ahead|on))|agree(?:d|s)?|happy (?:to|with)|"
        r"fine with|ok(?:ay)?|up for (?:it|this)|keen|know about (?:it|this))\b",
        plain,
    )
    return bool(agreed) and re.search(r"\bboth\b", plain) is not None


def tell_story(raw: str, person: Addressee, called: str, forms: Forms, today: date) -> str | None:
    """Gives "Tom Reed is a joiner and mends ovens", "... is a joiner whose oven is idle"."""
    role = say_role(person.role, person.org)
    does = verb_form(core((person.role or "x").split()[0]))
    if (
        role is None
        or not role.startswith(("a ", "an ", "the ", "in "))
        or (does and "s" in does.forms)
    ):
        return None
    tokens = speak_dates(tidy(raw), today).split()
    head = f"{clean_name(person.name) or called} is {role}"
    if owned := _owned(tokens, forms):
        return f"{head} whose {owned}" if len(owned.split()) <= _LONGEST else None
    done = re.sub(r"^is (?![a-z]+ing\b)", "", _done(tokens, forms) or "")
    linked = "who" if " and " in f" {done} " else "and"
    return f"{head} {linked} {done}" if done and len(done.split()) <= _LONGEST else None


def _owned(tokens: list[str], forms: Forms) -> str | None:
    """What is theirs: "front rack cracks every spring" of "Lena's front rack cracks ..."."""
    first = core(tokens[0])
    named = any(first == f"{form[0]}'s" for form in forms if len(form) == 1)
    if not named and first not in {"her", "his", "their"}:
        return None
    return join(tokens[1:]) or None


def _done(tokens: list[str], forms: Forms) -> str | None:
    """What they do, without the name: "weighs what comes back on the trays"."""
    titled = core(tokens[0]).rstrip(".") in words_of("names_titles") if tokens else False
    tokens = tokens[1:] if titled and len(tokens) > 1 else tokens
    plain = [core(token) for token in tokens]
    longest = sorted(forms, key=len, reverse=True)
    at = next((len(form) for form in longest if tuple(plain[: len(form)]) == form), 0)
    at = at or (1 if plain[0] in {"she", "he"} else 0)
    rest = tokens[at:]
    if not at or not rest:
        return None
    lead = next((n for n, t in enumerate(rest) if core(t) not in words_of("adverbs")), 0)
    form = verb_form(core(rest[lead]))
    fits = core(rest[lead]) in words_of("auxiliaries") or (form and form.forms & {"s", "past"})
    return join(rest) if fits else None

"""A visit of my people to theirs: "our class visited her farm" is that she welcomed the class."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import verb_form, words_of

# In these, thanks or a word about the visit are due to whoever had us there.
_KINDS = frozenset({"thank_you", "follow_up", "check_in", "closing"})
_VISITED = re.compile(
    r"^(?P<who>(?!(?:I|she|he|they|it)\b)[\w'-]+(?: (?!(?:visited|came|went)\b)[\w'-]+){0,3}) "
    r"(?:visited|toured|came to|went to see) (?P<whose>her|his|their) "
    rf"(?P<where>[a-z-]+(?: [a-z-]+)?)(?P<when>,? (?:on |in )?(?:{ISO}|\d{{4}}-\d{{2}}))?$"
)
_WHO = {"her": "she", "his": "he", "their": "they"}


def place_visit(brief: Brief) -> Brief:
    """The brief with such a visit as what they did, and what guests do there as theirs."""
    if brief.kind not in _KINDS:
        return brief
    host = ""
    facts: list[str] = []
    for fact in map(tidy, brief.facts):
        told = _welcomed(fact)
        host = told.split()[0] if told else host
        facts.append(told or (_done_there(fact, host) if host else None) or fact)
    if tuple(facts) == tuple(map(tidy, brief.facts)):
        return brief
    return brief.model_copy(update={"facts": tuple(facts)})


def _welcomed(fact: str) -> str | None:
    """Gives "she welcomed our class to her farm 2026-09-20"."""
    found = _VISITED.match(fact)
    if found is None:
        return None
    guests = "us" if found["who"].lower() == "we" else found["who"]
    host = _WHO[found["whose"]]
    where = f"{found['whose']} {found['where']}{found['when'] or ''}"
    return f"{host} welcomed {guests} to {where}"


def _done_there(fact: str, host: str) -> str | None:
    """Gives "he has children guess the age of a plank" for what guests always do there."""
    clause = parse(fact.split())
    form = verb_form(clause.verb) if clause else None
    if clause is None or form is None or clause.adverb or "base" not in form.forms:
        return None
    word = core(clause.subject)
    guests = word in {"children", "kids", "people"} or word.removesuffix("s") in _guests()
    habit = clause.acts and "past" not in form.forms and is_plural(clause.subject)
    has = "have" if host == "they" else "has"
    rest = clause.rest.replace(", then ", " and then ")
    return f"{host} {has} {clause.subject} {form.base} {rest}" if guests and habit else None


def _guests() -> frozenset[str]:
    return words_of("people") | {"visitor", "guest", "pupil", "student", "patient", "child"}

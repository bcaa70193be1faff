"""What was to come when it was noted, long after: it is asked about, and never asserted."""

import re
from datetime import date

from drafting.brief import Brief, iso_day
from drafting.composing.asides import is_aside, last_told
from drafting.composing.clause import Clause, parse
from drafting.composing.days import find_iso
from drafting.composing.tokens import core, join, tidy
from drafting.composing.verbs import is_plural
from drafting.composing.words import BE, HAVE, MODALS, verb_form, words_of

_UNIT = r"(?:week|month|year|weekend|term|season|spring|summer|autumn|winter|\w+day)"
_FEW = r"(?:an?|one|two|three|four|a few|some|\d+)"
_SOON = re.compile(
    rf",?\s+(?P<when>next {_UNIT}|this (?:coming )?{_UNIT}|tomorrow|tonight|soon|shortly|"
    rf"in {_FEW} (?:days|weeks?|months?)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"any day now|later this (?:week|month|year)|"
    r"(?:by|before|after) (?:Christmas|Easter|the (?:summer|winter|holidays|weekend)|"
    r"January|February|March|April|May|June|July|August|September|October|November|December))$"
)
_NAMED = re.compile(r"^(?:by|before|after) ")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_GONE_BY = 60
_WARNING = (
    "One of your facts says \u201c{}\u201d, and that has long gone by. The draft asks how it "
    "went and does not say that it is still to come."
)


def asked_of_the_past(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief with what was to come told as it was planned, and what the person is told of it."""
    last = _last(brief, today)
    if brief.kind != "check_in" or last is None or (today - last).days < _GONE_BY:
        return brief, ()
    warnings: list[str] = []
    facts = tuple(_planned(fact, warnings) for fact in brief.facts)
    said = tuple(_planned(fact, warnings) for fact in brief.they_said)
    if not warnings:
        return brief, ()
    return brief.model_copy(update={"facts": facts, "they_said": said}), tuple(warnings[:1])


def _last(brief: Brief, today: date) -> date | None:
    days = [day for fact in brief.facts if (day := find_iso(fact)) is not None and day <= today]
    told = iso_day(brief.last_contact) or last_told(brief.facts, today) or brief.met.day
    return told or max(days, default=None)


def _planned(fact: str, warnings: list[str]) -> str:
    """Gives "she was going to open a shop" for "she opens a shop next month"."""
    text = _ASIDE.sub("", tidy(fact))
    found = _SOON.search(text)
    if found is None or is_aside(fact) or core(text.split()[0]) in {"i", "we", "my", "our"}:
        return fact
    clause = parse(text[: found.start()].split())
    told = _was_to(clause) if clause is not None else None
    if told is None:
        return fact
    warnings.append(_WARNING.format(found["when"]))
    return f"{told} {found['when']}" if _NAMED.match(found["when"]) else told


def _was_to(clause: Clause) -> str | None:
    first, _, more = clause.rest.partition(" ")
    was = "were" if clause.person == "we" or _is_many(clause.subject) else "was"
    verb, form = clause.verb.lower(), verb_form(core(first))
    if verb in {"is", "are"}:
        if form is not None and form.base in {"come", "arrive"} and not more:
            return f"{clause.subject} {was} on {'their' if was == 'were' else 'its'} way"
        doing = form is not None and "ing" in form.forms and core(first) != "going"
        if doing and form is not None:
            return join((clause.subject, was, "going to", form.base, more))
        return join((clause.subject, was, clause.rest)) if clause.rest else None
    if verb in {"will", "'ll"}:
        return join((clause.subject, was, "going to", clause.rest))
    told = verb_form(verb)
    present = told is not None and told.forms & {"s", "base"} and "past" not in told.forms
    if not present or told is None or verb in BE | (HAVE - {"has", "have"}) | MODALS:
        return None
    done = form is not None and "part" in form.forms and verb in HAVE
    return None if done else join((clause.subject, was, "going to", told.base, clause.rest))


def _is_many(subject: str) -> bool:
    return subject.lower() in words_of("pronouns") & {"they", "you", "we"} or is_plural(subject)

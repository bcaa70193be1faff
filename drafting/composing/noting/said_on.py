"""The day of a saying: "she said 2026-09-08 that places come up" is told without it."""

import re
from datetime import date

from drafting.brief import Brief
from drafting.composing.english.day_patterns import ISO, MONTH
from drafting.composing.english.days import find_iso
from drafting.composing.english.tokens import tidy
from prompts.calendar import MONTHS

_VERB = r"(?:said|told (?:me|us)|mentioned|wrote|explained|reckoned)"
_WHO = r"(?:s?he|they|[A-Z][\w'.-]+)"
_ASKED = r"(?:asked(?: me| us)?)"
# A day by itself or in brackets, and a month with its year.
_DAY = rf"(?:\((?:on )?{ISO}\)|(?:back )?(?:on )?{ISO}|(?:back )?in {MONTH} \d{{4}})"
_SEASON = r"(?:spring|summer|autumn|winter)"
# "told me in 2024 to ask twice": behind the verb, a bare year or season is of the saying, too.
_OR_LOOSELY = (
    rf"(?:{_DAY}|(?:back )?in \d{{4}}\b|(?:back )?in (?:the )?{_SEASON}(?: \d{{4}})?\b|"
    rf"last (?:{_SEASON}|year|month|week|term)\b)"
)
_AFTER = re.compile(
    rf"^(?P<said>(?:{_WHO} )?{_VERB}),? {_OR_LOOSELY}"
    r"(?P<rest>:|,?(?= (?:that |how |about |to )?\S))|"
    rf"^(?P<asked>{_WHO} {_ASKED}),? {_DAY},?(?= \S)|"
    # "said in May that …": without its year, only the "that" shows whose month it is.
    rf"^(?P<once>(?:{_WHO} )?{_VERB}) (?:back )?in {MONTH}(?= that )"
)
_BEFORE = re.compile(
    rf"^(?:{_DAY}|back (?P<month>in {MONTH}))[,:]? (?P<said>{_WHO} (?:{_VERB}|{_ASKED}))(?=:| \S)",
    re.IGNORECASE,
)
# In these, the day of the last word between the two is spoken of.
_OF_TIME = frozenset({"check_in", "follow_up"})


def without_said_on(brief: Brief) -> Brief:
    """The brief with each saying free of its day, which is when the two were last in touch."""
    facts = tuple(map(said_plainly, brief.facts))
    if facts == brief.facts:
        return brief
    told: dict[str, object] = {"facts": facts}
    days = [
        day
        for fact, plain in zip(brief.facts, facts, strict=True)
        if fact != plain
        for day in [_day_of(fact)]
        if day
    ]
    known = brief.last_contact or brief.met.day
    if days and not known and brief.kind in _OF_TIME:
        told["last_contact"] = max(days).isoformat()
    return brief.model_copy(update=told)


def said_plainly(fact: str) -> str:
    """Gives "she said that places come up" for "she said 2026-09-08 that places come up"."""
    text = tidy(fact)
    if found := _AFTER.match(text):
        said = found["said"] or found["asked"] or found["once"]
        colon = ":" if found["rest"] == ":" else ""
        return f"{said}{colon}{text[found.end() :]}"
    if found := _BEFORE.match(text):
        month = f"{found['month']} " if found["month"] else ""
        return f"{month}{found['said']}{text[found.end() :]}"
    return fact


def _day_of(fact: str) -> date | None:
    """The day, or the first of a month that is named with its year."""
    if day := find_iso(fact):
        return day
    found = re.search(rf"\b(?P<month>{MONTH}) (?P<year>\d{{4}})\b", fact)
    if found is None:
        return None
    return date(int(found["year"]), MONTHS.index(found["month"]) + 1, 1)

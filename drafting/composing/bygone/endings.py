"""What is passed on and has an end: until when it can be seen, and whether that is over."""

import re
from dataclasses import dataclass
from datetime import date

from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import DAY
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.words import past, verb_form
from drafting.days import find_days

_GONE = (
    "What you pass on was over on {}. The draft tells it as past, so that nobody goes there "
    "in vain."
)
_ENDS = re.compile(
    rf"^(?P<what>.+?),? (?:(?:the )?last day(?: is| was)?:?|"
    rf"(?:it )?(?:closes|closed|ends|ended)(?: on)?|"
    rf"(?:it )?(?:runs |is on |on |open )?(?:until|till)) (?P<day>{DAY})$"
)
_UNTIL = re.compile(rf" until (?P<day>{DAY})$")


# "saw a show of old maps, until 14 May": the show runs, and my look at it does not.
_FOUND = re.compile(
    r"^(?:I |we )?(?:saw|found|visited|came across|came upon|discovered|heard of|heard about|"
    r"read of|read about|know of) (?:an?|the|some) [\w' -]+$"
)


@dataclass(frozen=True)
class Ending:
    """What goes on until a day, both as noted."""

    what: str
    day: str

    def is_over(self, today: date | None) -> bool:
        """True where its last day was before today."""
        last = _nearest(self.day, today) if today else None
        return last is not None and today is not None and last < today

    def told(self, *, as_past: bool) -> str:
        """Gives "it showed maps until 14 May" where it is told as past."""
        if _FOUND.match(self.what):
            return f"{self.what} that {'ran' if as_past else 'runs'} until {self.day}"
        return f"{_back(self.what) if as_past else self.what} until {self.day}"


def ending_of(fact: str) -> Ending | None:
    """What the fact says to end on a day, or nothing."""
    found = _ENDS.match(tidy(fact))
    return Ending(found["what"], found["day"]) if found else None


def is_over(facts: tuple[str, ...], today: date) -> str | None:
    """The sentence that says so, where what is passed on was over before today."""
    for fact in facts:
        found = _UNTIL.search(tidy(fact))
        day = _nearest(found["day"], today) if found else None
        if found and day and day < today:
            return _GONE.format(f"{day.day} {day:%B}")
    return None


def _nearest(text: str, today: date) -> date | None:
    """The day that is meant, the nearest one where its year is not told."""
    days = [
        day.on
        for leaning in ("past", "future")
        for day in find_days(text, today, leaning=leaning)
        if day.on
    ]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _back(what: str) -> str:
    words = what.split()
    first = verb_form(core(words[0])) if words else None
    clause = parse(words) if first is None or "past" not in first.forms else None
    form = verb_form(clause.verb) if clause else None
    if clause is None:
        return what  # "saw a show of old maps" is past already.
    told = {"is": "was", "are": "were", "has": "had"}.get(clause.verb)
    told = told or (past(form.base) if form and "s" in form.forms else None)
    return join((clause.subject, clause.adverb, told, clause.rest)) if told else what

"""What was still to come when it was noted and is past by now: told as past, and said so."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from drafting.brief import Brief
from drafting.composing.days import MONTHS
from drafting.composing.near_days import leave_out_day
from drafting.composing.tokens import core, tidy
from drafting.composing.words import verb_form, words_of
from drafting.days import find_days
from prompts.grammar import load_rows

LONG_AGO = (
    "One of your notes says \u201c{}\u201d, and that was long ago. The draft tells it as it was "
    "then; ask them what came of it."
)
_MINE = re.compile(r"^(?:I|we|my|our)\b", re.IGNORECASE)
_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<year>20\d\d)\b|\b(?P<iso>20\d\d-\d\d)(?!-?\d)"
)
_COMING = re.compile(r"\b(?P<be>is|are) (?P<do>[a-z]+ing)\b(?P<rest>.*)$")
_IS_LAST = re.compile(r"\s+(?P<be>is|are)$")
_WILL = re.compile(r"(?:\bwill|'ll) (?P<do>[a-z]+)\b(?P<rest>.*)$")


def put_in_time(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief without a day in doubt and with what has passed as past, and what is told of it."""
    brief, undated = leave_out_day(brief, today)
    brief, passed = tell_as_past(brief, today)
    return brief, (*undated, *passed)


def tell_as_past(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief with what has passed told as past, and a sentence to the person for each."""
    told: list[str] = []
    last = _last_day(brief, today)
    facts = tuple(_settled(text, last, today, told) for text in brief.facts)
    said = tuple(_settled(text, last, today, told) for text in brief.they_said)
    if not told:
        return brief, ()
    return brief.model_copy(update={"facts": facts, "they_said": said}), tuple(told)


def _settled(text: str, last: date | None, today: date, told: list[str]) -> str:
    plain = tidy(text)
    if last and not _MINE.match(plain) and (then := _as_it_was(plain, last, today)):
        told.append(LONG_AGO.format(plain))
        return then
    return text


def _last_day(brief: Brief, today: date) -> date | None:
    """The latest day that the notes name as past: they were made about then."""
    texts = (*brief.facts, brief.met.when or "", brief.last_contact or "")
    found = [*_days(texts, today), *_months(texts)]
    before = [day for day in found if day <= today]
    return max(before, default=None)


def _days(texts: Iterable[str], today: date) -> list[date]:
    told = (find_days(text, today, leaning="past") for text in texts if text)
    return [day.on for days in told for day in days if day.on]


def _months(texts: Iterable[str]) -> list[date]:
    """The end of each month that is named with its year."""
    ends = []
    for found in (match for text in texts for match in _MONTH.finditer(text)):
        year, month = (found["iso"] or "0-0").split("-")
        at = MONTHS.index(found["month"]) + 1 if found["month"] else int(month)
        if 1 <= at <= len(MONTHS):
            ends.append(date(int(found["year"] or year), at, 28))
    return ends


def _as_it_was(text: str, last: date, today: date) -> str | None:
    """Gives "the pump was about to come" for "the pump is coming next week"."""
    found = _when().search(text)
    if not found or last + timedelta(days=_ahead()[found["when"].lower()]) >= today:
        return None
    plain = f"{text[: found.start()]}{text[found.end() :]}"
    if coming := _COMING.search(plain):
        form, be = verb_form(coming["do"]), "were" if coming["be"] == "are" else "was"
        base = form.base if form else None
        led = f"{be} about to {base}{coming['rest']}" if base else None
        return f"{plain[: coming.start()]}{led}" if led else None
    if will := _WILL.search(plain):
        return f"{plain[: will.start()]} was about to {will['do']}{will['rest']}"
    if found := _IS_LAST.search(plain):
        return f"{plain[: found.start()]} {'were' if found['be'] == 'are' else 'was'} still to come"
    return _about_to(plain)


@cache
def _ahead() -> dict[str, int]:
    """For each word for what is to come, the days in which it can still be so."""
    rows = load_rows("doubts", "en")["ahead"][0]["pattern"].split(";")
    told = (row.strip().split("=") for row in rows)
    return {word: int(days) for word, days in told}


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?P<when>{'|'.join(_ahead())})\b", re.IGNORECASE)


def _about_to(text: str) -> str | None:
    """Gives "her shed was about to arrive" for "her shed arrives"."""
    words = text.split()
    for at, word in enumerate(words[1:], 1):
        form = verb_form(core(word))
        before = core(words[at - 1])
        if form and form.forms == {"s"} and before not in words_of("determiners"):
            if form.base in {"be", "have", "say"}:
                continue
            return " ".join((*words[:at], "was about to", form.base, *words[at + 1 :]))
    return None

"""Days as people say them in another language, its words taken from its file."""

import re
from datetime import date, timedelta
from functools import cache
from string import Template

from drafting.brief import iso_day
from prompts.grammar import load_grammar

OLD_AFTER = timedelta(days=90)
_WEEK = 6
_NEARLY_A_YEAR = 300
_ISO = re.compile(r"(?<![\w-])(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?(?![\w-])")


def say_day(
    day: date,
    today: date,
    code: str,
    way: str = "day",
    *,
    vague: bool = False,
    exact: bool = False,
    named: bool = False,
) -> str:
    """A day with its small word: "am Freitag", "el 18 de abril", "en mai 2024".

    ``way`` is "day" for when something was, "of" for what happened on it, "by" for until when;
    of a ``vague`` day only the month is known; an ``exact`` one keeps the date that a note gives;
    one ``named`` by its weekday is told by that.
    """
    grammar, ago = load_grammar(code), (today - day).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(ago)
    key = near if near and f"{way}_{near}" in grammar and not vague and not named else None
    if key is None and abs(ago) <= _WEEK and not vague and not exact:
        key = "weekday"
    if key is None and way != "by" and (vague or today - day > OLD_AFTER):
        key = "month" if day.year == today.year or ago < _NEARLY_A_YEAR else "month_year"
        key = "month_last" if key == "month_year" and day.year == today.year - 1 else key
    return _fill(grammar[f"{way}_{key or 'date'}"], day, code)


def _fill(template: str, day: date, code: str) -> str:
    grammar = load_grammar(code)
    first = grammar.get("day_first", "1")
    return Template(template).substitute(
        w=grammar["weekdays"].split()[day.weekday()],
        d=first if day.day == 1 else str(day.day),
        m=grammar["months"].split()[day.month - 1],
        y=str(day.year),
    )


def is_old(day: date | None, today: date) -> bool:
    """True for what was learned so long ago that it may no longer be so."""
    return day is not None and today - day > OLD_AFTER


def say_ago(day: date, today: date, code: str) -> str | None:
    """How long ago, roughly; None where it is not long."""
    grammar, days = load_grammar(code), (today - day).days
    if days > 450:
        return grammar["ago_years"]
    if days >= 300:
        return grammar["ago_year"]
    if days >= 75:
        return grammar["ago_months"]
    return grammar["ago_weeks"] if days >= 21 else None


def speak_dates(text: str, code: str) -> str:
    """The text with its ISO dates said as people say them."""
    leads = set(load_grammar(code)["date_leads"].split())

    def spoken(found: re.Match[str]) -> str:
        day = iso_day(found[1])
        if day is None:
            return ""
        before = text[: found.start()].split()
        led = bool(before) and before[-1].lower().strip("(,") in leads
        if led:
            return _fill(load_grammar(code)["bare_date"], day, code)
        return _fill(load_grammar(code)["day_date"], day, code)

    return " ".join(_ISO.sub(spoken, text).split())


def find_iso(text: str) -> date | None:
    """The first ISO date that exists."""
    return next((day for found in _ISO.finditer(text) if (day := iso_day(found[1]))), None)


def drop_iso(text: str) -> str:
    """The text without its ISO dates."""
    return " ".join(_ISO.sub(" ", text).split()).strip(" ,;")


def tells_when(text: str, code: str) -> bool:
    """True for "am 3. Mai" and "en octobre 2025": what happened then, happened once."""
    return bool(_dated(code).search(text))


@cache
def _dated(code: str) -> re.Pattern[str]:
    month = "|".join(map(re.escape, load_grammar(code)["months"].split()))
    return re.compile(
        rf"\b\d{{1,2}}(?:\.|er)? (?:de )?(?:{month})\b|\b(?:{month})(?: de)? 20\d\d\b|"
        r"\b(?:en|im Jahr) 20\d\d\b",
        re.IGNORECASE,
    )

"""Days as people say them."""

import re
from datetime import date, timedelta

from prompts.calendar import MONTHS, WEEKDAYS

OLD_AFTER = timedelta(days=90)
_ISO = re.compile(r"(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?(?![\w-])")
# "her post of 2026-02-11 on snow" leaves no "of" behind.
_OF_ISO = re.compile(r"\b(?:of|from|dated) \d{4}-\d{2}-\d{2}(?= (?:on|about|in|at)\b)")
_ISO_MONTH = re.compile(r"(?<![\w-])(\d{4})-(0[1-9]|1[0-2])(?![\w-])")
_LEADS = (
    r"\w+day|on|by|until|till|since|from|to|of|after|before|for|the|and|or|between|around|about"
)
_SMALL_MONTH = re.compile(
    rf"\b((?:in|by|since|until|till|\d{{1,2}}) )({'|'.join(MONTHS).lower()})\b"
)
_NAMED = re.compile(rf"\b(\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}))(?: (20\d\d))\b")


def say_day(day: date, today: date) -> str:
    """A day with its small word: "on Thursday", "on 14 November", "in June", "in May 2024"."""
    ago = (today - day).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    if ago in near:
        return near[ago]
    if abs(ago) <= 6:
        return f"on {WEEKDAYS[day.weekday()]}"
    month = MONTHS[day.month - 1]
    if ago > OLD_AFTER.days:
        return f"in {month}{_year(day, today, far=330)}"
    return f"on {day.day} {month}{_year(day, today, far=300)}"


def _year(day: date, today: date, *, far: int) -> str:
    """The year, only where the day could be taken for that of another year."""
    if abs((today - day).days) <= far:
        return ""
    return " last year" if day.year == today.year - 1 else f" {day.year}"


def name_day(day: date, today: date) -> str:
    """A day inside somebody's words, without a small word: "12 June", "12 June 2028"."""
    year = f" {day.year}" if abs((today - day).days) > 330 else ""
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


_WELL_OVER_A_YEAR = 430


def is_old(day: date | None, today: date) -> bool:
    """True for what was learned so long ago that it may no longer be so."""
    return day is not None and today - day > OLD_AFTER


def say_ago(day: date, today: date) -> str:
    """How long ago something was, roughly: "a year ago", "in June", "some weeks ago"."""
    days = (today - day).days
    if days > 640:
        return f"in {MONTHS[day.month - 1]} {day.year}"
    if days >= _WELL_OVER_A_YEAR and day.year == today.year - 1:
        return f"in {MONTHS[day.month - 1]} last year"
    if days >= 330:
        return "about a year ago"
    if days >= 45:
        return f"in {MONTHS[day.month - 1]}"
    return "a few weeks ago" if days >= 21 else say_day(day, today)


def speak_dates(text: str, today: date) -> str:
    """The text with its ISO dates said as people say them, and this year's number left out."""
    text = _ISO.sub(lambda found: _spoken(found, today, text[: found.start()]), text)
    text = _ISO_MONTH.sub(lambda found: _month(int(found[2]), int(found[1]), today), text)
    text = _SMALL_MONTH.sub(lambda found: f"{found[1]}{found[2].capitalize()}", text)
    return _NAMED.sub(lambda found: _without_year(found, today), text)


def _spoken(found: re.Match[str], today: date, before: str) -> str:
    """The day, with "on" where no small word stands before it."""
    try:
        day = name_day(date(int(found[1]), int(found[2]), int(found[3])), today)
    except ValueError:
        return ""
    led = not before.strip() or re.search(rf"(?:\b(?:{_LEADS})|[(,:])\s*$", before, re.IGNORECASE)
    return day if led else f"on {day}"


def _without_year(found: re.Match[str], today: date) -> str:
    return found[1] if int(found[2]) == today.year else found[0]


def _month(month: int, year: int, today: date) -> str:
    return MONTHS[month - 1] + ("" if year == today.year else f" {year}")


def find_iso(text: str) -> date | None:
    """The first ISO date in a text that exists in the calendar."""
    for found in _ISO.finditer(text):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None


def drop_iso(text: str) -> str:
    """The text without its ISO dates."""
    left = " ".join(_ISO.sub(" ", _OF_ISO.sub(" ", text)).split()).strip(" ,;")
    return re.sub(r"\s+(?:on|at|in|of)$", "", left) if left != text.strip() else left

"""The arithmetic of days: the nearest one on the side that a text leans to, and steps in time."""

from datetime import date, timedelta
from typing import Literal

Leaning = Literal["past", "future"]
Doubt = Literal["", "vague", "impossible", "two_ways"]
NextInDoubt = Literal["on_sunday", "this_week"]
Found = tuple[date | None, Doubt]
SUNDAY = 6


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(year: str) -> int:
    """The year in full, "26" as 2026."""
    return int(year) + 2000 if len(year) == 2 else int(year)


def lean_year(day: int, month: int, today: date, leaning: Leaning) -> Found:
    """The nearest such day on the side that the text leans to; a leap day may be years away."""
    steps = range(9) if leaning == "future" else range(0, -9, -1)
    for step in steps:
        on = make_day(today.year + step, month, day)
        if on and (on >= today if leaning == "future" else on <= today):
            return on, ""
    return None, "impossible"


def lean_month(day: int, today: date, leaning: Leaning) -> Found:
    """The nearest day of a month with that number, before or after today."""
    for step in range(13):
        months = today.year * 12 + today.month - 1 + (step if leaning == "future" else -step)
        on = make_day(months // 12, months % 12 + 1, day)
        if on and (on >= today if leaning == "future" else on <= today):
            return on, ""
    return None, "impossible"


def lean_weekday(weekday: int, today: date, leaning: Leaning) -> date:
    """The latest such weekday before today, or the first one after it."""
    if leaning == "future":
        return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta((today.weekday() - weekday - 1) % 7 + 1)


def weekday_of_next_week(weekday: int, today: date) -> date:
    """That weekday of the week after this one."""
    return today + timedelta(7 - today.weekday() + weekday)


def weekday_called_next(weekday: int, today: date, in_doubt: NextInDoubt) -> Found:
    """The weekday that is called "next", and a doubt where many mean the one a week apart.

    That of the week after this one; but nobody calls tomorrow "next Monday".
    """
    on, first = weekday_of_next_week(weekday, today), lean_weekday(weekday, today, "future")
    if first == today + timedelta(1):
        return first + timedelta(7), ""
    is_sunday = today.weekday() == SUNDAY != weekday
    doubted = is_sunday if in_doubt == "on_sunday" else on != first
    return on, "two_ways" if doubted else ""


def meant_as_often(on: date, today: date) -> date:
    """The other day that a weekday called "next" may be: that of this week, or a week later."""
    before = on - timedelta(7)
    return before if before > today else on + timedelta(7)


def shift(today: date, count: int, unit: str) -> date | None:
    """So many days, weeks, months or years from today, or None beyond the calendar."""
    if unit in {"month", "year"}:
        months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
        for day in range(today.day, 27, -1):
            if on := make_day(months // 12, months % 12 + 1, day):
                return on
        return make_day(months // 12, months % 12 + 1, today.day)
    try:
        return today + timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    except OverflowError:
        return None

"""When the notes were made: the days that they name as past."""

import re
from collections.abc import Iterable
from datetime import date

from drafting.days import find_days
from prompts.calendar import MONTHS

_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<year>20\d\d)\b|\b(?P<iso>20\d\d-\d\d)(?!-?\d)"
)


def latest_day(texts: Iterable[str], today: date) -> date | None:
    """The latest day that they name and that is not to come: they were made about then."""
    texts = [text for text in texts if text]
    found = [*_days(texts, today), *_months(texts)]
    return max((day for day in found if day <= today), default=None)


def _days(texts: Iterable[str], today: date) -> list[date]:
    told = (find_days(text, today, leaning="past") for text in texts)
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

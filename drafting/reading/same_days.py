"""One day told twice: the weekday, and the date right behind it ("sat 14/11")."""

import re
from itertools import pairwise

from drafting.days import Day

BESIDE_DATE, A_WEEK = 16, 7
_DATE = re.compile(r"\d{1,2}(?:[/.]\d|(?:st|nd|rd|th)\b| [a-z]{3})|[a-z]{3} \d", re.IGNORECASE)
_AGO = re.compile(r"\b(?:ago|back|before)\b", re.IGNORECASE)


def without_same(days: list[Day]) -> list[Day]:
    """As in "sat wk ago 14/11": the weekday of a date that stands close behind is that date."""
    kept = list(days)
    for day, behind in pairwise(days):
        near = 0 <= behind.start - day.end < BESIDE_DATE and any(map(str.isdigit, behind.text))
        dated = day.on and behind.on and near and not _DATE.search(day.text)
        if day.on and behind.on and dated and _DATE.search(behind.text):
            weeks = day.on.weekday() == behind.on.weekday()
            if weeks or (_AGO.search(day.text) and abs((day.on - behind.on).days) < A_WEEK):
                kept.remove(day)
    return kept

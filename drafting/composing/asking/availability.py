"""Whether I can be there on the days on which I offer to help."""

import re
from datetime import date, timedelta
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.tokens import tidy
from drafting.days import find_days
from prompts.calendar import MONTHS
from prompts.grammar import load_rows

_SPAN = re.compile(
    rf"\b(?P<from>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<first>{MONTH}))? ?(?:to|till|until|-|\u2013) ?"
    rf"(?P<to>\d{{1,2}})(?:st|nd|rd|th)? (?P<last>{MONTH})\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|back on|back)(?: the)?\s*$", re.IGNORECASE)
_ALL_OF = re.compile(rf"\b(?:all(?: of)?|in|the whole of) (?P<month>{MONTH})\b", re.IGNORECASE)

_ASKED = (
    'You offer to help on days on which you may be away: "{}". Which days can you do? Put them '
    "into the offer, or offer something else."
)
Days = tuple[date, date]


def ask_of_absence(brief: Brief, today: date) -> tuple[str, ...]:
    """One question where a note of mine says that I am away on the days of my offer."""
    offered = [brief.offer.what] if brief.offer else []
    offered += [f"{p.what} {p.due or ''}" for p in brief.promises if p.who == "me"]
    days = [span for text in offered if (span := _span(tidy(text), today))]
    for text in (*brief.facts, *brief.share):
        away = _span(tidy(text), today) if _is_away(text) else None
        if away and any(away[0] <= span[1] and span[0] <= away[1] for span in days):
            return (_ASKED.format(tidy(text)),)
    return ()


def _is_away(text: str) -> bool:
    plain = tidy(text)
    return any(row.search(plain) for row in _patterns("away")) and not any(
        row.search(plain) for row in _patterns("home")
    )


def _span(text: str, today: date) -> Days | None:
    """The days that a text names: from one to the other, a single one, or all up to it."""
    if found := _SPAN.search(text):
        last = _day(found["to"], found["last"], today)
        first = _day(found["from"], found["first"] or found["last"], today)
        return (first, last) if first and last else None
    if whole := _ALL_OF.search(text):
        month = MONTHS.index(whole["month"].capitalize()) + 1
        first = date(today.year + (month < today.month), month, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    named = next((day for day in find_days(text, today, leaning="future") if day.on), None)
    if named is None or named.on is None:
        return None
    return (today if _UNTIL.search(text[: named.start]) else named.on), named.on


def _day(day: str, month: str, today: date) -> date | None:
    number = MONTHS.index(month.capitalize()) + 1
    try:
        return date(today.year + (number < today.month - 1), number, int(day))
    except ValueError:
        return None


@cache
def _patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    rows = load_rows("doubts", "en")[sort]
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows)

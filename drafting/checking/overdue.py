"""The check of days to come: "opens next week" of what the facts date."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.dates import DayMention
from drafting.checking.days import WRONG_DAY
from drafting.checking.facts import ISO, Fact
from drafting.checking.known_days import writing_day
from drafting.checking.words import Stretch

COMING = re.compile(
    r"\b(?:(?P<tomorrow>tomorrow)|(?P<week>next week|the coming week)"
    r"|(?P<month>next month|the coming month)"
    r"|(?P<any>upcoming|this coming \w+"
    r"|(?:in|within) (?:a few|the next few|a couple of) (?:days|weeks)"
    r"|(?:is|are) (?:still )?(?:to come|about to|going to)"
    r"|(?:opens|starts|begins|takes place) soon))\b"
)
DATED = ("they_said", "they_wrote", "facts", "reason", "promises")


def _day_of(mention: DayMention, near: date) -> date | None:
    """Give the day that a date names, in the year of the writing where it names none."""
    if mention.kind != "date" or not mention.month or not mention.day:
        return None
    try:
        return date(mention.year or near.year, mention.month, mention.day)
    except ValueError:
        return None


def _dated(context: Context, today: date) -> Iterator[tuple[Fact, date]]:
    for fact in context.book.under(*DATED):
        days = [day for one in fact.mentions if (day := _day_of(one, today))]
        if days and "writing" not in fact.folded and "today is" not in fact.folded:
            yield fact, days[0]


def _holds(match: re.Match[str], today: date, day: date) -> bool:
    """Tell whether a day lies where the words put it."""
    if match.group("tomorrow"):
        return day == today + timedelta(days=1)
    if match.group("week"):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        return monday <= day < monday + timedelta(days=7)
    if match.group("month"):
        following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        return (day.year, day.month) == (following.year, following.month)
    return day >= today


def _is_about(context: Context, sentence: Stretch, fact: Fact) -> bool:
    bare = fact.stems - {word.stem for word in fact.words if ISO.search(word.raw)}
    said = {word.stem for word in context.content(sentence.start, sentence.end)}
    return bool(bare & said)


def check_overdue(context: Context) -> Iterator[Finding]:
    """Find "next week" and the like of something whose day in the facts lies elsewhere."""
    today = writing_day(context)
    matches = list(COMING.finditer(context.folded, context.body_start))
    if not matches:
        return
    dated = list(_dated(context, today))
    for match in matches:
        sentence = context.sentence_at(match.start())
        days = [day for fact, day in dated if _is_about(context, sentence, fact)]
        said = match.group()
        if not days or any(said in fact.folded for fact in context.book.facts):
            continue
        if any(_holds(match, today, day) for day in days):
            continue
        past = all(day < today for day in days)
        rule, why = ("stale_day", None) if past else ("invented_number", WRONG_DAY)
        yield context.finding(rule, match.start(), match.end(), why)

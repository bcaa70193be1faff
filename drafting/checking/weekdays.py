"""Whether a weekday is one that the facts hold: by name, by its date, or as a habit."""

import re
from datetime import date, timedelta

from drafting.checking.context import Context
from drafting.checking.dates import DayMention, names_same_day, weekday_of, years_told
from drafting.checking.known_days import (
    Judged,
    fact_mentions,
    is_lenient,
    is_looking_back,
    judge_date,
    known_days,
    looks_ahead,
    writing_day,
)
from drafting.short_days import spelled_out
from prompts.calendar import WEEKDAYS

# "Each Sunday" and "a Sunday class" are no one day, so that no date bears them out.
EACH = re.compile(r"\b(?:each|every|most|alternate)\s+$")
A = re.compile(r"\b(?:a|an)\s+$")
NOUN = re.compile(r"\s+(?!(?:in|on|at|of|and|or|for|to|with|when|that|as|so|but|since)\b)[a-z]")
NEAR_DAYS = 8
# So many letters part "Friday" from its date: "Friday, the 4 December", "4 December, a Friday".
BESIDE = 6


def _named_by_day(context: Context, mention: DayMention, *, ahead: bool) -> str | None:
    """Give the fact that names the very weekday; a meeting's own lies behind."""
    # "she comes weds & sat" in the note is a Wednesday and a Saturday in the draft.
    cut = None if mention.weekday is None else WEEKDAYS[mention.weekday]
    for fact in context.book.facts:
        behind = ahead and fact.path.startswith("met")
        if cut and not behind and cut in spelled_out(fact.text):
            return fact.path
    for other, path in fact_mentions(context):
        if other.weekday == mention.weekday and not (ahead and path.startswith("met")):
            return path
    return None


def _named_with_date(
    context: Context, mention: DayMention, today: date, *, ahead: bool
) -> str | None:
    """Give the fact whose date without a year falls on that weekday: "Sat 28 Nov"."""
    for other, path in fact_mentions(context):
        if other.kind != "date" or other.year or not other.month or not other.day:
            continue
        for year in (today.year - 1, today.year, today.year + 1):
            if weekday_of(year, other.month, other.day) != mention.weekday:
                continue
            day = date(year, other.month, other.day)
            if abs((day - today).days) <= NEAR_DAYS and not (ahead and day < today):
                return path
    return None


def _dated_beside(context: Context, mention: DayMention) -> str | None:
    """Give the fact whose date stands right beside a weekday on which it falls: "Fri 4 Dec"."""
    for other in context.mentions:
        if other.kind != "date" or not (other.month and other.day):
            continue
        apart = max(other.start - mention.end, mention.start - other.end)
        status, path = judge_date(context, other)
        if apart > BESIDE or status != "verified":
            continue
        told = [one for one, _ in fact_mentions(context)]
        years = [day.year for day, _ in known_days(context) if names_same_day(other, day)]
        years = years or years_told(other, told, writing_day(context))
        if mention.weekday in {weekday_of(year, other.month, other.day) for year in years}:
            return path
    return None


def _is_a_habit(context: Context, mention: DayMention) -> bool:
    """Tell whether a weekday is one of many: "each Sunday", "a Sunday class", "Sundays"."""
    before = context.folded[max(0, mention.start - 12) : mention.start]
    if EACH.search(before) or mention.words.endswith("days"):
        return True
    is_named = NOUN.match(context.folded, mention.end) is not None
    return A.search(before) is not None and is_named


def judge_weekday(context: Context, mention: DayMention) -> Judged:
    """Judge a weekday by the facts that name it, and by the dates that fall on it."""
    """Judge a weekday by the facts that name it, and by the dates that fall on it."""
    sentence = context.sentence_at(mention.start)
    if "?" in context.text[sentence.start : sentence.end] and not mention.is_last:
        return "loose", None
    is_ahead = looks_ahead(context, mention)
    today = writing_day(context)
    named = _named_by_day(context, mention, ahead=is_ahead) or _dated_beside(context, mention)
    if named is None and not mention.is_last:
        named = _named_with_date(context, mention, today, ahead=is_ahead)
    if named:
        return "verified", named
    dated = None if _is_a_habit(context, mention) else _judge_by_dates(context, mention, today)
    return dated or (("contradicted", None) if known_days(context) else ("unsupported", None))


def _judge_by_dates(context: Context, mention: DayMention, today: date) -> Judged | None:
    """Judge a weekday by the dates that fall on it, or give nothing."""
    is_ahead = looks_ahead(context, mention)
    monday = today - timedelta(days=today.weekday())
    same = [
        (day, path)
        for day, path in known_days(context)
        if day.weekday() == mention.weekday and not (is_ahead and day < today)
    ]
    for day, path in same:
        # "Last Thursday" is one of this week or of the week before, never an older one.
        is_near = (today - day).days <= 8 or (mention.is_last and day >= monday - timedelta(days=7))
        if (is_near and (today - day).days >= -14) or is_lenient(context):
            return "verified", path
    if same:
        return "stale", same[0][1]
    is_today = today.weekday() == mention.weekday and not mention.is_last
    if is_today and not (known_days(context) and is_looking_back(context, mention)):
        return "verified", "today"
    return None

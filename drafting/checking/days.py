"""Checks of days: every day in a text is one that the facts hold, counted from today."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from drafting.answers import Claim, Finding
from drafting.brief import iso_day
from drafting.checking.context import Context, Status
from drafting.checking.dates import DayMention, names_same_day, weekday_of, years_told
from drafting.checking.measures import find_measures, is_same
from drafting.short_days import spelled_out
from prompts.calendar import MONTHS, WEEKDAYS
from prompts.phrases import fold, load_table

Judgement = Literal["verified", "contradicted", "unsupported", "stale", "loose"]
Judged = tuple[Judgement, str | None]
TODAY = re.compile(r"\b(?:today is|writing (?:on|this)|written on)\D{0,20}(\d{4}-\d{2}-\d{2})")
AHEAD = re.compile(
    r"\b(?:(?P<day>tomorrow|today|tonight|this (?:morning|afternoon|evening)|manana|demain|morgen)"
    r"|(?P<week>(?:this|next) week|this weekend))\b"
)
NOT_SO = re.compile(r"\b(?:should|could|would|might|wish|wished) (?:\w+ )?(?:have|had|\w+ed)\b")
# "by Friday" looks ahead, so that a Friday of the past cannot bear it out.
TO_COME = re.compile(r"\b(?:by|next|this coming|the coming)\s*(?:next |this )?$")
BACK = re.compile(r"\b(?:thank\w*|met|talked|spoke|talk|chat|meeting you|our (?:talk|chat))\b")
LAST = re.compile(r"\blast\b")
# "Each Sunday" and "a Sunday class" are no one day, so that no date bears them out.
EACH = re.compile(r"\b(?:each|every|most|alternate)\s+$")
A = re.compile(r"\b(?:a|an)\s+$")
NOUN = re.compile(r"\s+(?!(?:in|on|at|of|and|or|for|to|with|when|that|as|so|but|since)\b)[a-z]")
LONG_AGO = 31
NEAR_DAYS = 8
# So many letters part "Friday" from its date: "Friday, the 4 December", "4 December, a Friday".
BESIDE = 6
WRONG_DAY = "Your notes hold another day, so the reader may look for it in the wrong place."


def writing_day(context: Context) -> date:
    """Give the day that relative words count from: the facts' own, else the day it leaves."""
    for fact in context.book.facts:
        match = TODAY.search(fact.text)
        day = iso_day(match.group(1)) if match else None
        if day and context.brief.today is None:
            return day
    return context.today


def known_days(context: Context) -> list[tuple[date, str]]:
    """Give every day the facts hold, with the meeting and the promises."""
    return list(context.book.days)


def _is_lenient(context: Context) -> bool:
    """Without a day of writing, a meeting long ago says nothing about relative words."""
    met = context.brief.met.day
    return (
        context.brief.today is None
        and met is not None
        and (abs((writing_day(context) - met).days) > LONG_AGO)
    )


def _worded(context: Context, words: str) -> str | None:
    """Give the fact that holds the very words."""
    bare = words.strip().removesuffix("'s")
    for fact in context.book.facts:
        if re.search(rf"(?<!\w){re.escape(bare)}", fold(fact.text)):
            return fact.path
    return None


def _fact_mentions(context: Context) -> list[tuple[DayMention, str]]:
    return [(mention, fact.path) for fact in context.book.facts for mention in fact.mentions]


def _judge_date(context: Context, mention: DayMention) -> Judged:
    for day, path in known_days(context):
        if names_same_day(mention, day):
            return "verified", path
    for other, path in _fact_mentions(context):
        is_same = (
            other.kind in {"date", "month"}
            and mention.month in {None, other.month}
            and mention.day in {None, other.day}
            and mention.year in {None, other.year}
        )
        if is_same:
            return "verified", path
    named = _bare_month(context, mention) if mention.kind == "month" and not mention.year else None
    if named:
        return "verified", named
    return ("contradicted", None) if known_days(context) else ("unsupported", None)


def _bare_month(context: Context, mention: DayMention) -> str | None:
    """Give the fact that names the month without a small word before it: "fair, October"."""
    months = {fold(word): int(number) for word, number in load_table("days")["months"].items()}
    for fact in context.book.facts:
        if any(
            months.get(word.folded) == mention.month
            for word in fact.words
            if word.is_capital or context.language != "en"
        ):
            return fact.path
    if mention.month is None:
        return None
    named = MONTHS[mention.month - 1]  # "starting jan"
    return next((f.path for f in context.book.facts if named in spelled_out(f.text)), None)


def _looks_ahead(context: Context, mention: DayMention) -> bool:
    before = context.folded[max(0, mention.start - 24) : mention.start]
    return mention.words.startswith("next ") or TO_COME.search(before) is not None


def _is_looking_back(context: Context, mention: DayMention) -> bool:
    """Tell whether a clause tells of the meeting, which was on no other day than its own."""
    clause = context.clause_at(mention.start)
    if BACK.search(context.folded, clause.start, mention.start):
        return True
    # "Subject: The forum on Sunday" names the forum where the two met.
    before = {word.stem for word in context.content(clause.start, mention.start)}
    is_subject = mention.start < context.body_start
    return is_subject and bool(before & context.book.stems_under("met.where"))


def _named_by_day(context: Context, mention: DayMention, *, ahead: bool) -> str | None:
    """Give the fact that names the very weekday; a meeting's own lies behind."""
    # "she comes weds & sat" in the note is a Wednesday and a Saturday in the draft.
    cut = None if mention.weekday is None else WEEKDAYS[mention.weekday]
    for fact in context.book.facts:
        behind = ahead and fact.path.startswith("met")
        if cut and not behind and cut in spelled_out(fact.text):
            return fact.path
    for other, path in _fact_mentions(context):
        if other.weekday == mention.weekday and not (ahead and path.startswith("met")):
            return path
    return None


def _named_with_date(
    context: Context, mention: DayMention, today: date, *, ahead: bool
) -> str | None:
    """Give the fact whose date without a year falls on that weekday: "Sat 28 Nov"."""
    for other, path in _fact_mentions(context):
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
        status, path = _judge_date(context, other)
        if apart > BESIDE or status != "verified":
            continue
        told = [one for one, _ in _fact_mentions(context)]
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


def _judge_weekday(context: Context, mention: DayMention) -> Judged:
    sentence = context.sentence_at(mention.start)
    if "?" in context.text[sentence.start : sentence.end] and not mention.is_last:
        return "loose", None
    is_ahead = _looks_ahead(context, mention)
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
    is_ahead = _looks_ahead(context, mention)
    monday = today - timedelta(days=today.weekday())
    same = [
        (day, path)
        for day, path in known_days(context)
        if day.weekday() == mention.weekday and not (is_ahead and day < today)
    ]
    for day, path in same:
        # "Last Thursday" is one of this week or of the week before, never an older one.
        is_near = (today - day).days <= 8 or (mention.is_last and day >= monday - timedelta(days=7))
        if (is_near and (today - day).days >= -14) or _is_lenient(context):
            return "verified", path
    if same:
        return "stale", same[0][1]
    is_today = today.weekday() == mention.weekday and not mention.is_last
    if is_today and not (known_days(context) and _is_looking_back(context, mention)):
        return "verified", "today"
    return None


def _as_long(context: Context, mention: DayMention) -> str | None:
    """Give the fact that holds as long a time as "twenty years ago", or "the last week"."""
    if context.folded[: mention.start].endswith("the ") and mention.words.startswith("last "):
        last = (fact.path for fact in context.book.facts if LAST.search(fact.folded))
        return next(last, None)
    span = mention.words.removesuffix(" ago")
    if span == mention.words:
        return None
    said = next(find_measures(span), None)
    return next(
        (
            fact.path
            for fact in context.book.facts
            if said and any(is_same(said, told) for told in find_measures(fact.folded))
        ),
        None,
    )


# A span this many times as long as the one since a known day is of something else.
NEAR = 4
_A_WEEK = 7


def _by_weekday(context: Context, mention: DayMention, today: date) -> str | None:
    """Give the fact whose weekday was that day: "yesterday" for "the demo, Saturday"."""
    if mention.most > _A_WEEK:
        return None
    gone = range(max(1, mention.least), mention.most + 1)
    days = {(today - timedelta(days=back)).weekday() for back in gone}
    return next(
        (path for other, path in _fact_mentions(context) if other.weekday in days),
        None,
    )


def _judge_ago(context: Context, mention: DayMention) -> Judged:
    today, days = writing_day(context), known_days(context)
    told = _worded(context, mention.words) or _as_long(context, mention)
    if path := told or _by_weekday(context, mention, today):
        return "verified", path
    for day, where in days:
        if mention.least <= (today - day).days <= mention.most:
            return "verified", where
    if _is_lenient(context):
        return "unsupported", None
    if mention.most == 0:
        return "loose", None
    passed = [((today - day).days, where) for day, where in days if day <= today]
    is_back = _is_looking_back(context, mention)
    near = [where for ago, where in passed if is_back or mention.least <= NEAR * ago + NEAR]
    if near:
        return "stale", near[0]
    # "Last year" in a word about Thursday means something else.
    is_loose = bool(passed) or mention.least != mention.most
    return ("loose" if is_loose else "unsupported"), None


def check_days(context: Context) -> Iterator[Finding | Claim]:
    """Find days that the facts do not hold, and words that count to another day by now."""
    free = [(hit.start, hit.end) for hit in context.hits("number_idioms")]
    judges = {
        "date": _judge_date,
        "month": _judge_date,
        "weekday": _judge_weekday,
        "ago": _judge_ago,
    }
    for mention in context.mentions:
        clause = context.clause_at(mention.start)
        if NOT_SO.search(context.folded, clause.start, mention.start):
            continue
        if any(start < mention.end and mention.start < end for start, end in free):
            continue
        status, source = judges[mention.kind](context, mention)
        known: Status = "unsupported"
        if status in {"verified", "contradicted"}:
            known = "verified" if status == "verified" else "contradicted"
        yield context.claim(mention.start, mention.end, known, source)
        if status == "stale":
            yield context.finding(
                "stale_day", mention.start, mention.end, suggestion=_say(source, context)
            )
        elif status in {"contradicted", "unsupported"} and not (
            mention.kind == "ago" and _is_lenient(context)
        ):
            why = WRONG_DAY if status == "contradicted" else None
            yield context.finding(
                "invented_number", mention.start, mention.end, why, _say("met.when", context)
            )


def _say(source: str | None, context: Context) -> str | None:
    """Give the day that the facts hold, as one says it."""
    day = next((day for day, path in known_days(context) if path == source), None)
    return f"on {day.day} {day:%B}" if day and context.language == "en" else None


def check_ahead(context: Context) -> Iterator[Finding]:
    """Find words for days ahead that were written on another day than the one it leaves."""
    written = context.brief.today
    if written is None or written == context.today:
        return
    monday = timedelta(days=written.weekday())
    same_week = written - monday == context.today - timedelta(days=context.today.weekday())
    for match in AHEAD.finditer(context.folded):
        if match.group("day") or not same_week:
            yield context.finding("stale_day", match.start(), match.end())

"""Checks of days: every day in a text is one that the facts hold, counted from today."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafting.answers import Claim, Finding
from drafting.checking.context import Context, Status
from drafting.checking.dates import DayMention
from drafting.checking.known_days import (
    Judged,
    fact_mentions,
    is_lenient,
    is_looking_back,
    judge_date,
    known_days,
    writing_day,
)
from drafting.checking.measures import find_measures, is_same
from drafting.checking.weekdays import judge_weekday
from prompts.phrases import fold

AHEAD = re.compile(
    r"\b(?:(?P<day>tomorrow|today|tonight|this (?:morning|afternoon|evening)|manana|demain|morgen)"
    r"|(?P<week>(?:this|next) week|this weekend))\b"
)
NOT_SO = re.compile(r"\b(?:should|could|would|might|wish|wished) (?:\w+ )?(?:have|had|\w+ed)\b")
LAST = re.compile(r"\blast\b")
WRONG_DAY = "Your notes hold another day, so the reader may look for it in the wrong place."


def _worded(context: Context, words: str) -> str | None:
    """Give the fact that holds the very words."""
    bare = words.strip().removesuffix("'s")
    for fact in context.book.facts:
        if re.search(rf"(?<!\w){re.escape(bare)}", fold(fact.text)):
            return fact.path
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
        (path for other, path in fact_mentions(context) if other.weekday in days),
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
    if is_lenient(context):
        return "unsupported", None
    if mention.most == 0:
        return "loose", None
    passed = [((today - day).days, where) for day, where in days if day <= today]
    is_back = is_looking_back(context, mention)
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
        "date": judge_date,
        "month": judge_date,
        "weekday": judge_weekday,
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
            mention.kind == "ago" and is_lenient(context)
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

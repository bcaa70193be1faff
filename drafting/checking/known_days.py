"""What the facts know of days: the day of writing, and the dates that they hold."""

import re
from datetime import date
from typing import Literal

from drafting.brief import iso_day
from drafting.checking.context import Context
from drafting.checking.dates import DayMention, names_same_day
from drafting.short_days import spelled_out
from prompts.calendar import MONTHS
from prompts.phrases import fold, load_table

Judgement = Literal["verified", "contradicted", "unsupported", "stale", "loose"]
Judged = tuple[Judgement, str | None]
TODAY = re.compile(r"\b(?:today is|writing (?:on|this)|written on)\D{0,20}(\d{4}-\d{2}-\d{2})")
# "by Friday" looks ahead, so that a Friday of the past cannot bear it out.
TO_COME = re.compile(r"\b(?:by|next|this coming|the coming)\s*(?:next |this )?$")
BACK = re.compile(r"\b(?:thank\w*|met|talked|spoke|talk|chat|meeting you|our (?:talk|chat))\b")
LONG_AGO = 31


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


def is_lenient(context: Context) -> bool:
    """Without a day of writing, a meeting long ago says nothing about relative words."""
    met = context.brief.met.day
    return (
        context.brief.today is None
        and met is not None
        and (abs((writing_day(context) - met).days) > LONG_AGO)
    )


def fact_mentions(context: Context) -> list[tuple[DayMention, str]]:
    """Give every day that a fact names, with the path of the fact."""
    """Give every day that a fact names, with the path of the fact."""
    return [(mention, fact.path) for fact in context.book.facts for mention in fact.mentions]


def judge_date(context: Context, mention: DayMention) -> Judged:
    """Judge a date or a month by the days that the facts hold."""
    """Judge a date or a month by the days that the facts hold."""
    for day, path in known_days(context):
        if names_same_day(mention, day):
            return "verified", path
    for other, path in fact_mentions(context):
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


def looks_ahead(context: Context, mention: DayMention) -> bool:
    """Tell whether a day is one to come: "by Friday", "next Friday"."""
    """Tell whether a day is one to come: "by Friday", "next Friday"."""
    before = context.folded[max(0, mention.start - 24) : mention.start]
    return mention.words.startswith("next ") or TO_COME.search(before) is not None


def is_looking_back(context: Context, mention: DayMention) -> bool:
    """Tell whether a clause tells of the meeting, which was on no other day than its own."""
    clause = context.clause_at(mention.start)
    if BACK.search(context.folded, clause.start, mention.start):
        return True
    # "Subject: The forum on Sunday" names the forum where the two met.
    before = {word.stem for word in context.content(clause.start, mention.start)}
    is_subject = mention.start < context.body_start
    return is_subject and bool(before & context.book.stems_under("met.where"))

"""A yes, or a no with its reason, where they asked for a day and I noted how that day is for me."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from drafting.composing.english.day_patterns import MONTH, WEEKDAYS
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import tidy
from drafting.composing.noting.loose import Loose
from drafting.composing.telling.statement import Statement

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?|{WEEKDAYS})"
_ON = re.compile(rf"\b(?:on )?(?P<day>{_DAY})\b,?")
_WANTED = re.compile(r"\b(?:would|could|can|will|are|do) you\b|\bcould we\b", re.IGNORECASE)
_FREE = re.compile(
    r"^(?:I|we)(?:'m| am|'re| are) (?:\w+ )?(?:free|available|around)\b|^(?:I|we) can (?:come|do)\b"
)
_TAKEN = re.compile(
    r"^(?:I|we)(?:'m| am|'re| are) (?:on|at|in|away|off|out|working|booked|busy|teaching|abroad|"
    r"travelling|not free)\b|^(?:I|we) (?:have|work|teach|fly)\b"
)
_ENDS = re.compile(r"\b(?:until|till) (?P<hour>\d{1,2})(?::\d\d)?(?: ?(?P<half>[ap])\.?m)?")
_PART = re.compile(r"\b(?:until|till|from|after|before)\b")
_AT = re.compile(r"\bat (?P<hour>\d{1,2})(?::\d\d)?(?: ?(?P<half>[ap])\.?m)?")
_NOON = 12


def with_yes_or_no(
    answers: Sequence[Statement], they_wrote: str | None, today: date
) -> list[Statement]:
    """The answers with "yes" before a day that is free, and "I'm sorry" before one that is not."""
    asked = [
        part
        for part in re.split(r"(?<=[.!?])\s+", speak_dates(tidy(they_wrote or ""), today))
        if part.endswith("?") and _WANTED.search(part)
    ]
    if len(asked) != 1 or not (found := _ON.search(asked[0])):
        return list(answers)
    day, told = found["day"], list(answers)
    noted = [mend(speak_dates(tidy(s.raw), today)) for s in told]
    own = next((at for at, text in enumerate(noted) if day in text), None)
    if own is None:
        return told
    if _FREE.match(noted[own]):
        told[own] = _said(told[own], f"yes, {_short(noted[own])}")
        return [told[own], *told[:own], *told[own + 1 :]]
    if not _TAKEN.match(noted[own]) or not _in_the_way(noted[own], asked[0]):
        return told
    why = _short(_ON.sub("", noted[own], count=1).strip(" ,")).replace(" ,", ",")
    told[own] = _said(told[own], f"I'm sorry, I can't on {day}: {' '.join(why.split())}")
    for at, text in enumerate(noted):
        if at != own and _FREE.match(text) and _ON.search(text):
            told[at] = _said(told[at], f"{_short(text)}. Would that work for you?")
    return [told[own], *told[:own], *told[own + 1 :]]


def _short(text: str) -> str:
    return re.sub(r"^(I|we) (am|are)\b", lambda m: "I'm" if m[1] == "I" else "we're", text)


def _said(statement: Statement, text: str) -> Statement:
    return replace(statement, clause=None, loose=Loose("answer", text))


def _in_the_way(noted: str, asked: str) -> bool:
    """False for "until 14:00" where they asked for 16:00, or for no hour."""
    if not _PART.search(noted):
        return True
    ends, at = _ENDS.search(noted), _AT.search(asked)
    return bool(ends and at) and _hour(at) < _hour(ends)


def _hour(found: re.Match[str] | None) -> int:
    hour = int(found["hour"]) if found else 0
    return hour + _NOON if found and found["half"] == "p" and hour < _NOON else hour

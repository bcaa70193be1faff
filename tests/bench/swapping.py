"""A name, a number or a day of a message swapped for another one that nobody gave."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafting.answers import Span
from tests.bench.bases import Base
from tests.bench.masked import FIRST, LAST

NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|\d{1,4})\b"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(?:\d{{1,2}} (?:{MONTHS})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Swapped:
    """The text with one thing swapped for another, where the other now stands, and the other."""

    text: str
    at: Span
    value: str


def swap_in(
    base: Base, sort: str, values: Mapping[str, list[str]], dice: random.Random
) -> Swapped | None:
    """One thing of the message swapped; None where it holds nothing of that sort."""
    found = {"name": _names, "number": _numbers, "date": _days}.get(sort, lambda _: [])(base)
    if not found:
        return None
    start, end = dice.choice(found)
    other = _other(base, sort, base.text[start:end], values, dice)
    text = base.text[:start] + other + base.text[end:]
    return Swapped(text, Span(start=start, end=start + len(other)), other)


def _names(base: Base) -> list[tuple[int, int]]:
    """Where the message names a person or an organisation that the brief knows."""
    brief = base.brief
    people = [p.name for p in (brief.contact, brief.sender, brief.other) if p and p.name]
    parts = [part for name in people for part in name.split() if len(part) > 2 and part.isalpha()]
    known = [*parts, *filter(None, (brief.contact.org, brief.sender.org))]
    return [
        hit.span()
        for name in dict.fromkeys(known)
        if name[0].isupper()
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", base.text)
    ]


def _numbers(base: Base) -> list[tuple[int, int]]:
    """Where the message holds a number of the brief that is no part of a day or a longer one."""
    given = base.brief.model_dump_json()
    days = [hit.span() for hit in re.finditer(rf"\d+(?:st|nd|rd|th)? (?:{MONTHS})", base.text)]
    return [
        hit.span()
        for hit in NUMBER.finditer(base.text)
        if re.search(rf"\b{hit.group()}\b", given)
        and not any(start <= hit.start() < end for start, end in days)
        and not re.search(r"[\d:.,-]\Z", base.text[: hit.start()])
        and not re.match(r"[:.,-]\d|-", base.text[hit.end() :])
    ]


def _days(base: Base) -> list[tuple[int, int]]:
    return [hit.span() for hit in DAY.finditer(base.text)]


def _other(
    base: Base, sort: str, word: str, values: Mapping[str, list[str]], dice: random.Random
) -> str:
    known = f"{base.text} {base.brief.model_dump_json()}".casefold()
    if sort == "number":
        digits = [str(number) for number in (4, 7, 9, 13, 26, 38, 55, 70, 140)]
        words = ["four", "seven", "nine", "eleven", "twelve", "fifteen", "thirty", "fifty"]
        pool = digits if word.isdigit() else words
    elif sort == "date":
        pool = list(WEEK) if word in WEEK else ["3 March", "30 July", "8 February", "26 December"]
    else:
        orgs = (base.brief.contact.org, base.brief.sender.org)
        pool = values["org"] if word in orgs else FIRST if _is_first(base, word) else LAST
    return dice.choice([other for other in pool if other.casefold() not in known])


def _is_first(base: Base, word: str) -> bool:
    brief = base.brief
    return any(p.name.startswith(word) for p in (brief.contact, brief.sender) if p.name)

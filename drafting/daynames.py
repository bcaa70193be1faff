"""Days as machines write them, feasts ("new year's eve"), and numbers in words ("the twelfth")."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from drafting.daysteps import Found, Leaning, lean_month, lean_year, make_day
from prompts.listening import as_pattern, fold
from prompts.wordlists import DayWords

Reader = Callable[[re.Match[str], date, Leaning], Found]
NamedRule = tuple[re.Pattern[str], Reader]
_ENDS = r"(?=\s*(?:[.,;:!?)\n]|$|(?:and|but|so|und|y|et)\b))"


def iso_rules() -> list[NamedRule]:
    """2026-11-14, as machines write a day."""

    def read(match: re.Match[str], _today: date, _leaning: Leaning) -> Found:
        on = make_day(int(match[1]), int(match[2]), int(match[3]))
        return on, "" if on else "impossible"

    return [(re.compile(r"(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?!\w)"), read)]


def feast_rules(words: DayWords) -> list[NamedRule]:
    """The days of the year that a language names."""
    return [_feast(phrase, day) for phrase, day in words.feasts.items()]


def _feast(phrase: str, day: str) -> NamedRule:
    month, number = (int(part) for part in day.split("-"))

    def read(_match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return lean_year(number, month, today, leaning)

    return re.compile(rf"(?<![\w-]){as_pattern(phrase)}(?!\w)"), read


def spelled_rules(words: DayWords) -> list[NamedRule]:
    """The days of a month in words: with the month, or with "the" at the end of a clause."""
    numbers = {fold(word): place for place, each in enumerate(words.spelled, 1) for word in each}
    if not numbers:
        return []
    months = {fold(name): place for place, group in enumerate(words.months, 1) for name in group}

    def with_month(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return lean_year(_number(match, numbers), months[match["month"]], today, leaning)

    def alone(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return lean_month(_number(match, numbers), today, leaning)

    the = rf"(?:{_any(words.the)}\s+)"
    day, month = rf"(?P<day>{_any(numbers)})", rf"(?P<month>{_any(months)})"
    of = rf"(?:\s+{_any(words.of)})?" if words.of else ""
    return [
        (re.compile(rf"(?<![\w-])(?:{the})?{day}{of}\s+{month}(?!\w)"), with_month),
        (re.compile(rf"(?<![\w-]){the}(?:the\s+)?{day}(?!\w){_ENDS}"), alone),
    ]


def lone_rules(words: DayWords) -> list[NamedRule]:
    """As in "some chard seeds, 30th": a number with its ending alone; "came 2nd" is none."""
    if "th" not in words.ordinals:
        return []

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return lean_month(int(match["day"]), today, leaning)

    day = rf"(?P<day>[4-9]|[12]\d|3[01]){_any(words.ordinals)}"
    return [(re.compile(rf"(?<![\w-]){day}(?!\w)(?=\s*(?:[.,;)\n]|$))"), read)]


def _number(match: re.Match[str], numbers: dict[str, int]) -> int:
    return numbers[re.sub(r"[\s-]+", " ", match["day"])]


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(map(fold, phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in ordered) + ")"

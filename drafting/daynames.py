"""Days with a name of their own ("new year's eve"), and numbers in words ("the twelfth of May")."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from drafting.daysteps import Found, Leaning, lean_month, lean_year
from prompts.listening import as_pattern, fold
from prompts.wordlists import DayWords

Reader = Callable[[re.Match[str], date, Leaning], Found]
NamedRule = tuple[re.Pattern[str], Reader]
_ENDS = r"(?=\s*(?:[.,;:!?)\n]|$|(?:and|but|so|und|y|et)\b))"


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


def _number(match: re.Match[str], numbers: dict[str, int]) -> int:
    return numbers[re.sub(r"[\s-]+", " ", match["day"])]


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(map(fold, phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in ordered) + ")"

"""Days as people write them, found in a text: pure, and always relative to the day given.

A bare weekday leans: to the latest one before today in the past, to the first one after today in
the future. Words that name no single day ("next week") are found too, with no day; so is a day
that does not exist ("31 Feb").
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from drafting.daynames import (
    end_rules,
    feast_rules,
    iso_rules,
    later_rules,
    lone_rules,
    ordinal_rules,
    spelled_rules,
)
from drafting.daysteps import (
    Doubt,
    Found,
    Leaning,
    full_year,
    lean_month,
    lean_weekday,
    lean_year,
    make_day,
    shift,
    weekday_called_next,
)
from drafting.daysums import sum_rules
from prompts.listening import as_pattern, fold, guess_language, load_language
from prompts.needs import Sieve
from prompts.wordlists import DayWords

__all__ = ["Day", "Doubt", "Leaning", "find_days", "resolve"]


@dataclass(frozen=True, slots=True)
class Day:
    """Words of a text that name a day; ``on`` is None when they settle none, ``doubt`` says why.

    Where a day stands beside a doubt, the words settle it for most people and not for all.
    """

    start: int
    end: int
    text: str
    on: date | None
    doubt: Doubt = ""


Reader = Callable[[re.Match[str], date, Leaning], Found]


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    read: Reader


def find_days(
    text: str, today: date, *, leaning: Leaning, language: str | None = None
) -> list[Day]:
    """Every day that the text names, in its order, without overlaps."""
    folded = fold(text)
    found: list[Day] = []
    taken = bytearray(len(text))
    for rule in _rules(language or guess_language(text)).near(folded):
        for match in rule.pattern.finditer(folded):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            on, doubt = rule.read(match, today, leaning)
            if on is None and not doubt:
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append(Day(start, end, text[start:end], on, doubt))
    return sorted(found, key=lambda day: day.start)


def resolve(words: str, today: date, *, leaning: Leaning) -> date | None:
    """The first day that the words settle, or None."""
    return next((day.on for day in find_days(words, today, leaning=leaning) if day.on), None)


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(as_pattern(phrase) for phrase in ordered) + ")" if ordered else "(?!)"


def _index(groups: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {word: number for number, group in enumerate(groups) for word in group}


@cache
def _rules(code: str) -> Sieve[_Rule]:
    """The rules of one language, the most telling first."""
    return Sieve((rule.pattern, rule) for rule in all_rules(load_language(code).days))


def all_rules(words: DayWords) -> tuple[_Rule, ...]:
    """Every rule by which the words of a language name days."""
    named = (*iso_rules(), *spelled_rules(words), *feast_rules(words), *end_rules(words))
    return (
        *(_Rule(*rule) for rule in (*named, *later_rules(words), *sum_rules(words))),
        *_month_rules(words),
        *_number_rules(words),
        *_dated_weekday_rules(words),
        *_vague_rules(words),
        *_span_rules(words),
        *_fixed_rules(words),
        *_weekday_rules(words),
        *(_Rule(*rule) for rule in ordinal_rules(words)),
        *(_Rule(*rule) for rule in lone_rules(words)),
    )


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?!\w)")


def _guards(words: DayWords, skip: str = "") -> str:
    """Nothing that turns a day's name into a habit or a verb ("every Friday", "we sat") before."""
    before = (fold(word) for word in words.not_before if word != skip)
    return "".join(rf"(?<!\b{re.escape(word)} )" for word in before)


def _month_rules(words: DayWords) -> list[_Rule]:
    """14 Nov, Nov 14th, Saturday 14 November 2026."""
    months, weekdays = _index(words.months), _index(words.weekdays)

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        day, month = int(match["day"]), months[match["month"]] + 1
        if match["year"]:
            on = make_day(full_year(match["year"]), month, day)
            doubt: Doubt = "" if on else "impossible"
        else:
            on, doubt = lean_year(day, month, today, leaning)
        weekday = match["weekday"]
        if on and weekday and weekdays[weekday] != on.weekday():
            return None, "two_ways"
        return on, doubt

    the = rf"(?:{_any((*words.the, *words.this))}\s+)?"
    weekday = rf"(?:{the}(?P<weekday>{_any(weekdays)})\.?,?[ \t]+(?!{_any(words.this)}\s))?"
    day = rf"(?P<day>\d{{1,2}})(?:{_any((*words.ordinals, 'º', 'o', '.'))})?"
    month = rf"(?P<month>{_any(months)})\.?"
    year = r"(?:,?\s+(?:de\s+|del\s+)?(?P<year>20\d\d)|(?P<none>))"
    of = rf"(?:\s+{_any(words.of)})?" if words.of else ""
    return [
        _Rule(_word(rf"{weekday}{the}{day}{of}\s*{month}{year}"), read),
        _Rule(_word(rf"{weekday}{the}{month}\s+{day}{year}"), read),
    ]


def _number_rules(words: DayWords) -> list[_Rule]:
    """14/11/2026, 14.11., and 3/4 after a word such as "on"; two readings leave it open."""

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        first, second = int(match[1]), int(match[3])
        pairs = [(first, second)]
        if match[2] == "/" and not words.day_first:
            pairs.append((second, first))
        if match[4]:
            year = full_year(match[4])
            days = {on for day, month in pairs if (on := make_day(year, month, day))}
        else:
            leant = (lean_year(d, m, today, leaning)[0] for d, m in pairs if 1 <= m <= 12)
            days = {on for on in leant if on}
        likely = {on for on in days if (on <= today) == (leaning == "past")}
        if len(days) == 1 or len(likely) == 1:
            return (days if len(days) == 1 else likely).pop(), ""
        return None, "two_ways" if days else "impossible"

    the = _any((*words.the, *words.this))
    return [
        _Rule(_word(rf"(?:{the}\s+)?(\d{{1,2}})([./])(\d{{1,2}})\2(20\d\d|\d\d)"), read),
        _Rule(_word(r"(\d{1,2})(\.)(\d{1,2})\.()"), read),
        *([_Rule(_word(r"(\d{1,2})(\.)(\d{1,2})()(?=\s*$)"), read)] if words.day_first else []),
        _Rule(_word(rf"{the}\s+(\d{{1,2}})(/)(\d{{1,2}})()(?![/\d])"), read),
        _Rule(_word(r"((?!24/7)(?:1[3-9]|2\d|3[01]))(/)(0?[1-9]|1[0-2])()(?![/\d%])"), read),
        _Rule(_word(r"(0?[1-9]|1[0-2])(/)(1[3-9]|2\d|3[01])()(?![/\d%])"), read),
        _Rule(
            re.compile(rf"{_behind(words.numbers_after)}(\d{{1,2}})(/)(\d{{1,2}})()(?![/\d])"), read
        ),
    ]


def _behind(phrases: Iterable[str]) -> str:
    """Right behind one of some words, which stay outside the day."""
    return "(?:" + "|".join(rf"(?<=\b{re.escape(fold(word))} )" for word in phrases) + ")"


def _vague_rules(words: DayWords) -> list[_Rule]:
    return [_Rule(_word(_any(words.vague)), lambda _match, _today, _leaning: (None, "vague"))]


def _span_rules(words: DayWords) -> list[_Rule]:
    """In 2 weeks, 3 days ago, 3 weeks from today."""
    units = {word: unit for unit, group in words.units.items() for word in group}
    numbers = {fold(word): value for word, value in words.numbers.items()}

    def read(match: re.Match[str], sign: int) -> tuple[int, str]:
        raw = re.sub(r"\s+", " ", match["count"])
        return sign * (int(raw) if raw.isdigit() else numbers[raw]), units[match["unit"]]

    def ahead(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
        return shift(today, *read(match, 1)), ""

    def back(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
        return shift(today, *read(match, -1)), ""

    count = rf"(?P<count>\d{{1,3}}|{_any(numbers)}(?=\s))"  # "in and" is not "in an d"
    unit = rf"(?P<unit>{_any(units)})(?:\.|'s|')?"
    rules = [_Rule(_word(rf"{_any(words.in_)}\s+{count}\s*{unit}"), ahead)]
    if words.from_now:
        rules.append(_Rule(_word(rf"{count}\s*{unit}\s+{_any(words.from_now)}"), ahead))
    if words.ago:
        rules.append(_Rule(_word(rf"{count}\s*{unit}\s+{_any(words.ago)}"), back))
    if words.before_ago:
        rules.append(_Rule(_word(rf"{_any(words.before_ago)}\s+{count}\s*{unit}"), back))
    return rules


def _fixed_rules(words: DayWords) -> list[_Rule]:
    def at(days: int) -> Reader:
        return lambda _match, today, _leaning: (today + timedelta(days), "")

    guards = _guards(words, "one")  # "I'd send one tonight"
    steps = (
        (words.before_yesterday, -2),
        (words.after_tomorrow, 2),
        (words.yesterday, -1),
        (words.today, 0),
        (words.tomorrow, 1),
    )
    return [
        _Rule(re.compile(rf"(?<![\w-]){guards}{_any(phrases)}(?!\w)"), at(days))
        for phrases, days in steps
    ]


def _weekday_rules(words: DayWords) -> list[_Rule]:
    """Last Friday, next Friday, on Friday, Friday."""
    weekdays = _index(words.weekdays)

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        weekday = weekdays[match["weekday"]]
        if match["last"] or match["after_last"]:
            return lean_weekday(weekday, today, "past"), ""
        if match["coming"] or match["after_coming"]:
            return lean_weekday(weekday, today, "future"), ""
        if match["next"] or match["after_next"]:
            return weekday_called_next(weekday, today, words.next_in_doubt)
        return lean_weekday(weekday, today, leaning), ""

    before = (
        rf"(?:(?P<last>{_any(words.last)})\s+|(?P<next>{_any(words.next)})\s+"
        rf"|(?P<coming>{_any(words.coming)})\s+|{_any(words.this)}\s+(?:(?:the|el|le)\s+)?)?"
    )
    after = (
        rf"(?:\s+(?:(?P<after_last>{_any(words.after_last)})"
        rf"|(?P<after_next>{_any(words.after_next)})|(?P<after_coming>{_any(words.after_coming)})))?"
    )
    closing = rf"(?!\s+{_any(words.not_after)})" if words.not_after else ""
    name = rf"(?P<weekday>{_any(weekdays)})\b\.?"
    return [
        _Rule(re.compile(rf"(?<![\w-]){_guards(words)}{before}{name}(?!\w){after}{closing}"), read)
    ]


def _dated_weekday_rules(words: DayWords) -> list[_Rule]:
    """Wednesday the 18th, miércoles 18: a number of the month that falls on that weekday."""
    weekdays = _index(words.weekdays)

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        sides: tuple[Leaning, ...] = (leaning, "past" if leaning == "future" else "future")
        for side in sides:
            on, _ = lean_month(int(match["day"]), today, side)
            if on and on.weekday() == weekdays[match["weekday"]]:
                return on, ""
        return None, ""

    the = rf"(?:{_any((*words.the, *words.this))}\s+)?"
    last = rf"(?:{_any((*words.last, *words.this))}\s+)?"
    ordinal = rf"(?:{_any((*words.ordinals, 'º', '.'))})?"
    return [
        _Rule(
            _word(rf"{last}(?P<weekday>{_any(weekdays)})\.?,?\s+{the}(?P<day>\d{{1,2}}){ordinal}"),
            read,
        )
    ]

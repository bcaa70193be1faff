"""Days by other names: as machines write them, feasts, numbers in words, the end of a month."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from drafting.daysteps import (
    Found,
    Leaning,
    lean_month,
    lean_weekday,
    lean_year,
    make_day,
    shift,
    weekday_of_next_week,
)
from prompts.listening import as_pattern, fold
from prompts.wordlists import DayWords

Reader = Callable[[re.Match[str], date, Leaning], Found]
NamedRule = tuple[re.Pattern[str], Reader]
FRIDAY = 4
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


def end_rules(words: DayWords) -> list[NamedRule]:
    """As in "by the end of next week", "end of November": a day to be done by."""
    months = {fold(name): place for place, group in enumerate(words.months, 1) for name in group}
    rules = [
        (re.compile(rf"(?<![\w-])(?:{_phrases(phrases)})(?!\w)"), _ahead(_ENDS_ON[stretch]))
        for stretch, phrases in words.ends.items()
        if phrases and stretch != "of"
    ]

    def named(match: re.Match[str], today: date) -> date | None:
        month = months[match["month"]]
        return _month_end(date(today.year + (month < today.month), month, 1), 0)

    of = rf"(?:{_phrases(words.ends['of'])})\s*(?P<month>{_any(months)})"
    return [*rules, (re.compile(rf"(?<![\w-]){of}(?!\w)"), _ahead(named))]


def _phrases(phrases: Iterable[str]) -> str:
    return "|".join(map(as_pattern, phrases))


def _ahead(find: Callable[[re.Match[str], date], date | None]) -> Reader:
    """A reader of what ends ahead; of what was, an end names no single day."""

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return (find(match, today), "") if leaning == "future" else (None, "vague")

    return read


def _month_end(day: date, ahead: int) -> date | None:
    """The last day of the month so many months ahead."""
    after = shift(day.replace(day=1), ahead + 1, "month")
    return after - timedelta(1) if after else None


_ENDS_ON: dict[str, Callable[[re.Match[str], date], date | None]] = {
    "week": lambda _match, today: today + timedelta((FRIDAY - today.weekday()) % 7),
    "next_week": lambda _match, today: weekday_of_next_week(FRIDAY, today),
    "month": lambda _match, today: _month_end(today, 0),
    "next_month": lambda _match, today: _month_end(today, 1),
    "year": lambda _match, today: date(today.year, 12, 31),
}


def later_rules(words: DayWords) -> list[NamedRule]:
    """As in "a week on Friday", "Friday week", "Freitag in einer Woche"."""
    weekdays = {fold(name): place for place, group in enumerate(words.weekdays) for name in group}

    def reader(weeks: dict[str, int]) -> Reader:
        counts = {fold(phrase): count for phrase, count in weeks.items()}

        def read(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
            count = counts[re.sub(r"[\s-]+", " ", match["weeks"])]
            on = lean_weekday(weekdays[match["weekday"]], today, "future")
            return shift(on, count, "week"), ""

        return read

    name = rf"(?P<weekday>{_any(weekdays)})"
    before, behind = words.weeks_before, words.weeks_behind
    rules = [(rf"(?P<weeks>{_any(before)})\s+{name}(?!\w)", before)] if before else []
    if behind:
        rules.append(
            (rf"(?:{_any(words.this)}\s+)?{name}\s+(?P<weeks>{_any(behind)}){_ENDS}", behind)
        )
    return [(re.compile(rf"(?<![\w-]){pattern}"), reader(weeks)) for pattern, weeks in rules]


def _on_street(words: DayWords) -> tuple[str, str]:
    """What may not stand before "on 5th", nor behind "5th", for it to be a day."""
    before = "".join(rf"(?<!\b{re.escape(fold(word))} )" for word in words.on_streets)
    kinds = "|".join(re.escape(fold(word)) for word in words.streets)
    return before, rf"(?!\s+(?:{kinds})(?!\w))" if kinds else ""


def ordinal_rules(words: DayWords) -> list[NamedRule]:
    """The 24th; in languages without such endings "el 24" at the end of a clause."""

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        day = int(match["day"])
        return lean_month(day, today, leaning) if 1 <= day <= 31 else (None, "impossible")

    the, (before, behind) = _either((*words.the, *words.this)), _on_street(words)
    if words.ordinals and words.ordinals != ("er",):
        corner = r"(?!\s*&\s*\w)"  # "barbers on 3rd & Vine"
        # The stop of "bis zum 20." may end the sentence and be cut with it.
        ended = r"|(?=\s*$)" if "." in words.ordinals else ""
        ending = rf"(?:\s?{_either(words.ordinals)}{ended})"
        day = rf"(?P<day>\d{{1,2}})(?!\d){ending}{behind}{corner}"
        the = rf"(?:{_either(words.the)}|{before}{_either(words.this)})"
    else:
        day = r"(?P<day>\d{1,2})(?=\s*(?:[.,;:!?)\n]|$))"
    return [(re.compile(rf"(?<![\w-]){the}\s+{day}(?!\w)"), read)]


def lone_rules(words: DayWords) -> list[NamedRule]:
    """As in "some chard seeds, 30th": a number with its ending alone; "came 2nd" is none."""
    if "th" not in words.ordinals:
        return []

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        return lean_month(int(match["day"]), today, leaning)

    day = rf"(?P<day>[4-9]|[12]\d|3[01]){_any(words.ordinals)}"
    streets = "".join(rf"(?<!\b{re.escape(fold(word))} on )" for word in words.on_streets)
    return [(re.compile(rf"(?<![\w-]){streets}{day}(?!\w)(?=\s*(?:[.,;)\n]|$))"), read)]


def _number(match: re.Match[str], numbers: dict[str, int]) -> int:
    return numbers[re.sub(r"[\s-]+", " ", match["day"])]


def _either(phrases: Iterable[str]) -> str:
    """One of some patterns, the longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(map(as_pattern, ordered)) + ")"


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(map(fold, phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in ordered) + ")"

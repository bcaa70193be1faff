"""Days told in two steps: "a week today", "Tuesday of last week", "first Monday in April"."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from drafting.daynames import NamedRule
from drafting.daysteps import Found, Leaning, lean_weekday, make_day, shift, weekday_of_next_week
from prompts.listening import as_pattern, fold
from prompts.wordlists import DayWords

Reader = Callable[[re.Match[str], date, Leaning], Found]
GAP = r"[ \t]+"
MOST = 5
WEEKS = {"week": 1, "fortnight": 2}


def sum_rules(words: DayWords) -> list[NamedRule]:
    """The rules of one language, the most telling first."""
    rules = [*_later(words), *_earlier(words), *_in_weeks(words), *_in_months(words)]
    return [(re.compile(rf"(?<![\w-]){pattern}(?!\w)"), read) for pattern, read in rules]


def _later(words: DayWords) -> list[tuple[str, Reader]]:
    """As in "a week today", "2 wks from Tuesday", "heute in drei Wochen"."""
    count, base = _weeks(words), _base(words)

    def read(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
        return shift(_base_day(words, match, today, "future"), _counted(words, match), "week"), ""

    links = rf"(?:{_either(words.step_links)}{GAP})?"
    rules: list[tuple[str, Reader]] = []
    if words.step_links:
        rules.append((rf"{count}{GAP}{links}{base}", read))
    rules.append((rf"{base}{GAP}{_either(words.in_)}{GAP}{count}", read))
    return rules


def _earlier(words: DayWords) -> list[tuple[str, Reader]]:
    """As in "a week ago Tuesday", "a fortnight last Saturday", "two Tuesdays ago"."""
    base, weekdays = _base(words), _any(_weekdays(words))

    def back(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
        return shift(_base_day(words, match, today, "past"), -_counted(words, match), "week"), ""

    def rows(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
        on = lean_weekday(_weekdays(words)[match["weekday"]], today, "past")
        return shift(on, 1 - _number(words, match["count"]), "week"), ""

    number = rf"(?P<count>\d{{1,2}}|{_any(words.numbers)})"
    rules: list[tuple[str, Reader]] = []
    if words.before_ago:  # "hace dos sábados", "il y a deux samedis", "vor zwei Samstagen"
        many = rf"(?P<weekday>{weekdays})(?:s|en|e)?"
        rules.append((rf"{_either(words.before_ago)}{GAP}{number}{GAP}{many}", rows))
    if not words.ago:
        return rules
    ago, last = _either(words.ago), _either(words.last)
    return [
        *rules,
        (rf"{_weeks(words)}{GAP}(?:{ago}|{last}){GAP}(?:{_either(words.this)}{GAP})?{base}", back),
        (rf"{number}{GAP}(?P<weekday>{weekdays})s{GAP}{ago}", rows),
    ]


def _in_weeks(words: DayWords) -> list[tuple[str, Reader]]:
    """As in "Tuesday of last week", "next week on Tuesday", "Sunday after next"."""
    named = rf"(?:{_either(words.this)}{GAP})?(?P<weekday>{_any(_weekdays(words))})\.?"

    def weeks(ahead: int) -> Reader:
        def read(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
            monday = weekday_of_next_week(0, today) + timedelta(7 * (ahead - 1))
            return monday + timedelta(_weekdays(words)[match["weekday"]]), ""

        return read

    def twice(leaning: Leaning) -> Reader:
        def read(match: re.Match[str], today: date, _leaning: Leaning) -> Found:
            on = lean_weekday(_weekdays(words)[match["weekday"]], today, leaning)
            return on + timedelta(7 if leaning == "future" else -7), ""

        return read

    rules: list[tuple[str, Reader]] = []
    for phrases, ahead in ((words.last_week, -1), (words.next_week, 1)):
        if phrases:
            rules.append((rf"{named}{GAP}{_either(phrases)}", weeks(ahead)))
            rules.append((rf"{_either(phrases)},?{GAP}{named}", weeks(ahead)))
    sides: tuple[tuple[tuple[str, ...], tuple[str, ...], Leaning], ...] = (
        (words.next_but_one, words.after_next_but_one, "future"),
        (words.last_but_one, words.after_last_but_one, "past"),
    )
    for before, behind, leaning in sides:
        rules += [(rf"{_either(before)}{GAP}{named}", twice(leaning))] if before else []
        rules += [(rf"{named}{GAP}{_either(behind)}", twice(leaning))] if behind else []
    return rules


def _in_months(words: DayWords) -> list[tuple[str, Reader]]:
    """As in "first Monday in April", "the last Friday of next month"."""
    months = {fold(name): place for place, group in enumerate(words.months, 1) for name in group}
    places = {fold(name): place for place, group in enumerate(words.nth, 1) for name in group}
    if not places:
        return []

    def read(match: re.Match[str], today: date, leaning: Leaning) -> Found:
        weekday, place = _weekdays(words)[match["weekday"]], places[match["place"]]
        if not match["month"]:
            first = shift(today.replace(day=1), 1, "month")
            return (_nth(first, weekday, place), "") if first else (None, "vague")
        steps = (0, 1) if leaning == "future" else (0, -1)
        for step in steps:
            first = make_day(today.year + step, months[match["month"]], 1)
            on = _nth(first, weekday, place) if first else None
            if on and (on >= today if leaning == "future" else on <= today):
                return on, ""
        return None, "vague"

    named = rf"(?P<place>{_any(places)}){GAP}(?P<weekday>{_any(_weekdays(words))})"
    month = rf"(?:(?P<month>{_any(months)})|{_either(words.next_month)})"
    the = rf"(?:{_either((*words.the, *words.this))}{GAP})?"
    return [(rf"{the}{named}{GAP}{_either(words.nth_of)}[ \t]*{month}", read)]


def _nth(first: date, weekday: int, place: int) -> date | None:
    """The n-th such weekday of a month, the sixth place being its last; None when there is none."""
    days = [first + timedelta(step) for step in range(31)]
    found = [day for day in days if day.month == first.month and day.weekday() == weekday]
    if place > MOST:
        return found[-1]
    return found[place - 1] if place <= len(found) else None


def _weekdays(words: DayWords) -> dict[str, int]:
    return {fold(name): place for place, group in enumerate(words.weekdays) for name in group}


def _base(words: DayWords) -> str:
    """Today, tomorrow, yesterday or a weekday, from which weeks are counted."""
    named = rf"(?P<weekday>{_any(_weekdays(words))})\.?"
    yesterday = _either(words.yesterday)
    coming = rf"(?:{_either((*words.coming, *words.this, *words.the))}{GAP})?"
    today, tomorrow = _either(words.today), _either(words.tomorrow)
    near = rf"(?P<today>{today})|(?P<tomorrow>{tomorrow})|(?P<yesterday>{yesterday})"
    return rf"(?:{coming}{named}|{near})"


def _base_day(words: DayWords, match: re.Match[str], today: date, leaning: Leaning) -> date:
    if match["weekday"]:
        return lean_weekday(_weekdays(words)[match["weekday"]], today, leaning)
    return today + timedelta(bool(match["tomorrow"]) - bool(match["yesterday"]))


def _weeks(words: DayWords) -> str:
    units = [name for unit in WEEKS for name in words.units.get(unit, ())]
    number = rf"(?P<count>\d{{1,2}}|{_any(words.numbers)})"
    bare = _any(words.units.get("fortnight", ()))
    return rf"(?:{number}[ \t]*(?P<unit>{_any(units)})|(?P<bare>{bare}))"


def _counted(words: DayWords, match: re.Match[str]) -> int:
    """How many weeks are meant."""
    if match["bare"]:
        return WEEKS["fortnight"]
    unit = next(unit for unit in WEEKS if match["unit"] in map(fold, words.units.get(unit, ())))
    return _number(words, match["count"]) * WEEKS[unit]


def _number(words: DayWords, text: str) -> int:
    numbers = {fold(word): value for word, value in words.numbers.items()}
    plain = re.sub(r"[\s-]+", " ", text)
    return int(plain) if plain.isdigit() else numbers[plain]


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(map(fold, phrases), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t]+") for word in ordered) or r"(?!)"


def _either(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + ("|".join(map(as_pattern, ordered)) or r"(?!)") + ")"

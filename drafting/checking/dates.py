"""The days that a text names: dates, weekdays and words that count from today."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from drafting.brief import Brief, iso_day
from prompts.needs import Sieve
from prompts.phrases import fold, load_table

Near = frozenset[str]
DayKind = Literal["date", "month", "weekday", "ago", "ahead"]
ORDINAL = r"(?:st|nd|rd|th|er|o|a|\.)?"
LEADS = "in|since|until|till|from|last|next|this|by|of|late|early|en|de|desde|depuis|im|seit|bis"
BY_DAY = ("iso", "day_month", "month_day", "dotted", "kanji", "the_day")
BY_MONTH = ("iso_month", "month", "month_year", "month_apart")
ENGLISH = frozenset(
    {"april", "may", "june", "july", "juli", "august", "march", "september", "october", "november"}
)
# "the demo, Sat" and "last Wed": elsewhere these are words of their own.
_SHORT = {"wed": 2, "sat": 5, "sun": 6}
_SHORT_DAY = (
    r"(?:(?<=, )|(?<=on )|(?<=last )|(?<=this )|(?<=next ))(?:wed|sat|sun)"
    r"(?=$|[,.;]| (?:morning|noon|afternoon|evening|night)\b)"
)
HALF_A_YEAR = 6
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}
SLACK = {"day": 1, "week": 4, "month": 16, "year": 80}


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day in a text: a month and day, a weekday, or so many days back."""

    start: int
    end: int
    kind: DayKind
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    least: int = 0
    most: int = 0
    is_last: bool = False


def _any_of(table: str) -> str:
    words = sorted(load_table("days")[table], key=len, reverse=True)
    return "|".join(re.escape(fold(word)) for word in words)


@cache
def _numbers(table: str) -> dict[str, str]:
    return {fold(word): meaning for word, meaning in load_table("days")[table].items()}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    months, weekdays = _any_of("months"), _any_of("weekdays")
    foreign = "|".join(m for m in months.split("|") if m not in ENGLISH and len(m) > len("abcd"))
    small = "|".join(word for word in load_table("numbers")["words"] if word.isascii())
    spaced = "|".join(w for w in _any_of("ago").split("|") if w[:1].isascii())
    spaced_back = "|".join(w for w in _any_of("back").split("|") if w[:1].isascii())
    rest = "|".join(
        word for word in f"{_any_of('ago')}|{_any_of('back')}".split("|") if not word[:1].isascii()
    )
    return {
        "iso": re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b"),
        "iso_month": re.compile(r"\b(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])\b(?![-\d])"),
        "day_month": re.compile(
            rf"\b(?P<d>\d{{1,2}}){ORDINAL}\s+(?:of |de |d')?(?P<month>{months})\b"
            r"(?:,? (?:de |del )?(?P<y>\d{4}))?"
        ),
        "month_day": re.compile(
            rf"\b(?P<month>{months})\.? (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\d)"
            r"(?:,? (?P<y>\d{4}))?"
        ),
        "dotted": re.compile(
            r"\b(?P<d>\d{1,2})\.\s?(?P<m>0?[1-9]|1[0-2])\.(?:(?P<y>\d{4})\b)?(?!\d)"
        ),
        "kanji": re.compile(r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
        "the_day": re.compile(
            r"\b(?:on|since|until|till|before|by|of|for|from|about) the "
            r"(?P<d>\d{1,2})(?:st|nd|rd|th)\b"
        ),
        # "Trade fair, March 2025": with its year a month needs no small word before it.
        "month_year": re.compile(
            "".join(rf"(?<!\b{lead} )" for lead in LEADS.split("|"))
            + r"(?<!\d )(?<!\d\. )(?<!\d(?:st|nd|rd|th) )"
            + rf"\b(?P<month>{months}),? (?:de |del )?(?P<y>20\d\d)\b"
        ),
        "month": re.compile(
            rf"\b(?:{LEADS})"
            rf" (?P<month>{months})\b(?:(?:,? (?:de |del )?(?P<y>20\d\d))\b|(?! \d))"
        ),
        # "Curso de nudos, octubre": a month that no English name could be.
        "month_apart": re.compile(rf",\s(?P<month>{foreign})\b(?! \d)"),
        "weekday": re.compile(
            r"\b(?P<lead>last |this |next |on |past |el |le |am |letzten |kommenden )?"
            rf"(?P<weekday>{weekdays}|{_SHORT_DAY})(?P<s>s|'s)?\b"
        ),
        "counted": re.compile(
            rf"\b(?P<n>\d{{1,2}}|{small}|a|an|a few|several|couple of) "
            r"(?P<unit>day|week|month|year)s? ago\b"
        ),
        "ago": re.compile(rf"\b(?:{spaced})\b"),
        "back": re.compile(rf"\b(?:{spaced_back})\b"),
        "unspaced": re.compile(rest or r"(?!)"),
    }


@cache
def _sieve() -> Sieve[str]:
    return Sieve((pattern, name) for name, pattern in _patterns().items())


def _find(folded: str, near: Near, *names: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield where the named patterns stand, of those that may stand there at all."""
    for name in names:
        if name in near:
            yield from ((name, match) for match in _patterns()[name].finditer(folded))


def _dates(folded: str, near: Near) -> Iterator[DayMention]:
    months = _numbers("months")
    for name, match in _find(folded, near, *BY_DAY, *BY_MONTH):
        parts = match.groupdict()
        month = months.get(parts.get("month") or "") or parts.get("m")
        yield DayMention(
            match.start(),
            match.end(),
            "month" if name in BY_MONTH else "date",
            match.group(),
            year=int(parts["y"]) if parts.get("y") else None,
            month=int(month) if month else None,
            day=int(parts["d"]) if parts.get("d") else None,
        )


def _weekdays(folded: str, near: Near) -> Iterator[DayMention]:
    for _, match in _find(folded, near, "weekday"):
        lead = (match.group("lead") or "").strip()
        name = match.group("weekday")
        number = _SHORT[name] if name in _SHORT else int(_numbers("weekdays")[name])
        yield DayMention(
            match.start("weekday") if lead in {"on", "el", "le", "am"} else match.start(),
            match.end(),
            "weekday",
            match.group(),
            weekday=number,
            is_last=lead in {"last", "past", "letzten"},
        )


def _counted(folded: str, near: Near) -> Iterator[DayMention]:
    words = load_table("numbers")["words"]
    for _, match in _find(folded, near, "counted"):
        said, unit = match.group("n"), match.group("unit")
        many = {"a": 1, "an": 1, "couple of": 2, "a few": 4, "several": 5}.get(said)
        count = many or int(words.get(said, said))
        middle, slack = count * UNITS[unit], SLACK[unit] * (3 if many and many > 2 else 1)
        yield DayMention(
            match.start(),
            match.end(),
            "ago",
            match.group(),
            least=max(0, middle - slack),
            most=middle + slack,
        )


def _relative(folded: str, near: Near) -> Iterator[DayMention]:
    ago, back = _numbers("ago"), _numbers("back")
    for _, match in _find(folded, near, "ago", "back", "unspaced"):
        word = match.group()
        least, _, most = (ago.get(word) or back[word]).partition("-")
        yield DayMention(
            match.start(), match.end(), "ago", word, least=int(least), most=int(most or least)
        )


@lru_cache(maxsize=512)
def find_mentions(folded: str) -> tuple[DayMention, ...]:
    """Give the days that a folded text names, first come first, none inside another."""
    found: list[DayMention] = []
    near = frozenset(_sieve().near(folded))
    for source in (_dates, _counted, _relative, _weekdays):
        for mention in source(folded, near):
            if all(mention.end <= other.start or other.end <= mention.start for other in found):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def names_same_day(mention: DayMention, day: date) -> bool:
    """Tell whether a date in a text can be this day."""
    return (
        mention.day in {None, day.day}
        and mention.month in {None, day.month}
        and mention.year in {None, day.year}
    )


def promised_weekdays(brief: Brief) -> frozenset[str]:
    """The folded names, in every language, of the days on which my promises are due."""
    dues = [iso_day(promise.due) for promise in brief.promises if promise.who == "me"]
    at = {str(due.weekday()) for due in dues if due}
    return frozenset(name for name, number in _numbers("weekdays").items() if number in at)


def weekday_of(year: int, month: int, day: int) -> int | None:
    """Give the weekday of a date, or nothing where there is no such date."""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def years_told(mention: DayMention, told: Iterable[DayMention], today: date) -> list[int]:
    """Give the years that others tell of a date without one, or that in which it is nearest."""
    same = [one for one in told if (one.month, one.day) == (mention.month, mention.day)]
    ahead = (mention.month or today.month) - today.month
    nearest = today.year + (ahead < -HALF_A_YEAR) - (ahead > HALF_A_YEAR)
    return [one.year for one in same if one.year] or [nearest]

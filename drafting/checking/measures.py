"""Amounts said in another way: half an hour for 30 minutes, a dozen for 12, one in two for half."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from prompts.needs import Sieve
from prompts.phrases import fold, load_table

NEAR, LOOSE = 0.011, 0.08
PERCENT = "percent|per cent|prozent|por ciento|pour cent"
NOON = 12
A_MONTH = 30.4 * 1440
TIMES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
LONGER = {"month": 1, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount in a text: its place, the numbers it may be written with, and its share."""

    start: int
    end: int
    values: frozenset[str]
    share: float | None = None
    minutes: float | None = None
    months: float | None = None


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


@cache
def _words() -> dict[str, str]:
    return {fold(word): value for word, value in load_table("numbers")["words"].items()}


def _read(said: str) -> float:
    return 1 if said in {"a", "an", "one"} else float(_words().get(said, said).replace(",", "."))


def _lasting(start: int, end: int, count: float, unit: str) -> Measure:
    """Give so many units of time with the numbers that tell it in the units beside them."""
    scale = TIMES if unit in TIMES else LONGER
    whole = count * scale[unit]
    values = frozenset(_plain(whole / size) for size in scale.values() if whole >= size)
    if scale is TIMES:
        return Measure(start, end, values, minutes=whole)
    return Measure(start, end, values, months=whole)


def _time(match: re.Match[str]) -> Measure:
    return _lasting(match.start(), match.end(), _read(match.group("n")), match.group("unit"))


def _and_more(match: re.Match[str]) -> Measure:
    """Give "four and a half minutes", or "4 minutes 30"."""
    more = 0.5 if match["half"] else _read(match["more"]) / 60
    return _lasting(match.start(), match.end(), _read(match["n"]) + more, match["unit"])


def _phrase(match: re.Match[str]) -> Measure:
    count, _, unit = load_table("measures")["phrases"][match.group()].partition(" ")
    if unit:
        return _lasting(match.start(), match.end(), float(count), unit)
    return Measure(match.start(), match.end(), frozenset({count}))


def _percent(match: re.Match[str]) -> Measure:
    share = _read(match.group("n")) / 100
    return Measure(match.start(), match.end(), frozenset(), share)


def _part(match: re.Match[str]) -> Measure:
    share = _read(match.group("n")) / max(1.0, _read(match.group("m")))
    return Measure(match.start(), match.end(), frozenset({match.group("n")}), share)


def _clock(match: re.Match[str]) -> Measure:
    """Give a time of day with the ways in which it can stand in digits; "p" marks an afternoon."""
    hour, minute, half = int(_read(match["h"])), int(match["m"] or 0), match["half"]
    if half == "p" and hour < NOON:
        hour += NOON
    later = f"{hour - NOON}:{minute:02}p"
    values = {f"{hour}:{minute:02}", *([later] if hour > NOON else ())}
    return Measure(match.start(), match.end(), frozenset(values))


def _spoken_clock(match: re.Match[str]) -> Measure:
    """Give "half past six" and the like, which may be in the morning or in the evening."""
    past = load_table("measures")["past"].get(match["part"] or "", "0")
    minutes = int(_read(match["h"])) * 60 + int(past) * (-1 if match["side"] == "to" else 1)
    hour, minute = divmod(minutes, 60)
    written = f"{hour}:{minute:02}"
    both = {written, f"{hour + NOON}:{minute:02}", f"{written}p"}
    return Measure(match.start(), match.end(), frozenset(both))


def _hour_of_day(match: re.Match[str]) -> Measure:
    """Give "ten at night", which stands in digits as 22:00."""
    hour = int(_read(match["h"]))
    is_late = "morning" not in match["when"] and hour < NOON
    written = {f"{hour + NOON}:00", f"{hour}:00p"} if is_late else {f"{hour}:00"}
    return Measure(match.start(), match.end(), frozenset(written))


def _named(match: re.Match[str]) -> Measure:
    share = float(load_table("measures")["shares"][match.group()])
    return Measure(match.start(), match.end(), frozenset(), share)


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Measure]]


@cache
def _sieve() -> Sieve[_Rule]:
    return Sieve((rule[0], rule) for rule in _rules())


def _rules() -> tuple[_Rule, ...]:
    number = rf"\d+(?:[.,]\d+)?|{'|'.join(word for word in _words() if word.isascii())}|an?|one"
    named = "|".join(sorted(load_table("measures")["shares"], key=len, reverse=True))
    told = sorted(load_table("measures")["phrases"], key=len, reverse=True)
    phrases = "|".join(told)
    # "A couple of dozen" is no share, one of twelve.
    with_of = "|".join(phrase for phrase in told if " of " in phrase)
    units = "|".join((*TIMES, *LONGER))
    part = "|".join(load_table("measures")["past"])
    return (
        (
            re.compile(
                rf"\b(?:(?P<part>{part}) (?P<side>past|to) )?(?P<h>{number})"
                r"(?(part)\b| o'?clock\b)"
            ),
            _spoken_clock,
        ),
        (
            re.compile(
                rf"\b(?P<h>{number}) (?P<when>at night|in the (?:morning|evening|afternoon))\b"
            ),
            _hour_of_day,
        ),
        (
            re.compile(r"\b(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap])\.?m\b"),
            _clock,
        ),
        (
            re.compile(rf"\b(?P<n>{number})(?P<half> and a half) (?P<unit>{units})s?\b"),
            _and_more,
        ),
        (
            re.compile(
                rf"\b(?P<n>{number}) (?P<unit>minute|hour)s? (?:and )?(?P<more>{number})(?P<half>)"
                r"(?: seconds| minutes)?(?=\s*[,.;:!?]|\s*$| for\b)"
            ),
            _and_more,
        ),
        (re.compile(r"\b(?P<h>\d{1,2}):(?P<m>\d\d)(?P<half>\b)"), _clock),
        (re.compile(rf"\b(?P<n>{number}) ?(?:%|{PERCENT})"), _percent),
        (re.compile(rf"\b(?:{with_of})\b"), _phrase),
        (
            re.compile(
                rf"\b(?P<n>{number}) (?:[a-z]+ ){{0,2}}?"
                rf"(?:in|out of|of)(?: every| his| her| their| our| my| your| its| the)? "
                rf"(?P<m>{number})\b"
            ),
            _part,
        ),
        (re.compile(rf"\b(?:{phrases})\b"), _phrase),
        (re.compile(rf"\b(?:{named})\b"), _named),
        (re.compile(rf"\b(?P<n>{number})[ -](?P<unit>{units})s?\b"), _time),
    )


def find_measures(folded: str) -> Iterator[Measure]:
    """Yield the amounts of a folded text, none inside another."""
    found: list[Measure] = []
    for pattern, read in _sieve().near(folded):
        for match in pattern.finditer(folded):
            if all(match.end() <= one.start or one.end <= match.start() for one in found):
                found.append(read(match))
    yield from found


def _is_close(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= LOOSE * max(one, other)


def is_same(one: Measure, other: Measure) -> bool:
    """Tell whether two amounts can be the same amount."""
    if one.share is not None and other.share is not None:
        return abs(one.share - other.share) < NEAR
    if (one.months and other.minutes) or (one.minutes and other.months):
        both = [each.minutes or (each.months or 0) * A_MONTH for each in (one, other)]
        return _is_close(both[0], both[1])
    is_lasting = [each.minutes or each.months for each in (one, other)]
    if all(is_lasting):
        return _is_close(one.minutes, other.minutes) or _is_close(one.months, other.months)
    return bool(one.values & other.values)

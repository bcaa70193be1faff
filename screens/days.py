"""Days as people say them, for the screens: "Saturday", "in two weeks", "a year ago"."""

from datetime import date

from drafting.composing.people.occasion_words import name_occasion
from prompts.calendar import MONTHS, WEEKDAYS

_NUMBERS = (
    "no", "a", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_PLACES = ("at ", "in ", "on ")
_WEEK = 7
_WEEKS_UNTIL = 24
_MONTH = 30.44
_MONTHS_UNTIL = 350
_YEAR = 365.25


def say_day(day: date, today: date, *, on: bool = False) -> str:
    """How far off a day is, in words; ``on`` puts "on" before a weekday."""
    away = (day - today).days
    if away in _NEAR:
        return _NEAR[away]
    if abs(away) < _WEEK:
        return f"{'on ' if on else ''}{WEEKDAYS[day.weekday()]}"
    return _far_off(away)


def say_date(day: date, today: date) -> str:
    """The day by its date, with the year where it is another one: "14 November"."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def say_near(day: date, today: date) -> str:
    """A weekday or the like where the day is near, else its date."""
    near = abs((day - today).days) < _WEEK
    return say_day(day, today) if near else say_date(day, today)


def say_both(day: date, today: date) -> str:
    """How far off, with the date where that says more: "two weeks ago, 7 November"."""
    near = abs((day - today).days) < _WEEK
    far = "" if near else f", {say_date(day, today)}"
    return say_day(day, today, on=True) + far


def say_met(where: str | None, on: date | None, today: date) -> str:
    """Where and when we met: "Met Saturday at the fair"; nothing when neither is known."""
    place = (where or "").strip()
    if place and not place.lower().startswith(_PLACES):
        noun, preposition, _ = name_occasion(place, ())
        place = f"{preposition} {noun if noun and noun.endswith(place) else place}"
    when = say_day(on, today) if on else ""
    return " ".join(filter(None, ["Met", when, place])) if when or place else ""


def start_sentence(words: str) -> str:
    """The words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]


def _far_off(away: int) -> str:
    days = abs(away)
    if days <= _WEEKS_UNTIL:
        span = _count(round(days / _WEEK), "week")
    elif days < _MONTHS_UNTIL:
        span = _count(min(round(days / _MONTH), 11), "month")
    else:
        span = _count(round(days / _YEAR), "year")
    return f"in {span}" if away > 0 else f"{span} ago"


def _count(number: int, unit: str) -> str:
    amount = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{amount} {unit}{'' if number == 1 else 's'}"

"""What can have one day alone: a first day at work, a wedding, the day on which somebody moves."""

import re
from datetime import date
from functools import cache

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import words_of
from drafting.composing.noting.noted_by import Noted
from drafting.days import Day, find_days
from prompts.grammar import load_rows

_SMALL = ("determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs")


def on_two_days(one: Noted, two: Noted, today: date) -> bool:
    """True for "I start on 1 July" beside "my first day is 1 September"."""
    if one.mine != two.mine:
        return False
    days = [{day.on for day in _days(each, today) if day.on} for each in (one, two)]
    if any(len(found) != 1 for found in days) or days[0] == days[1]:
        return False
    for pattern in _once():
        found = [pattern.search(each.what) for each in (one, two)]
        if not all(found):
            continue
        about = [_about(each, pattern, today) for each in (one, two)]
        return not all(about) or bool(about[0] & about[1])
    return False


def _days(noted: Noted, today: date) -> list[Day]:
    return list(find_days(noted.what, today, leaning="future"))


def _about(noted: Noted, pattern: re.Pattern[str], today: date) -> set[str]:
    """What it is that starts: "birth centre"; nothing where only the day is told."""
    text = noted.what
    for day in reversed(_days(noted, today)):
        text = f"{text[: day.start]} {text[day.end :]}"
    words = set(bare(pattern.sub(" ", text)).split())
    return words - {word for name in _SMALL for word in words_of(name)} - words_of("doubts_fill")


@cache
def _once() -> tuple[re.Pattern[str], ...]:
    rows = load_rows("doubts", "en")["once"]
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows)

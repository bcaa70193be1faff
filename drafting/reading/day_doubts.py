"""Days of a note that are asked about: there is none, or many would mean another one."""

from collections.abc import Iterable, Iterator
from datetime import date

from drafting.days import Day
from drafting.daysteps import meant_as_often


def doubts_about(days: Iterable[Day], taken: Day | None, today: date, ask: str) -> Iterator[str]:
    """A sentence for each day of the calendar that there is not, and for the one in doubt."""
    for day in days:
        if day.doubt == "impossible":
            yield f'You wrote "{day.text}", but there is no such day. {ask}'
    if taken is not None and taken.on is not None and taken.doubt:
        on, other = taken.on, meant_as_often(taken.on, today)
        yield (
            f'"{taken.text}" is taken for {on.day} {on:%B}. If you meant {other.day} {other:%B}, '
            "change the day."
        )

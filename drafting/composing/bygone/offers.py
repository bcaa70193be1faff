"""An offer with a day that has gone by: it is made without the day, and the person is told."""

from datetime import date

from drafting.brief import Brief
from drafting.composing.english.days import drop_iso, find_iso, name_day

PAST_DAY = (
    "The day in your offer, {}, has gone by, so the draft leaves it out. Look whether the offer "
    "still stands, or give it another day."
)


def offer_without_past_day(text: str, today: date) -> str:
    """The offer as noted, and without its day where that has gone by."""
    return drop_iso(text) if _gone(text, today) else text


def day_is_past(brief: Brief, today: date) -> tuple[str, ...]:
    """What the person is told where the day of their offer has gone by."""
    gone = _gone(brief.offer.what, today) if brief.offer else None
    return (PAST_DAY.format(name_day(gone, today)),) if gone else ()


def _gone(text: str, today: date) -> date | None:
    day = find_iso(text)
    return day if day is not None and day < today else None

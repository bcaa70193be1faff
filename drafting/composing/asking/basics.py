"""What nobody can write around: which of two names is theirs, and a day that there is not."""

import re
from datetime import date

from drafting.brief import Brief
from drafting.days import find_days

_NAME = r"[^\W\d_a-z][^\W\d_]*(?:['\u2019-][^\W\d_]+)*"
# "Jan or Jens Holm", "Jan/Jens Holm": one of the two would read a name that is not theirs.
_TWO_NAMES = re.compile(rf"(?P<one>{_NAME})(?: (?:or|oder|ou|o) | ?/ ?)(?P<two>{_NAME})\b")
# "Jan? Jens?" and "is it Jan or Jens?" in the private note.
_WONDERED = re.compile(
    rf"(?:^|[.;:,!?(]\s*|\b(?:it|name|called|(?:is|was) s?he)\s+)"
    rf"(?P<one>{_NAME})(?:\?,? (?:or )?|,? or )(?P<two>{_NAME})\?"
)
# "Boat 31/6" is no day; what has its month's name or all its parts was meant as one.
_MEANT_AS_DAY = re.compile(r"[^\W\d_]{3}|^\d{4}-")
_NO_SUCH_DAY = (
    'There is no such day as "{}", which stands in your notes. Which day is it? If you are not '
    "sure, leave the day out."
)


def ask_basics(brief: Brief, today: date, code: str = "en") -> tuple[str, ...]:
    """One question for each name and each day that the notes leave open; mostly none."""
    return (*_ask_name(brief), *_ask_days(brief, today, code))


def _ask_name(brief: Brief) -> tuple[str, ...]:
    """A question where two names are stored for one person and none is preferred."""
    name, note = brief.contact.name or "", (brief.note or "")[:2000]
    found = None if brief.contact.preferred_name else _TWO_NAMES.search(name)
    wondered = (match for match in _WONDERED.finditer(note) if match["one"] in name.split()[:1])
    found = found or next(wondered, None)
    if found is None or found["one"] == found["two"]:
        return ()
    question = (
        f"Is the name {found['one']} or {found['two']}? If nobody can tell you, take the name out "
        "and the message greets without one."
    )
    return (question,)


def _ask_days(brief: Brief, today: date, code: str) -> tuple[str, ...]:
    """A question for the first day that is not in the calendar: "30 February"."""
    dues = (promise.due for promise in brief.promises)
    offer = brief.offer.what if brief.offer else None
    given = (brief.met.when, brief.reason, brief.ask, offer, *dues)
    for text in filter(None, (*brief.facts, *brief.they_said, *brief.share, *given)):
        for day in find_days(text, today, leaning="past", language=code):
            if day.doubt == "impossible" and _MEANT_AS_DAY.search(day.text):
                return (_NO_SUCH_DAY.format(day.text),)
    return ()

"""The room of what is past: told as past, left out or said to the person, all in one place.

``put_in_time`` takes a brief as it was noted and gives it as it is true today. Beside it stand
what was over before it is passed on (``endings``) and an offer whose day has gone by (``offers``).
"""

import re
from datetime import date

from drafting.brief import Brief
from drafting.composing.bygone.gone_days import tell_gone_days
from drafting.composing.bygone.soon import tell_as_past
from drafting.composing.bygone.two_days import leave_out_day

__all__ = ["put_in_time"]

# The day of writing, which is nothing to tell.
_TODAY = re.compile(r"\s*(?:today is|today:|written on) .*\d", re.IGNORECASE)


def put_in_time(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief without a day in doubt and with what has passed as past, and what is told of it."""
    warnings: list[str] = []
    facts = tuple(fact for fact in brief.facts if not _TODAY.match(fact))
    brief = brief if facts == brief.facts else brief.model_copy(update={"facts": facts})
    for put in (leave_out_day, tell_as_past, tell_gone_days):
        brief, told = put(brief, today)
        warnings += told
    return brief, tuple(warnings)

"""The screens' only look at the clock: which day it is where the person is."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import streamlit as st

TODAY = "REACHOUT_TODAY"


def today() -> date:
    """The person's day; REACHOUT_TODAY names another one, for tests and pictures."""
    try:
        return date.fromisoformat(os.environ.get(TODAY, ""))
    except ValueError:
        return day_of(now())


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """The day of a moment as the person's own calendar has it."""
    return moment.astimezone(_zone()).date()


def _zone() -> ZoneInfo | None:
    """Where the browser says it is; None stands for this computer's own time."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ValueError, KeyError, OSError):
        # The browser's word is data from outside: it may name a place that nobody knows.
        return None

"""Loads, behind the back of nobody, what the first visit and the first draft would wait for."""

import contextlib
import importlib
import logging
import pkgutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

# What the first visit needs, fetched while the phone still loads the page and not before: the
# start is felt as well.
NEEDED_SOON: Final = ("drafting.desk", "store", "streamlit.elements.lib.image_utils", "numpy")
SOON_SECONDS: Final = 0.1
# What the first note and the first draft need, word lists and all, in steps of their own.
STEPS: Final = "drafting.readying:steps"
QUIET_SECONDS: Final = 1.0
# Whoever is busy in the app without a pause is the first who needs it.
LONGEST_WAIT: Final = 10.0
_LOG: Final = logging.getLogger("reachout.readying")


class Visits:
    """Tells whether anybody is being served just now."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._latest = now()

    def note(self) -> None:
        """Somebody asked for something, or is being answered."""
        self._latest = self._now()

    @property
    def are_quiet(self) -> bool:
        """True a little while after the latest."""
        return self._now() - self._latest >= QUIET_SECONDS


def get_ready(visits: Visits) -> None:
    """Begin to load, on a thread of its own that ends with the app."""
    threading.Thread(target=load, args=(visits,), name="reachout-readying", daemon=True).start()


def load(visits: Visits) -> None:
    """Load what the first page needs, then the rest in steps; what fails is logged."""
    time.sleep(SOON_SECONDS)
    for room in NEEDED_SOON:
        # What is missing, the app itself will say.
        with contextlib.suppress(ImportError):
            importlib.import_module(room)
    with _in_the_log():
        take_steps(visits, pkgutil.resolve_name(STEPS)())


def take_steps(visits: Visits, steps: Iterable[Callable[[], object]]) -> None:
    """Take each step when nobody waits for anything else."""
    for step in steps:
        waited = 0.0
        while not visits.are_quiet and waited < LONGEST_WAIT:
            time.sleep(SOON_SECONDS)
            waited += SOON_SECONDS
        with _in_the_log():
            step()


@contextlib.contextmanager
def _in_the_log() -> Iterator[None]:
    """Say there alone what fails: the draft itself will say it to the person."""
    try:
        yield
    except Exception:  # noqa: BLE001 - whatever it is, the app goes on
        _LOG.exception("What the first draft needs could not be loaded beforehand.")

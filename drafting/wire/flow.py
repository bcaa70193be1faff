"""Listens to an answer that is read on another thread, so that a silent server holds nobody up.

The reading itself may block for as long as it likes; this side counts the waits, asks every few
hundredths of a second whether the person has stopped it, and then cuts the wire.
"""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from drafting.wire.errors import Cancelled, ModelError, TooSlow
from drafting.wire.settings import ModelSettings

TICK = 0.05
FAREWELL = 0.3

Stop = Callable[[], bool] | threading.Event


@dataclass(frozen=True)
class Words:
    """Words that arrived; a model's thoughts count as a sign of life, not as text."""

    text: str
    is_thought: bool = False


class Wire(Protocol):
    """One request and its answer."""

    def words(self) -> Iterator[Words]:
        """The words as they arrive; may block."""
        ...

    def cut(self) -> None:
        """End ``words`` at once, from any thread."""
        ...


Heard = Words | ModelError | None


def listen(
    wire: Wire, settings: ModelSettings, stop: Stop | None = None
) -> Generator[Words, None, None]:
    """The words of an answer, within the waits of the settings, until the person stops it."""
    heard: SimpleQueue[Heard] = SimpleQueue()
    reader = threading.Thread(target=_read, args=(wire, heard), name="model", daemon=True)
    waits = _Waits(settings)
    reader.start()
    try:
        while (words := _next(heard, waits, stop)) is not None:
            yield words
    finally:
        wire.cut()
        # A name that will not resolve cannot be interrupted: then the thread ends by itself later.
        reader.join(FAREWELL)


def _read(wire: Wire, heard: SimpleQueue[Heard]) -> None:
    try:
        for words in wire.words():
            heard.put(words)
    except ModelError as error:
        heard.put(error)
    else:
        heard.put(None)


def _next(heard: SimpleQueue[Heard], waits: "_Waits", stop: Stop | None) -> Words | None:
    while True:
        if is_stopped(stop):
            raise Cancelled
        try:
            item = heard.get(timeout=min(TICK, waits.left()))
        except Empty:
            continue
        if isinstance(item, ModelError):
            raise item
        if item is not None:
            waits.note_words()
        return item


def is_stopped(stop: Stop | None) -> bool:
    """Whether the person has stopped the model."""
    if stop is None:
        return False
    return stop.is_set() if isinstance(stop, threading.Event) else stop()


class _Waits:
    """How long the server may still be silent."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        now = time.monotonic()
        self._whole = now + settings.timeout
        self._quiet = now + settings.first_words
        self._began = False

    def note_words(self) -> None:
        self._began = True
        self._quiet = time.monotonic() + self._settings.pause

    def left(self) -> float:
        """The seconds until the next wait is over; raises TooSlow when one is."""
        now = time.monotonic()
        if now >= self._whole:
            raise self._too_slow("was not done within", self._settings.timeout)
        if now >= self._quiet and not self._began:
            raise self._too_slow("did not begin to answer within", self._settings.first_words)
        if now >= self._quiet:
            raise self._too_slow("stopped in the middle for", self._settings.pause)
        return min(self._whole, self._quiet) - now

    def _too_slow(self, what: str, seconds: float) -> TooSlow:
        return TooSlow(
            f"the model at {self._settings.host} {what} {seconds:g} seconds",
            "try again, or choose a smaller model",
        )

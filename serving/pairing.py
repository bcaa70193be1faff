"""Pairing a phone: a secret that works once, for ten minutes, and few tries at guessing it."""

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum
from typing import Final

LIFETIME_SECONDS: Final = 600.0
TRIES: Final = 5
TRIES_WINDOW_SECONDS: Final = 60.0
_SECRET_BYTES: Final = 16
_REMEMBERED_PEERS: Final = 256


class Outcome(Enum):
    """What came of one try to pair."""

    PAIRED = "paired"
    NO_LONGER_GOOD = "no longer good"
    TOO_MANY_TRIES = "too many tries"


class Pairing:
    """Holds at most one living secret; using it or letting it grow old ends it."""

    def __init__(
        self,
        show: Callable[[str], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        lifetime: float = LIFETIME_SECONDS,
    ) -> None:
        self._show = show
        self._clock = clock
        self._lifetime = lifetime
        self._secret = ""
        self._ends = 0.0
        self._tries = Tries(clock)
        # The terminal's Enter key and the server's loop come from different threads.
        self._lock = threading.Lock()

    def offer(self, *, again: bool = False) -> None:
        """Show a new secret if none is alive; with `again`, show the living one once more."""
        with self._lock:
            is_alive = bool(self._secret) and self._clock() < self._ends
            if is_alive and not again:
                return
            if not is_alive:
                self._secret = secrets.token_urlsafe(_SECRET_BYTES)
                self._ends = self._clock() + self._lifetime
            secret = self._secret
        self._show(secret)

    def redeem(self, offered: str, peer: str) -> Outcome:
        """Use up the secret if `offered` is it; a wrong one counts against the peer."""
        with self._lock:
            if self._tries.are_spent(peer):
                return Outcome.TOO_MANY_TRIES
            is_right = hmac.compare_digest(offered.encode(), self._secret.encode())
            if self._secret and is_right and self._clock() < self._ends:
                self._secret = ""
                return Outcome.PAIRED
            self._tries.count(peer)
            return Outcome.NO_LONGER_GOOD


class Tries:
    """Counts each peer's wrong tries of the last minute, for a bounded number of peers."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: OrderedDict[str, list[float]] = OrderedDict()

    def are_spent(self, peer: str) -> bool:
        """Tell whether this peer must wait."""
        return len(self._recent(peer)) >= TRIES

    def count(self, peer: str) -> None:
        """Remember one wrong try."""
        self._seen[peer] = [*self._recent(peer), self._clock()]
        self._seen.move_to_end(peer)
        while len(self._seen) > _REMEMBERED_PEERS:
            self._seen.popitem(last=False)

    def _recent(self, peer: str) -> list[float]:
        since = self._clock() - TRIES_WINDOW_SECONDS
        return [moment for moment in self._seen.get(peer, []) if moment > since]

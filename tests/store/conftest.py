"""A log of one's own for every test, on a real file; no test can reach a real person's."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from store import Log, open_log


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    return path


@pytest.fixture
def log(place: Path) -> Iterator[Log]:
    ticks = count()
    start = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with open_log(path=place, clock=lambda: start + timedelta(seconds=next(ticks))) as opened:
        yield opened

"""A log, a person in it and a message to them, for every test that asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting import message
from store import Draft, Log
from tests.drafting.dana import DANA, TODAY, open_own
from tests.drafting.ines import INES


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_own(tmp_path) as opened:
        yield opened


@pytest.fixture
def dana(log: Log) -> str:
    return log.file_meeting(DANA)


@pytest.fixture
def ines(log: Log) -> str:
    return log.file_meeting(INES)


@pytest.fixture
def draft(log: Log, dana: str) -> Draft:
    started, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)
    assert started is not None
    return started

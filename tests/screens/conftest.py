"""A log that a screen opens, and Ana in it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from store import (
    Contact,
    ContactFields,
    FactFields,
    FollowUpFields,
    Log,
    Meeting,
    PromiseFields,
    open_log,
)
from tests.screens.ana import NOON, TODAY


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    """A log of its own, the same that the screen opens."""
    path = tmp_path / "me.db"
    monkeypatch.setenv("REACHOUT_DATA", str(path))
    with open_log(path=path, clock=lambda: NOON) as opened:
        yield opened


@pytest.fixture
def ana(log: Log) -> Contact:
    """Ana, met two days ago, with something of every sort."""
    meeting = Meeting(
        contact=ContactFields(name="Ana Ruiz", given="Ana", family="Ruiz", role="crane trainer"),
        on=TODAY - timedelta(days=2),
        where="the harbour fair",
        note="ana ruiz crane trainer harbour fair, new drivers",
        facts=(
            FactFields(kind="they_said", text="trains new crane drivers"),
            FactFields.model_validate({"kind": "private", "text": "sister is ill"}),
            FactFields.model_validate({"kind": "fact", "text": "bed nine", "patient": True}),
        ),
        promises=(
            PromiseFields(who="me", what="send the checklist", due=TODAY + timedelta(days=4)),
            PromiseFields(who="them", what="ask her director"),
        ),
        follow_up=FollowUpFields(due=TODAY + timedelta(days=14), reason="her exam"),
    )
    return log.people.get(log.file_meeting(meeting))

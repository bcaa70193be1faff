"""A log of one's own on a real file, with one person whom the tests of the messages share."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from drafting import sending
from drafting.desk import whole_text
from drafting.message import Look, look
from store import (
    ContactFields,
    Draft,
    DraftVersion,
    FactFields,
    Log,
    Meeting,
    Profile,
    PromiseFields,
    open_log,
)

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)

DANA = Meeting(
    contact=ContactFields(name="Dana Ortiz", emails=("dana@example.org",)),
    on=date(2026, 11, 20),
    where="the county fair",
    facts=(
        FactFields(kind="they_said", text="she labels every drawer with a color"),
        FactFields(kind="private", text="her divorce", usable=False),
    ),
    promises=(PromiseFields(who="me", what="send our par level sheet"),),
)


@contextmanager
def open_own(folder: Path) -> Iterator[Log]:
    """An empty log of Sam's, whose clock ticks a second at every look."""
    ticks = count()

    def clock() -> datetime:
        return AT + timedelta(seconds=next(ticks))

    with open_log(path=folder / "log.db", clock=clock) as log:
        log.profile.save(Profile(name="Sam Reed", role="medic", about="I pack drug boxes."))
        yield log


def see(log: Log, draft_id: str) -> Look:
    """The draft as it stands today."""
    return look(log, draft_id, today=TODAY)


def with_line(text: str, line: str) -> str:
    """The message with one more line before the name below it."""
    head, _, signature = text.rpartition("\n\n")
    return f"{head}\n\n{line}\n\n{signature}"


def whole(version: DraftVersion | None) -> str:
    """A version as an editor shows it."""
    return whole_text(version.subject, version.text) if version else ""


def approve(log: Log, draft: Draft) -> str:
    """The link that carries what was just approved."""
    return sending.approve(log, draft.id, AT, today=TODAY).url or ""

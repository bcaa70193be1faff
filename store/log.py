"""The contact log: one file, opened for one piece of work and closed after it."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from pathlib import Path
from zlib import crc32

from store import filing, search
from store.captures import Captures
from store.draft_records import Wording
from store.drafts import Drafts
from store.dues import Dues
from store.errors import LogFromTheFuture, explain, read_only
from store.events import Events
from store.facts import Facts
from store.follow_ups import FollowUps
from store.looking import connect_to_look, refuse_damaged
from store.people import People
from store.place import LEVEL, close_to_others, log_path, may_write, prepare
from store.profile import ProfileStore, Settings
from store.promises import Promises
from store.record import now
from store.records import LIFE, FollowUpFields, Meeting
from store.rows import Tables
from store.timeline import Timeline

# Somebody stands there with a thumb on the screen; our own writing takes milliseconds.
PATIENCE = 1.0


class Log:
    """Everything one person keeps, each kind of thing as an attribute."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.profile = ProfileStore(tables)
        self.settings = Settings(tables)
        self.people = People(tables)
        self.facts = Facts(tables)
        self.timeline = Timeline(tables)
        self.promises = Promises(tables)
        self.follow_ups = FollowUps(tables)
        self.events = Events(tables)
        self.captures = Captures(tables)
        self.drafts = Drafts(tables)
        self.dues = Dues(self)

    @property
    def path(self) -> Path:
        """The file that this log lies in."""
        return self.tables.path

    @property
    def life(self) -> str:
        """A name that this log keeps until it is deleted; the one that begins after has another."""
        return str(self.settings.get(LIFE, ""))

    @property
    def salt(self) -> str:
        """What keeps the drafts of this log apart from those of another, the same on every day.

        REACHOUT_SALT in the environment stands in its place, so that a draft can be made again.
        """
        return os.environ.get("REACHOUT_SALT") or f"{crc32(self.life.encode()):08x}"

    def writing(self) -> AbstractContextManager[None]:
        """One transaction around several changes: all of them or none."""
        return self.tables.writing()

    def file_meeting(self, meeting: Meeting) -> str:
        """The id of the person whose meeting is now filed; filing it twice files it once."""
        return filing.file_meeting(self, meeting)

    def mark_sent(
        self,
        draft_id: str,
        on: date,
        *,
        text: str | Wording | None = None,
        kept_promises: tuple[str, ...] | list[str] = (),
        next_follow_up: FollowUpFields | None = None,
    ) -> None:
        """Writes all that follows from "Yes, it went": timeline, promises, follow-ups."""
        filing.mark_sent(
            self,
            draft_id,
            on,
            text=text,
            kept_promises=kept_promises,
            next_follow_up=next_follow_up,
        )

    def answered(
        self,
        on: date,
        *,
        draft_id: str | None = None,
        contact_id: str | None = None,
        summary: str | None = None,
    ) -> None:
        """Writes "They answered", to one message or just so; once a message."""
        filing.answered(self, on, draft_id, contact_id, summary)


@contextmanager
def open_log(
    owner: str = "me",
    *,
    path: Path | None = None,
    clock: Callable[[], datetime] = now,
    patience: float = PATIENCE,
) -> Iterator[Log]:
    """The owner's log, made where there is none, and closed at the end of the block.

    ``patience`` is how many seconds to wait while another program writes.
    """
    place = path or log_path(owner)
    prepare(place)
    changes = may_write(place)
    conn = _connect(place, patience) if changes else connect_to_look(place)
    conn.row_factory = sqlite3.Row
    tables = Tables(conn, place, clock, may_write=changes)
    try:
        _make_ready(tables)
        if changes:
            close_to_others(place)
        yield Log(tables)
    except sqlite3.Error as error:
        raise explain(error, place) from error
    finally:
        tables.conn.close()


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=patience, isolation_level=None)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _make_ready(tables: Tables) -> None:
    for pragma in (
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "synchronous=FULL",
    ):
        tables.run(f"PRAGMA {pragma}")
    level = tables.run("PRAGMA user_version")[0]["user_version"]
    if level > LEVEL:
        raise LogFromTheFuture(
            tables.path,
            f"A newer Reachout has written your log at {tables.path}. Update Reachout to open it.",
        )
    if level < LEVEL:
        _bring_up_to_date(tables)
    tables.scrub_if_wanted()


def _bring_up_to_date(tables: Tables) -> None:
    if _has_all_steps(tables):
        # The header alone says otherwise: nothing needs to be changed to read this file.
        return
    refuse_damaged(tables.conn, tables.path)
    from store.schema import migrate  # noqa: PLC0415 - a third of a second that most starts save

    if not tables.may_write:
        raise read_only(tables.path)
    with tables.writing(anew=True):
        if tables.run("PRAGMA user_version")[0]["user_version"] < LEVEL:
            migrate(tables.conn)
            search.refold_everybody(tables)
    tables.take_pen()


def _has_all_steps(tables: Tables) -> bool:
    if not tables.run("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return False
    done = tables.run("SELECT count(*) AS n FROM _sqlite_migrations")
    return int(done[0]["n"]) >= LEVEL

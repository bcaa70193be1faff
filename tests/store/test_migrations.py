"""A log from the first day still opens, with all that was in it."""

import contextlib
import sqlite3
from pathlib import Path

from sqlite_utils import Database

from store import open_log
from store.place import APPLICATION_ID, LEVEL
from store.schema import steps

_MOMENT = "2026-11-01T10:00:00.000000+00:00"


def _first_schema(path: Path) -> None:
    path.parent.mkdir()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
        steps.apply(Database(conn), stop_before="m002_create_search")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute("PRAGMA user_version = 1")
        conn.execute(
            "INSERT INTO contacts (id, name, emails, phones, urls, example, created_at, updated_at)"
            " VALUES ('a', 'Zoë Ångström', '[]', '[]', '[]', 0, ?, ?)",
            [_MOMENT, _MOMENT],
        )
        conn.execute(
            "INSERT INTO facts (id, contact_id, kind, text, usable, patient, created_at)"
            " VALUES ('f', 'a', 'they_said', 'keeps bees on the roof', 1, 0, ?)",
            [_MOMENT],
        )


def test_the_first_schema_comes_up_to_date_with_its_rows(place: Path) -> None:
    _first_schema(place)

    with open_log(path=place) as log:
        assert [person.name for person in log.people.find("zoe bees")] == ["Zoë Ångström"]
        assert log.tables.run("PRAGMA user_version") == [{"user_version": LEVEL}]
        assert log.tables.run("PRAGMA journal_mode") == [{"journal_mode": "wal"}]


def test_the_level_counts_the_steps() -> None:
    assert len(steps.pending(Database(memory=True))) == LEVEL


def test_opening_twice_applies_nothing_twice(place: Path) -> None:
    for _ in range(2):
        with open_log(path=place) as log:
            applied = log.tables.run("SELECT name FROM _sqlite_migrations ORDER BY id")

    assert [row["name"] for row in applied] == [
        "m001_create_the_log", "m002_create_search", "m003_tell_a_look_from_a_beginning",
        "m004_keep_what_a_message_is_made_of",
    ]  # fmt: skip

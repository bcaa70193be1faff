"""Rows in and records out: the only lines that speak SQL in general."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin

from store.errors import LogDamaged, LogTrouble, StoreError, damaged, explain, read_only
from store.looking import refuse_damaged
from store.pen import use_wal
from store.record import Record
from store.text import check_keepable

R = TypeVar("R", bound=Record)
Row = dict[str, Any]

SCRUB_WANTED = "_scrub_wanted"  # a setting: something was deleted and its bytes may be left
_TOO_LARGE = "A number here is too large to be kept."


class Tables:
    """One open file: runs SQL, turns SQLite's complaints into sentences, holds transactions."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        path: Path,
        clock: Callable[[], datetime],
        *,
        may_write: bool = True,
    ) -> None:
        self.conn = conn
        self.path = path
        self.now = clock
        self.may_write = may_write
        self._scrub_wanted = False
        self._has_pen = False

    def run(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Every row that the statement answers."""
        try:
            return [dict(row) for row in self.conn.execute(sql, values)]
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        except UnicodeDecodeError as error:
            # Python fails to read what SQLite says of bytes that were never text.
            raise damaged(self.path) from error
        except OverflowError as error:
            raise StoreError(_TOO_LARGE) from error

    def change(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> int:
        """How many rows the statement changed."""
        if not self.conn.in_transaction:
            self.take_pen()
        try:
            return self.conn.execute(sql, values).rowcount
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        except UnicodeDecodeError as error:
            # Python fails to read what SQLite says of bytes that were never text.
            raise damaged(self.path) from error
        except OverflowError as error:
            raise StoreError(_TOO_LARGE) from error

    def take_pen(self) -> None:
        """Makes the file ready for its first change, or says why it stays as it is."""
        if self._has_pen:
            return
        if not self.may_write:
            raise read_only(self.path)
        use_wal(self.conn, self.path)
        self._has_pen = True

    @contextmanager
    def writing(self, *, anew: bool = False) -> Iterator[None]:
        """One transaction that holds the pen from its first line; inside another it joins it.

        ``anew`` is for making the tables: a new file gets its journal only once it is a log.
        """
        if self.conn.in_transaction:
            yield
            return
        if not anew:
            self.take_pen()
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self.conn.in_transaction:
                self.run("ROLLBACK")
            raise
        if self._scrub_wanted:
            self.scrub()

    def scrub(self) -> None:
        """Rewrites the file and empties its journal, so that no byte of what was deleted is left.

        SQLite blanks what it deletes, and still keeps copies from when it moved rows about. While
        another session is at work this waits for the next time the log is opened.
        """
        wanted = "INSERT OR IGNORE INTO settings VALUES (?, 'true')"
        if self.conn.in_transaction:
            self._scrub_wanted = True
            self.change(wanted, [SCRUB_WANTED])
            return
        self._scrub_wanted = False
        with suppress(LogTrouble):
            self.take_pen()
            self.run("VACUUM")
            self.change("DELETE FROM settings WHERE name = ?", [SCRUB_WANTED])
            if self.run("PRAGMA wal_checkpoint(TRUNCATE)")[0]["busy"]:
                self.change(wanted, [SCRUB_WANTED])

    def scrub_if_wanted(self) -> None:
        """Does what an earlier session had to leave."""
        if self.may_write and self.run("SELECT 1 FROM settings WHERE name = ?", [SCRUB_WANTED]):
            refuse_damaged(self.conn, self.path)
            self.scrub()


class Shelf(Generic[R]):
    """One table as records of one kind."""

    def __init__(self, tables: Tables, table: str, record: type[R], key: str = "id") -> None:
        self.tables = tables
        self.table = table
        self.record = record
        self.key = key
        self._keys = key.split(", ")
        self._json = _json_columns(record)
        self._names = _columns(record)

    def get(self, key: object) -> R | None:
        """The record with this key, or None."""
        found = self.where(f'"{self.key}" = ?', [key])
        return found[0] if found else None

    def where(self, condition: str = "1", values: Sequence[object] = (), tail: str = "") -> list[R]:
        """The records that meet the condition; ``tail`` orders and limits them."""
        sql = f'SELECT * FROM "{self.table}" WHERE {condition} {tail}'  # noqa: S608 - ours alone
        return [self.read(row) for row in self.tables.run(sql, values)]

    def put(self, record: R) -> R:
        """The record, now in the table, in the place of one with the same key."""
        row = self.row(record)
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        news = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name not in self._keys)
        self.tables.change(
            f'INSERT INTO "{self.table}" ({names}) VALUES ({marks})'  # noqa: S608 - ours alone
            f" ON CONFLICT ({self.key}) DO UPDATE SET {news}",
            list(row.values()),
        )
        return record

    def add(self, record: R) -> bool:
        """True when the record is new; one that is there, or stands in its way, stays."""
        row = self.row(record)
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        sql = f'INSERT OR IGNORE INTO "{self.table}" ({names}) VALUES ({marks})'  # noqa: S608 - ours
        return self.tables.change(sql, list(row.values())) > 0

    def remove(self, key: object) -> bool:
        """True when there was such a record; now there is none."""
        sql = f'DELETE FROM "{self.table}" WHERE "{self.key}" = ?'  # noqa: S608 - ours alone
        return self.tables.change(sql, [key]) > 0

    def row(self, record: R) -> Row:
        """The record as SQLite keeps it."""
        row: Row = record.model_dump(mode="json", by_alias=True)
        for field, value in row.items():
            # model_copy skips the record's own look, so the pen looks once more.
            check_keepable(field, value, named=self.record.name_field(field))
        return {k: _to_json(v) if k in self._json else v for k, v in row.items()}

    def read(self, row: Row) -> R:
        """The record that a row holds; columns it does not know are left out."""
        known = {k: v for k, v in row.items() if k in self._names}
        try:
            for name in self._json & known.keys():
                known[name] = json.loads(known[name])
            return self.record.model_validate(known)
        except ValueError as error:
            path = self.tables.path
            raise LogDamaged(
                path, f"Your log at {path} holds something that Reachout never wrote."
            ) from error


@cache
def _columns(record: type[Record]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in record.model_fields.items())


@cache
def _json_columns(record: type[Record]) -> frozenset[str]:
    found = set()
    for name, field in record.model_fields.items():
        kind = field.annotation
        kinds = get_args(kind) if isinstance(kind, UnionType) else (kind,)
        if any(get_origin(k) in (tuple, dict) for k in kinds):
            found.add(field.alias or name)
    return frozenset(found)


def _to_json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError("This cannot be kept: it is nested too deep or no plain data.") from error

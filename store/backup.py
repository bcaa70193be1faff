"""Copies of a log, putting one back, looking a log over, and leaving nothing behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from glob import escape
from pathlib import Path

from store.errors import (
    FileExists,
    LogDamaged,
    LogFromTheFuture,
    LogUnreachable,
    NotALog,
    Unknown,
    explain,
)
from store.log import Log, open_log
from store.looking import looking_into, refuse_damaged
from store.place import (
    LEVEL,
    check_is_log,
    close_to_others,
    companions,
    log_path,
    make_private,
)
from store.record import Record


class Restored(Record):
    """Which log was put back, and where the one before it lies now (None: there was none)."""

    path: str
    kept: str | None


def back_up(log: Log, file: Path) -> Path:
    """The new file that holds the whole log, readable by its owner only."""
    if file.exists():
        raise FileExists(file, f"There is a file at {file} already. Choose another name for it.")
    try:
        make_private(file)
    except OSError as error:
        raise LogUnreachable(file, f"No backup could be made at {file}: {_why(error)}") from error
    try:
        log.tables.run("VACUUM INTO ?", [str(file)])
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return file


def restore(file: Path, *, owner: str = "me", path: Path | None = None) -> Restored:
    """Puts a backup in the place of the owner's log, which stays whole beside it."""
    place = path or log_path(owner)
    check_backup(file)
    kept = _keep_beside(place) if place.exists() and place.stat().st_size else None
    with open_log(path=place) as log, looking_into(file) as source:
        try:
            source.backup(log.tables.conn)
        except sqlite3.Error as error:
            raise explain(error, place) from error
    with open_log(path=place) as log:
        # Opening brings an older backup up to date and its privacy back.
        log.tables.take_pen()
        return Restored(path=str(place), kept=str(kept) if kept else None)


def delete_everything(*, owner: str = "me", path: Path | None = None) -> list[Path]:
    """The files that are gone now: the log, and those that restoring kept beside it."""
    place = path or log_path(owner)
    gone = _kept(place)
    if place.exists():
        with suppress(LogDamaged):
            check_is_log(place)
        gone += [place, *(f for f in companions(place) if f.exists())]
    for file in gone:
        _blank(file)
        file.unlink(missing_ok=True)
    return gone


def _blank(file: Path) -> None:
    """Empties the file before its name goes, so that a session still holding it holds nothing."""
    try:
        with file.open("r+b") as handle:
            handle.write(b"\0" * file.stat().st_size)
            handle.truncate(0)
    except FileNotFoundError:
        return
    except OSError as error:
        raise LogUnreachable(file, f"{file} cannot be deleted: {_why(error)}") from error


def check_backup(file: Path) -> None:
    """Raises a sentence unless the file is a sound backup that this Reachout can put back."""
    try:
        check_is_log(file)
        empty = not file.stat().st_size
    except LogDamaged as error:
        raise _damaged_backup(file) from error
    except OSError as error:
        raise LogUnreachable(file, f"The backup {file} cannot be opened: {_why(error)}") from error
    if empty:
        raise NotALog(file, f"The file {file} is empty, so there is nothing to restore.")
    with looking_into(file) as conn:
        try:
            level = conn.execute("PRAGMA user_version").fetchone()[0]
            refuse_damaged(conn, file)
            conn.execute("SELECT count(*) FROM contacts")
        except (sqlite3.Error, LogDamaged) as error:
            raise _damaged_backup(file) from error
    if level > LEVEL:
        raise LogFromTheFuture(
            file, f"A newer Reachout has made the backup {file}. Update Reachout to restore it."
        )


def _damaged_backup(file: Path) -> LogDamaged:
    return LogDamaged(file, f"The backup {file} is damaged, so nothing was changed.")


def _keep_beside(place: Path) -> Path:
    """Where the log as it was now lies; a damaged one is moved as it is, a foreign one refused."""
    kept = next(name for name in _names_beside(place) if not name.exists())
    try:
        with open_log(path=place) as log:
            back_up(log, kept)
    except (LogDamaged, LogFromTheFuture, Unknown):
        # "Unknown" is what a damaged entry that stands twice sounds like.
        for file in (place, *companions(place)):
            if file.exists():
                file.rename(kept.with_name(kept.name + file.name.removeprefix(place.name)))
        close_to_others(kept)
    return kept


def _names_beside(place: Path) -> Iterator[Path]:
    number = 1
    while True:
        yield place.with_name(f"{place.stem}-before-restore-{number}{place.suffix}")
        number += 1


def _kept(place: Path) -> list[Path]:
    pattern = f"{escape(place.stem)}-before-restore-*{escape(place.suffix)}*"
    return sorted(place.parent.glob(pattern))


def _why(error: OSError) -> str:
    return f"{(error.strerror or 'no reason given').lower()}."

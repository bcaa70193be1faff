"""A look at a log that changes nothing: is it whole, private and up to date?"""

import sqlite3
import stat
from pathlib import Path

from pydantic import Field

from store.errors import LogDamaged, StoreError, damaged, explain
from store.looking import looking_into
from store.place import LEVEL, check_is_log, companions
from store.record import Record


class Report(Record):
    """What a look at a log shows; ``problems`` are sentences, none when all is well."""

    ok: bool
    path: str
    exists: bool
    problems: tuple[str, ...] = ()
    people: int | None = None
    level: int | None = None
    newest_level: int = LEVEL
    journal: str | None = None
    size: int | None = None
    modes: dict[str, str] = Field(default_factory=dict)


def examine(path: Path) -> Report:
    """What a look at the log at ``path`` shows."""
    if not path.exists():
        sentence = f"There is no log at {path} yet. It is made when you first open Reachout."
        return Report(ok=True, path=str(path), exists=False, problems=(sentence,))
    modes = _modes(path)
    problems = _loose(modes)
    inside: dict[str, object] = {}
    try:
        check_is_log(path)
        inside = _look_inside(path, problems)
    except OSError as error:
        problems.append(f"The log at {path} cannot be read ({error.strerror}).")
    except LogDamaged:
        problems.append(f"The log at {path} is damaged. Restore a backup.")
    except StoreError as error:
        problems.append(str(error))
    return Report.model_validate(
        {
            "ok": not problems,
            "path": str(path),
            "exists": True,
            "problems": tuple(problems),
            "modes": modes,
            "size": path.stat().st_size,
            **inside,
        }
    )


def _modes(path: Path) -> dict[str, str]:
    files = [path.parent, path, *(f for f in companions(path) if f.exists())]
    return {str(f): f"{stat.S_IMODE(f.stat().st_mode):04o}" for f in files}


def _loose(modes: dict[str, str]) -> list[str]:
    """The folder may be anybody's, as with REACHOUT_DATA in a shared one; the files may not."""
    return [
        f"Other people on this computer can read {file}. Opening Reachout puts that right."
        for file, mode in list(modes.items())[1:]
        if int(mode, 8) & 0o077
    ]


def _look_inside(path: Path, problems: list[str]) -> dict[str, object]:
    if not path.stat().st_size:
        return {}
    try:
        with looking_into(path) as conn:
            level = conn.execute("PRAGMA user_version").fetchone()[0]
            problems += _unsound(conn, path, level)
            people = conn.execute("SELECT count(*) FROM contacts").fetchone()[0]
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path) from error
    return {"level": level, "journal": _journal(path), "people": people}


def _journal(path: Path) -> str:
    """What the file's own header says; SQLite tells another mode while it may write nothing."""
    with path.open("rb") as file:
        return "wal" if file.read(19)[18:] == b"\x02" else "delete"


def _first(lines: list[str]) -> str:
    """The first thing that SQLite says; one answer of it may be several lines."""
    said = [line.strip() for line in "\n".join(lines).splitlines()]
    return next((line for line in said if line and not line.startswith("***")), "no reason given")


def _unsound(conn: sqlite3.Connection, path: Path, level: int) -> list[str]:
    found = []
    if level > LEVEL:
        found.append("A newer Reachout has written this log. Update Reachout to open it.")
    lines = [row[0] for row in conn.execute("PRAGMA integrity_check(3)")]
    if lines != ["ok"]:
        found.append(f"The log at {path} is damaged. Restore a backup ({_first(lines)}).")
    if orphans := len(conn.execute("PRAGMA foreign_key_check").fetchall()):
        found.append(f"{orphans} entries belong to nobody. Restore a backup, or export and import.")
    return found

"""Looking into a log without a trace: no byte of it changes, and nothing is left beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from store.errors import damaged, explain
from store.place import companions


@contextmanager
def looking_into(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes nothing, closed at the end of the block."""
    with closing(connect_to_look(path)) as conn:
        yield conn


def connect_to_look(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing; where no session is open, not a file beside it either."""
    in_use = any(file.exists() for file in companions(path))
    how = "mode=ro" if in_use else "immutable=1"
    try:
        return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def refuse_damaged(conn: sqlite3.Connection, path: Path) -> None:
    """Raises LogDamaged unless SQLite finds the whole file sound; this reads all of it."""
    try:
        said = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path) from error
    if said != "ok":
        raise damaged(path)

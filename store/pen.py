"""Taking the pen: what has to be so before the first change to a log, and nothing before that.

Opening and reading write no byte. A file that a backup made has another kind of journal than one in
use: it is looked over before that is changed.
"""

import sqlite3
import time
from pathlib import Path

from store.errors import explain
from store.looking import refuse_damaged

MILLISECONDS = 1000


def use_wal(conn: sqlite3.Connection, path: Path) -> None:
    """Lets readers and one writer work side by side; a file that is not sound stays as it is."""
    if conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    refuse_damaged(conn, path)
    # SQLite does not wait by itself here when two sessions make the log at once.
    end = time.monotonic() + conn.execute("PRAGMA busy_timeout").fetchone()[0] / MILLISECONDS
    while True:
        try:
            conn.execute("PRAGMA journal_mode=WAL").fetchall()
        except sqlite3.OperationalError as error:
            if time.monotonic() > end:
                raise explain(error, path) from error
            time.sleep(0.01)
        else:
            return

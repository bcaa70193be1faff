"""Where a log lies, and whether the file that lies there is one."""

import os
import re
import stat
from pathlib import Path

from platformdirs import user_data_path

from store.errors import BadOwner, LogUnreachable, NotALog, damaged

APPLICATION_ID = 0x52656163  # "Reac": stands in the file's own header
LEVEL = 4  # how many steps schema.py holds: known here so that an up-to-date log opens without them
_ID = APPLICATION_ID.to_bytes(4, "big")
_HEADER = b"SQLite format 3\x00"
# Words of our own tables: where they stand, a file with a spoilt beginning was a log of ours.
_OURS = (b"CREATE TABLE set_aside (", b"CREATE TABLE captures (")
_FAR_ENOUGH = 1 << 18
_OWNER = re.compile(r"[A-Za-z0-9_-]{1,40}")


def log_path(owner: str = "me") -> Path:
    """Where this owner's log lies; REACHOUT_DATA names the file of "me", the others lie beside."""
    if not _OWNER.fullmatch(owner):
        raise BadOwner(owner)
    named = os.environ.get("REACHOUT_DATA")
    if not named:
        return user_data_path("reachout", appauthor=False) / f"{owner}.db"
    mine = Path(named).expanduser()
    return mine if owner == "me" else mine.with_name(f"{mine.stem}-{owner}{mine.suffix}")


def prepare(path: Path) -> None:
    """Makes an empty private file where there is none; refuses what is not a log, untouched."""
    try:
        if not path.exists():
            _make_folder(path.parent)
            make_private(path)
        check_is_log(path)
    except OSError as error:
        raise LogUnreachable(path, _unreachable(path, error)) from error


def may_write(path: Path) -> bool:
    """True when the log at ``path`` can be changed; its journal needs the folder, too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def check_is_log(path: Path) -> None:
    """Looks at the file without SQLite, so that a stranger's file keeps its every byte."""
    if not path.is_file():
        raise NotALog(path, f"{path} is not a file, so it cannot be a Reachout log.")
    with path.open("rb") as file:
        start = file.read(100)
    if not start:
        return
    is_whole = start.startswith(_HEADER) and start[68:72] == _ID
    if not is_whole and _was_ours(path, start):
        raise damaged(path)
    if not start.startswith(_HEADER):
        raise NotALog(path, f"The file {path} is not a Reachout log. It was left as it is.")
    if start[68:72] != _ID:
        raise NotALog(path, f"The file {path} belongs to another program. It was left as it is.")


def _was_ours(path: Path, start: bytes) -> bool:
    """True for a log of ours whose first bytes have been spoilt."""
    with path.open("rb") as file:
        beginning = file.read(_FAR_ENOUGH)
    return start[68:72] == _ID or any(words in beginning for words in _OURS)


def make_private(path: Path) -> None:
    """Makes an empty file that only its owner can read, whatever the umask.

    One that is there stays as it is.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except FileExistsError:
        return
    try:
        os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def close_to_others(path: Path) -> None:
    """Takes from a log and its companions whatever lets others read them."""
    for file in (path, *companions(path)):
        if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
            file.chmod(0o600)


def companions(path: Path) -> list[Path]:
    """The files that SQLite keeps beside a log."""
    return [path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")]


def _make_folder(folder: Path) -> None:
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def _unreachable(path: Path, error: OSError) -> str:
    return f"Your log at {path} cannot be opened ({error.strerror or 'no reason given'})."

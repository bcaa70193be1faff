"""What can go wrong with the contact log, each as one sentence for the person it happens to."""

# ruff: noqa: N818 - an error is named for the fact, StoreError is what they have in common

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """Anything the contact log cannot do; its text is a sentence that can be shown as it is."""


class BadOwner(StoreError):
    """The owner's name cannot name a file."""

    def __init__(self, owner: str) -> None:
        super().__init__(
            f"A log cannot be named {owner[:40]!r}. Use letters, digits, - and _ only, 40 at most."
        )
        self.owner = owner


class LogTrouble(StoreError):
    """The file itself stands in the way; ``path`` is where it lies."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class NotALog(LogTrouble):
    """The file is something else than a contact log."""


class LogDamaged(LogTrouble):
    """The file is a contact log, and parts of it cannot be read."""


class LogLocked(LogTrouble):
    """Another program keeps the log for itself."""


class LogReadOnly(LogTrouble):
    """The log can be read but not written."""


class LogFull(LogTrouble):
    """There is no room left to write."""


class LogUnreachable(LogTrouble):
    """The file or its folder cannot be opened or made."""


class LogFromTheFuture(LogTrouble):
    """A newer Reachout has written this log."""


class FileExists(LogTrouble):
    """A file stands already where a new one should go."""


class UnkeepableText(StoreError):
    """A text holds a character that cannot be kept; ``field`` says where, ``named`` for people."""

    def __init__(self, field: str, named: str = "") -> None:
        named = named or f"the text in {field.replace('_', ' ')}"
        super().__init__(
            f"{named[:1].upper()}{named[1:]} holds a character that cannot be kept"
            " (a NUL or half of one). Please take it out and save again."
        )
        self.field = field


class Unknown(StoreError):
    """Nothing in the log has this id; ``what`` and ``id`` say which."""

    def __init__(self, what: str, id_: str) -> None:
        super().__init__(f"This {what} is no longer in your log. Go back and look again.")
        self.what = what
        self.id = id_


class DraftError(StoreError):
    """A draft cannot do this; ``draft_id`` says which."""

    def __init__(self, draft_id: str, sentence: str) -> None:
        super().__init__(sentence)
        self.draft_id = draft_id


class IllegalMove(DraftError):
    """A draft's state does not allow this step."""

    def __init__(self, draft_id: str, state: str, step: str, sentence: str) -> None:
        super().__init__(draft_id, sentence)
        self.state = state
        self.step = step


class TextChanged(DraftError):
    """The text to approve is not the text the log holds now."""

    def __init__(self, draft_id: str) -> None:
        super().__init__(
            draft_id, "The text has changed since you read it. Read it once more, then go on."
        )


class UnreadableFile(StoreError):
    """A file holds nothing that can be imported."""


class UnknownFormat(StoreError):
    """An export format that does not exist, or not yet."""


READ_ONLY = "Your log at {path} can be read but not written. Allow writing to it, please."
DAMAGED = (
    "Your log at {path} is damaged. Nothing was changed. Put a backup in its place: Me, Your data."
)


def damaged(path: Path) -> LogDamaged:
    """The sentence for a log that cannot be read, and the way on."""
    return LogDamaged(path, DAMAGED.format(path=path))


def read_only(path: Path) -> LogReadOnly:
    """The sentence for a log that can be read and not written."""
    return LogReadOnly(path, READ_ONLY.format(path=path))


def explain(error: sqlite3.Error, path: Path) -> StoreError:
    """The sentence for what SQLite says about the file at ``path``."""
    if isinstance(error, sqlite3.IntegrityError):
        return Unknown("entry", "")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    sentences: dict[int, tuple[type[LogTrouble], str]] = {
        sqlite3.SQLITE_BUSY: (LogLocked, "Another program is using your log just now. {}"),
        sqlite3.SQLITE_LOCKED: (LogLocked, "Another program is using your log just now. {}"),
        sqlite3.SQLITE_READONLY: (LogReadOnly, READ_ONLY),
        sqlite3.SQLITE_FULL: (LogFull, "There is no room left on this disk. Make some, then {}"),
        sqlite3.SQLITE_CANTOPEN: (LogUnreachable, "Your log at {path} cannot be opened."),
        sqlite3.SQLITE_IOERR: (LogUnreachable, "The disk with {path} did not answer. {}"),
    }
    if code not in sentences:
        return damaged(path)
    trouble, sentence = sentences[code]
    again = "try again." if "then {}" in sentence else "Try again in a moment."
    return trouble(path, sentence.replace("{}", again).replace("{path}", str(path)))

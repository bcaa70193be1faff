"""Address books in and out.

``read_contacts(path)`` reads a file without a log; ``import_into(log, found)`` keeps it;
``export_all(log, file, format)`` writes everything. JSON both ways and LinkedIn's Connections.csv
are known; what comes later says so in a sentence.
"""

import json
from pathlib import Path

from store.errors import FileExists, LogUnreachable, UnknownFormat, UnreadableFile
from store.exchange.found import FoundContact, Import, Skipped
from store.exchange.into import Imported, import_into
from store.exchange.json_log import read_json, whole_log
from store.exchange.linkedin import find_header, read_linkedin
from store.log import Log
from store.place import make_private

__all__ = [
    "FoundContact",
    "Import",
    "Imported",
    "Skipped",
    "export_all",
    "import_into",
    "read_contacts",
]

_LARGEST = 200_000_000
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LATER = ("vcard", "csv", "ics")


def read_contacts(path: Path) -> Import:
    """What the file holds; UnreadableFile when that is nothing Reachout can read yet."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(f"The file {path.name} is larger than 200 MB, so it was not read.")
        raw = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "no reason given").lower()
        raise UnreadableFile(f"The file {path} cannot be opened: {why}.") from error
    text, encoding = _decode(raw)
    start = text.lstrip()[:200].lower()
    if not start:
        raise UnreadableFile(f"The file {path.name} is empty.")
    if start.startswith(("{", "[")):
        return _refuse_nothing(path, read_json(text, encoding))
    if find_header(text):
        return _refuse_nothing(path, read_linkedin(text, encoding))
    raise UnreadableFile(_what_it_is(path, start, raw))


def export_all(
    log: Log, file: Path, format_: str = "json", *, replace: bool = False
) -> dict[str, int]:
    """How many entries of each kind now stand in the file, which only its owner can read."""
    if format_ in _LATER:
        raise UnknownFormat(f'Export as "{format_}" comes later. For now, choose json.')
    if format_ != "json":
        raise UnknownFormat(f'There is no export as "{format_[:20]}". Choose json.')
    if file.exists() and not replace:
        raise FileExists(file, f"There is a file at {file} already. Choose another name for it.")
    whole = whole_log(log)
    new = file.with_name(file.name + ".part")
    try:
        new.unlink(missing_ok=True)
        make_private(new)
        new.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
        new.replace(file)
    except OSError as error:
        why = (error.strerror or "no reason given").lower()
        raise LogUnreachable(file, f"Nothing could be exported to {file}: {why}.") from error
    return {key: len(value) for key, value in whole.items() if isinstance(value, list)}


def _decode(raw: bytes) -> tuple[str, str]:
    """The text and its encoding: what its first bytes say, else UTF-8, else Windows' own."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace"), encoding.removesuffix("-sig")
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "cp1252"


def _refuse_nothing(path: Path, found: Import) -> Import:
    if found.contacts or (found.format == "json" and found.rest):
        return found
    if found.skipped:
        first = found.skipped[0]
        raise UnreadableFile(
            f"Nobody could be read from {path.name}. The first trouble: {first.where}, {first.why}."
        )
    raise UnreadableFile(f"The file {path.name} holds nobody.")


def _what_it_is(path: Path, start: str, raw: bytes) -> str:
    later = "Reachout reads its own JSON and LinkedIn's Connections.csv for now"
    if start.startswith("begin:vcard"):
        return f"{path.name} is a vCard file. {later}; vCard comes later."
    if start.startswith("begin:vcalendar"):
        return f"{path.name} is a calendar. {later}; calendars come later."
    if start.startswith("<"):
        return f"{path.name} is a web page, not an address book. Perhaps you were signed out?"
    if b"\0" in raw:
        return f"{path.name} is no text file. {later}."
    if path.suffix.lower() in (".csv", ".tsv", ".txt"):
        return f"{path.name} is not LinkedIn's Connections.csv. {later}; other tables come later."
    return f"{path.name} is no address book that Reachout knows. {later}."

"""LinkedIn's Connections.csv: a preamble of any length, then one connection a row."""

import csv
import re
from datetime import date

from store.errors import StoreError, UnkeepableText
from store.exchange.found import FoundContact, Import, Skipped, shown_name
from store.text import keepable

_SURE = {"first name", "last name", "connected on"}
_COLUMNS = {
    "first name": "given",
    "last name": "family",
    "email address": "email",
    "company": "org",
    "position": "title",
    "url": "url",
    "connected on": "connected_on",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})")
_LONGEST_ROW = 50  # lines; a quotation mark that is still open after these was never closed
_HEADER_WITHIN = 200  # lines
_Lines = list[str]


def find_header(text: str) -> tuple[int, str] | None:
    """The header's line number, from 0, and its delimiter; None when this is another file."""
    for number, line in enumerate(_lines(text)[:_HEADER_WITHIN]):
        for delimiter in (",", ";", "\t"):
            if set(_names(line, delimiter)) >= _SURE:
                return number, delimiter
    return None


def read_linkedin(text: str, encoding: str) -> Import:
    """Every connection that the file holds, and every row that could not be read."""
    header = find_header(text)
    if header is None:
        raise StoreError("This file has no line with the column names of LinkedIn.")
    lines = _lines(text)
    table = _Table(_names(lines[header[0]], header[1]), header[1])
    contacts: list[FoundContact] = []
    skipped: list[Skipped] = []
    at = header[0] + 1
    while at < len(lines):
        end = _row_end(lines, at)
        try:
            contacts += table.read("".join(lines[at:end]))
        except StoreError as error:
            skipped.append(Skipped(where=f"line {at + 1}", why=str(error)))
            # A row taken apart wrongly has swallowed its neighbours; they are read by themselves.
            end = at + 1 if isinstance(error, _ShapeError) else end
        at = end
    return Import(
        format="linkedin", encoding=encoding, contacts=tuple(contacts), skipped=tuple(skipped)
    )


class _RowError(StoreError):
    """A row that holds nobody who can be kept."""


class _ShapeError(_RowError):
    """A row that cannot be taken apart."""


def _lines(text: str) -> _Lines:
    # Only these end a row; splitlines() would also cut at characters that a name may hold.
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)


def _names(line: str, delimiter: str) -> list[str]:
    if line.count(delimiter) < len(_SURE) - 1:
        return []
    try:
        return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _row_end(lines: _Lines, at: int) -> int:
    """The line after the row that begins here: after its last open quotation mark is closed."""
    is_open = False
    for end in range(at, min(len(lines), at + _LONGEST_ROW)):
        is_open ^= lines[end].count('"') % 2 == 1
        if not is_open:
            return end + 1
    return at + 1


class _Table:
    """The columns of one file."""

    def __init__(self, names: list[str], delimiter: str) -> None:
        self.names = names
        self.delimiter = delimiter

    def read(self, row: str) -> list[FoundContact]:
        """The one person of this row, or nobody where it is blank."""
        values = {
            _COLUMNS[name]: _kept(name, cell)
            for name, cell in zip(self.names, self._cells(row), strict=False)
            if name in _COLUMNS and cell.strip()
        }
        return [_contact(values)] if values else []

    def _cells(self, row: str) -> list[str]:
        if row.count('"') % 2:
            raise _ShapeError("a quotation mark is opened and never closed")
        try:
            reader = csv.reader(_lines(row), delimiter=self.delimiter, strict=True)
            cells = next(reader, [])
        except csv.Error as error:
            raise _ShapeError("it cannot be taken apart into cells") from error
        if any(cell.strip() for cell in cells[len(self.names) :]):
            raise _ShapeError("it has more cells than there are column names")
        return cells


def _kept(name: str, cell: str) -> str:
    try:
        return keepable(name, cell).strip()
    except UnkeepableText as error:
        raise _RowError("it holds a character that cannot be kept, such as a NUL") from error


def _contact(values: dict[str, str]) -> FoundContact:
    found = FoundContact(
        given=values.get("given"),
        family=values.get("family"),
        org=values.get("org"),
        title=values.get("title"),
        emails=(values["email"],) if "email" in values else (),
        urls=(values["url"],) if "url" in values else (),
        connected_on=_day(values.get("connected_on", "")),
    )
    if not (found.given or found.family or found.emails or found.urls):
        raise _RowError("it has no name and no address, as a closed account leaves it")
    return found.model_copy(update={"name": shown_name(found)})


def _day(text: str) -> date | None:
    """The day as LinkedIn writes it ("9 Oct 2026"), or ISO; None for anything else."""
    match = _DAY.fullmatch(text)
    try:
        if not match:
            return date.fromisoformat(text)
        month = _MONTHS.index(match[2][:3].lower()) + 1
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None

"""Everything in the log as one JSON file, and back."""

import json
from datetime import date
from typing import Any

from pydantic import ValidationError

from store.draft_records import Draft, DraftVersion
from store.errors import StoreError, UnreadableFile
from store.exchange.found import FoundContact, Import, Skipped, as_found, shown_name
from store.log import Log
from store.record import Record, WholeNumber
from store.records import Capture, Contact, Event, Fact, FollowUp, Interaction, Promise
from store.rows import Shelf

VERSION = 1


class Filing(Record):
    """Which part of a capture is filed with whom."""

    capture_id: str
    part: WholeNumber
    contact_id: str


class SetAside(Record):
    """What was put off or ended in Today."""

    due_id: str
    contact_id: str | None = None
    snoozed_to: date | None = None
    over_on: date | None = None


# In this order each one finds what it points to; drafts and follow-ups point both ways.
PARTS: tuple[tuple[str, type[Record], str], ...] = (
    ("events", Event, "id"),
    ("drafts", Draft, "id"),
    ("draft_versions", DraftVersion, "draft_id, number"),
    ("interactions", Interaction, "id"),
    ("facts", Fact, "id"),
    ("promises", Promise, "id"),
    ("follow_ups", FollowUp, "id"),
    ("captures", Capture, "id"),
    ("filings", Filing, "capture_id, part"),
    ("set_aside", SetAside, "due_id"),
)
# What was only looked at is nobody's work.
_LEFT_OUT = {
    "drafts": "begun",
    "draft_versions": "draft_id IN (SELECT id FROM drafts WHERE begun)",
}
_FORM = frozenset(FoundContact.model_fields) - {"rest", "connected_on"}


def whole_log(log: Log) -> dict[str, Any]:
    """Everything in the log as plain data, but settings that hold a secret."""
    people = Shelf(log.tables, "contacts", Contact).where("1", tail="ORDER BY number")
    whole: dict[str, Any] = {
        "reachout": VERSION,
        "profile": log.profile.get().model_dump(mode="json"),
        "settings": log.settings.all(),
        "contacts": [as_found(person) for person in people],
    }
    for table, record, key in PARTS:
        shelf = Shelf(log.tables, table, record, key)
        records = shelf.where(_LEFT_OUT.get(table, "1"), tail="ORDER BY rowid")
        whole[table] = [r.model_dump(mode="json", by_alias=True) for r in records]
    return whole


def read_json(text: str, encoding: str) -> Import:
    """Every person that the file holds, and all that stands beside them."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("This file begins like JSON and cannot be read as JSON.") from error
    if not isinstance(data, dict) or not isinstance(data.get("contacts"), list):
        raise UnreadableFile('This JSON file holds no list of "contacts", so nothing was read.')
    if isinstance(data.get("reachout"), int) and data["reachout"] > VERSION:
        raise UnreadableFile("A newer Reachout has written this file. Update Reachout to read it.")
    contacts: list[FoundContact] = []
    skipped: list[Skipped] = []
    for number, entry in enumerate(data["contacts"]):
        try:
            contacts.append(_contact(entry))
        except (StoreError, ValidationError, TypeError) as error:
            skipped.append(Skipped(where=f"contacts[{number}]", why=why(error)))
    rest = {key: value for key, value in data.items() if key != "contacts"}
    return Import(
        format="json",
        encoding=encoding,
        contacts=tuple(contacts),
        skipped=tuple(skipped),
        rest=rest if "reachout" in rest else {},
    )


def _contact(entry: object) -> FoundContact:
    if not isinstance(entry, dict):
        raise TypeError
    form = {key: value for key, value in entry.items() if key in _FORM and value is not None}
    own = {key: value for key, value in entry.items() if key not in _FORM}
    found = FoundContact.model_validate({**form, "rest": own})
    if not own.get("id"):
        found = found.model_copy(update={"name": shown_name(found)})
        if not found.name:
            raise StoreError("it has no name and no address")
    return found


def why(error: Exception) -> str:
    """Why one entry cannot be read, without a word of what it holds."""
    if isinstance(error, ValidationError):
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "the entry"
        return f"{where} is not as it should be"
    return str(error) if isinstance(error, StoreError) else "it is no entry for a person"

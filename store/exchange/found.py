"""What a file brings, before any of it is in the log."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from store.record import Record
from store.records import Contact, ContactFields

Format = Literal["json", "linkedin"]


class FoundContact(Record):
    """A person as a file writes them, decoded and trimmed; the last three may be absent."""

    name: str | None = None
    given: str | None = None
    family: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    org: str | None = None
    title: str | None = None
    urls: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    connected_on: date | None = None
    rest: dict[str, Any] = Field(default_factory=dict, exclude=True)


class Skipped(Record):
    """A row that could not be read: where it stands and why."""

    where: str
    why: str


class Import(Record):
    """Everything a file brings; ``rest`` is what stands beside the people in our own export."""

    format: Format
    encoding: str
    contacts: tuple[FoundContact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rest: dict[str, Any] = Field(default_factory=dict, exclude=True)


def shown_name(found: FoundContact) -> str | None:
    """The display name, else given and family, else the organisation, else the first address."""
    whole = " ".join(part for part in (found.given, found.family) if part)
    return found.name or whole or found.org or next(iter(found.emails), None)


def fields_of(found: FoundContact) -> ContactFields:
    """The person as the log keeps them."""
    own = {key: found.rest[key] for key in _OWN if found.rest.get(key) is not None}
    return ContactFields(
        name=found.name,
        given=found.given,
        family=found.family,
        emails=found.emails,
        phones=found.phones,
        org=found.org,
        role=found.title,
        urls=found.urls,
        notes="\n\n".join(found.notes) or None,
        **own,
    )


def as_found(contact: Contact) -> dict[str, Any]:
    """A person of the log in the form of an import, with the log's own keys beside."""
    return {
        "name": contact.name,
        "given": contact.given,
        "family": contact.family,
        "emails": list(contact.emails),
        "phones": list(contact.phones),
        "org": contact.org,
        "title": contact.role,
        "urls": list(contact.urls),
        "notes": [contact.notes] if contact.notes else [],
        **contact.model_dump(mode="json", include={"id", "created_at", "updated_at"}),
        **{key: getattr(contact, "register_" if key == "register" else key) for key in _OWN},
    }


_OWN = ("preferred_name", "language", "register", "example")

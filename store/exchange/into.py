"""Bringing what a file holds into the log: who is known is merged, nobody is overwritten."""

from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from store import search
from store.errors import StoreError
from store.exchange import json_log
from store.exchange.found import FoundContact, Import, Skipped, fields_of
from store.exchange.known import Known
from store.filing import fill_blanks
from store.log import Log
from store.profile import is_secret
from store.record import Record
from store.records import Contact, Interaction, Profile
from store.rows import Shelf


class Imported(Record):
    """How many people came in new, how many were known, and what could not be kept."""

    added: int
    merged: int
    skipped: tuple[Skipped, ...] = ()


def import_into(log: Log, found: Import, *, dry_run: bool = False) -> Imported:
    """What came of it, in one transaction; a dry run says what would, and changes nothing."""
    work = _Work(log)
    try:
        with log.writing():
            work.bring(found)
            work.take_back_if(dry_run)
    except _DryRunError:
        pass
    return Imported(added=work.added, merged=work.merged, skipped=tuple(work.skipped))


class _DryRunError(Exception):
    """Takes everything back."""


class _Work:
    def __init__(self, log: Log) -> None:
        self.log = log
        self.added = 0
        self.merged = 0
        self.skipped: list[Skipped] = []
        self._people = Shelf(log.tables, "contacts", Contact)
        self._ids: dict[str, str] = {}
        self._known = Known(self._people.where())
        self._changed: set[str] = set()

    def bring(self, found: Import) -> None:
        self.log.tables.run("PRAGMA defer_foreign_keys = ON")
        for number, person in enumerate(found.contacts):
            try:
                self._bring_person(person)
            except (StoreError, ValidationError) as error:
                self._skip(f"contacts[{number}]", error)
        if found.rest:
            _bring_me(self.log, found.rest)
            self._bring_parts(found.rest)
        for contact_id in self._changed:
            search.refold(self.log.tables, contact_id)

    def take_back_if(self, dry_run: bool) -> None:
        if dry_run:
            raise _DryRunError

    def _bring_person(self, found: FoundContact) -> None:
        fields = fields_of(found)
        given_id = found.rest.get("id")
        known = self._known.match(fields, given_id)
        person = fill_blanks(known, fields) if known else self._new(found)
        if known is None:
            self.added += 1
            self._people.put(person)
            self._note_connection(person, found)
        else:
            self.merged += 1
            if person != known:
                now = self.log.tables.now()
                person = self._people.put(person.model_copy(update={"updated_at": now}))
        self._known.remember(person)
        self._changed.add(person.id)
        if isinstance(given_id, str):
            self._ids[given_id] = person.id

    def _new(self, found: FoundContact) -> Contact:
        now = self.log.tables.now()
        stamps = {"created_at": now, "updated_at": now}
        stamps |= {k: found.rest[k] for k in ("id", "created_at", "updated_at") if k in found.rest}
        return Contact.model_validate({**fields_of(found).model_dump(by_alias=True), **stamps})

    def _note_connection(self, person: Contact, found: FoundContact) -> None:
        if found.connected_on is None:
            return
        line = Interaction(
            contact_id=person.id,
            kind="noted",
            on=found.connected_on,
            channel="linkedin",
            summary="Connected on LinkedIn",
            created_at=self.log.tables.now(),
        )
        Shelf(self.log.tables, "interactions", Interaction).put(line)

    def _bring_parts(self, rest: dict[str, Any]) -> None:
        for table, record, key in json_log.PARTS:
            shelf = Shelf(self.log.tables, table, record, key)
            entries = rest.get(table)
            for number, entry in enumerate(entries if isinstance(entries, list) else ()):
                try:
                    shelf.add(record.model_validate(self._with_new_ids(entry)))
                except (StoreError, ValidationError, TypeError) as error:
                    self._skip(f"{table}[{number}]", error)
        for sql in _LOOSE_ENDS:
            self.log.tables.change(sql)

    def _with_new_ids(self, entry: object) -> dict[str, Any]:
        if not isinstance(entry, dict):
            raise TypeError
        old = entry.get("contact_id")
        if old is None:
            return entry
        if old not in self._ids:
            raise StoreError("it belongs to a person who is not in the file")
        return {**entry, "contact_id": self._ids[old]}

    def _skip(self, where: str, error: Exception) -> None:
        self.skipped.append(Skipped(where=where, why=json_log.why(error)))


def _bring_me(log: Log, rest: dict[str, Any]) -> None:
    """My profile and settings, where there are none yet and as far as they can be kept."""
    if log.profile.get() == Profile():
        with suppress(ValidationError, StoreError):
            log.profile.save(Profile.model_validate(rest.get("profile") or {}))
    settings = rest.get("settings")
    for name, value in (settings if isinstance(settings, dict) else {}).items():
        if not is_secret(name) and log.settings.get(name) is None:
            with suppress(StoreError):
                log.settings.set(name, value)


# A file mended by hand may point to what it no longer holds; that must not cost the rest.
_LOOSE_ENDS = (
    "DELETE FROM draft_versions WHERE draft_id NOT IN (SELECT id FROM drafts)",
    *(
        f"UPDATE {table} SET {what}_id = NULL WHERE {what}_id NOT IN (SELECT id FROM {whole})"  # noqa: S608 - ours
        for what, whole, tables in (
            ("interaction", "interactions", ("facts", "promises", "follow_ups")),
            ("draft", "drafts", ("interactions", "follow_ups")),
            ("event", "events", ("interactions", "drafts")),
            ("follow_up", "follow_ups", ("drafts",)),
        )
        for table in tables
    ),
)

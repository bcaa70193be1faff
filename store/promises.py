"""What I and they said we would do."""

from datetime import date

from store import search
from store.errors import Unknown
from store.records import Promise, PromiseFields
from store.rows import Shelf, Tables

_OPEN = "done_on IS NULL AND let_go_on IS NULL"


class Promises:
    """Promises both ways."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "promises", Promise)

    def of(self, contact_id: str) -> list[Promise]:
        """A person's promises and mine to them, open ones first."""
        tail = f"ORDER BY {_OPEN} DESC, due IS NULL, due, created_at"
        return self._shelf.where("contact_id = ?", [contact_id], tail)

    def open(self) -> list[Promise]:
        """Every promise neither kept nor let go, the next due first."""
        return self._shelf.where(_OPEN, tail="ORDER BY due IS NULL, due, created_at")

    def get(self, promise_id: str) -> Promise:
        """The promise with this id; Unknown when there is none."""
        if found := self._shelf.get(promise_id):
            return found
        raise Unknown("promise", promise_id)

    def add(
        self, contact_id: str, fields: PromiseFields, *, interaction_id: str | None = None
    ) -> Promise:
        """A new promise."""
        promise = Promise(
            **fields.model_dump(include=set(PromiseFields.model_fields)),
            contact_id=contact_id,
            interaction_id=interaction_id,
            created_at=self._tables.now(),
        )
        return self.save(promise)

    def save(self, promise: Promise) -> Promise:
        """The promise as given, kept in the place of what was there."""
        with self._tables.writing():
            self._shelf.put(promise)
            search.touch(self._tables, promise.contact_id)
        return promise

    def keep(self, promise_id: str, on: date) -> Promise:
        """The promise, kept on this day; one already kept stays as it is."""
        return self._change(promise_id, "done_on", on)

    def let_go(self, promise_id: str, on: date) -> Promise:
        """The promise, let go without blame."""
        return self._change(promise_id, "let_go_on", on)

    def snooze(self, promise_id: str, to: date) -> Promise:
        """The promise, out of Today until this day."""
        return self._change(promise_id, "snoozed_to", to)

    def set_day(self, promise_id: str, due: date) -> Promise:
        """The promise, due on this day."""
        return self._change(promise_id, "due", due)

    def delete(self, promise_id: str) -> bool:
        """True when there was such a promise; now there is none."""
        with self._tables.writing():
            promise = self._shelf.get(promise_id)
            self._shelf.remove(promise_id)
            search.touch(self._tables, promise.contact_id if promise else None)
        return promise is not None

    def _change(self, promise_id: str, field: str, day: date) -> Promise:
        with self._tables.writing():
            promise = self.get(promise_id)
            if not promise.is_open:
                return promise
            return self.save(promise.model_copy(update={field: day}))

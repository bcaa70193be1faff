"""The things I go to."""

from datetime import date

from store.errors import Unknown
from store.records import Event
from store.rows import Shelf, Tables


class Events:
    """Events, coming and past."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "events", Event)

    def add(
        self,
        name: str,
        *,
        where: str | None = None,
        on: date | None = None,
        note: str | None = None,
    ) -> Event:
        """A new event."""
        moment = self._tables.now()
        event = Event(
            name=name, where=where, on=on, note=note, created_at=moment, updated_at=moment
        )
        return self._shelf.put(event)

    def save(self, event: Event) -> Event:
        """The event as given, kept in the place of what was there."""
        return self._shelf.put(event.model_copy(update={"updated_at": self._tables.now()}))

    def get(self, event_id: str) -> Event:
        """The event with this id; Unknown when there is none."""
        if found := self._shelf.get(event_id):
            return found
        raise Unknown("event", event_id)

    def delete(self, event_id: str) -> bool:
        """True when there was such an event; the people met there stay."""
        return self._shelf.remove(event_id)

    def upcoming(self, today: date) -> list[Event]:
        """Events of today and later, the next first; those without a day come last."""
        return self._shelf.where(
            '"on" IS NULL OR "on" >= ?',
            [today.isoformat()],
            'ORDER BY "on" IS NULL, "on", created_at',
        )

    def past(self, today: date) -> list[Event]:
        """Events before today, the latest first."""
        return self._shelf.where('"on" < ?', [today.isoformat()], 'ORDER BY "on" DESC')

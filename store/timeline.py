"""What happened between me and a person."""

from datetime import date

from store import search
from store.errors import Unknown
from store.records import Interaction, InteractionFields
from store.rows import Shelf, Tables


class Timeline:
    """Meetings, messages, calls, help and notes, person by person."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "interactions", Interaction)

    def of(self, contact_id: str, limit: int = -1) -> list[Interaction]:
        """A person's timeline, the latest first."""
        tail = 'ORDER BY coalesce("on", substr(created_at, 1, 10)) DESC, created_at DESC LIMIT ?'
        return self._shelf.where("contact_id = ?", [contact_id, limit], tail)

    def get(self, interaction_id: str) -> Interaction:
        """The line with this id; Unknown when there is none."""
        if found := self._shelf.get(interaction_id):
            return found
        raise Unknown("line", interaction_id)

    def at_event(self, event_id: str) -> list[Interaction]:
        """The lines of one event, the first first."""
        return self._shelf.where("event_id = ?", [event_id], "ORDER BY created_at, rowid")

    def last_met(self, contact_id: str) -> Interaction | None:
        """The latest meeting with a person, or None."""
        return self._last(contact_id, "kind = 'met'")

    def last_wrote(self, contact_id: str) -> Interaction | None:
        """The latest message I sent a person, or None; with one, no introduction is needed."""
        return self._last(contact_id, "kind = 'wrote' AND coalesce(direction, '') <> 'from_them'")

    def last_contact(self, contact_id: str) -> date | None:
        """The day we were last in touch, notes to myself left out, or None."""
        found = self._last(contact_id, "kind <> 'noted'")
        return (found.on or found.created_at.date()) if found else None

    def add(
        self,
        contact_id: str,
        fields: InteractionFields,
        *,
        draft_id: str | None = None,
        event_id: str | None = None,
    ) -> Interaction:
        """A new line on a person's timeline."""
        line = Interaction(
            **fields.model_dump(include=set(InteractionFields.model_fields)),
            contact_id=contact_id,
            draft_id=draft_id,
            event_id=event_id,
            created_at=self._tables.now(),
        )
        return self.save(line)

    def save(self, line: Interaction) -> Interaction:
        """The line as given, kept in the place of what was there."""
        with self._tables.writing():
            self._shelf.put(line)
            search.touch(self._tables, line.contact_id)
        return line

    def delete(self, interaction_id: str) -> bool:
        """True when there was such a line; facts and promises that came from it stay."""
        with self._tables.writing():
            line = self._shelf.get(interaction_id)
            if line is None:
                return False
            self._shelf.remove(interaction_id)
            search.touch(self._tables, line.contact_id)
            search.forget_words(self._tables)
            self._tables.scrub()
        return True

    def _last(self, contact_id: str, condition: str) -> Interaction | None:
        tail = 'ORDER BY coalesce("on", substr(created_at, 1, 10)) DESC, created_at DESC LIMIT 1'
        found = self._shelf.where(f"contact_id = ? AND {condition}", [contact_id], tail)
        return found[0] if found else None

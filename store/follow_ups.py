"""When to write again and why."""

from datetime import date

from store import search
from store.errors import Unknown
from store.records import FollowUp, FollowUpFields
from store.rows import Shelf, Tables

_OPEN = "done_on IS NULL AND let_go_on IS NULL"


class FollowUps:
    """Follow-ups; at most one is open for a person and a kind of message."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "follow_ups", FollowUp)

    def of(self, contact_id: str) -> list[FollowUp]:
        """A person's follow-ups, open ones first."""
        return self._shelf.where("contact_id = ?", [contact_id], f"ORDER BY {_OPEN} DESC, due")

    def due(self, today: date) -> list[FollowUp]:
        """Every open follow-up whose day has come, the longest waiting first."""
        condition = f"{_OPEN} AND due <= ? AND coalesce(snoozed_to, due) <= ?"
        return self._shelf.where(condition, [today.isoformat()] * 2, "ORDER BY due, created_at")

    def get(self, follow_up_id: str) -> FollowUp:
        """The follow-up with this id; Unknown when there is none."""
        if found := self._shelf.get(follow_up_id):
            return found
        raise Unknown("follow-up", follow_up_id)

    def set(
        self,
        contact_id: str,
        fields: FollowUpFields,
        *,
        interaction_id: str | None = None,
        draft_id: str | None = None,
    ) -> FollowUp:
        """The follow-up, in the place of an open one of this kind for this person."""
        new = FollowUp(
            **fields.model_dump(include=set(FollowUpFields.model_fields)),
            contact_id=contact_id,
            interaction_id=interaction_id,
            draft_id=draft_id,
            created_at=self._tables.now(),
        )
        return self.save(new)

    def save(self, follow_up: FollowUp) -> FollowUp:
        """The follow-up as given; an open one takes the place of another open one of its kind."""
        with self._tables.writing():
            if follow_up.is_open:
                self._tables.change(
                    f"DELETE FROM follow_ups WHERE contact_id = ? AND kind = ? AND id <> ? AND {_OPEN}",  # noqa: E501, S608 - ours alone
                    [follow_up.contact_id, follow_up.kind, follow_up.id],
                )
            self._shelf.put(follow_up)
            search.touch(self._tables, follow_up.contact_id)
        return follow_up

    def snooze(self, follow_up_id: str, to: date) -> FollowUp:
        """The follow-up, out of Today until this day."""
        return self._change(follow_up_id, "snoozed_to", to)

    def finish(self, follow_up_id: str, on: date) -> FollowUp:
        """The follow-up, done on this day; one already over stays as it is."""
        return self._change(follow_up_id, "done_on", on)

    def let_go(self, follow_up_id: str, on: date) -> FollowUp:
        """The follow-up, let go without blame."""
        return self._change(follow_up_id, "let_go_on", on)

    def _change(self, follow_up_id: str, field: str, day: date) -> FollowUp:
        with self._tables.writing():
            follow_up = self.get(follow_up_id)
            if not follow_up.is_open:
                return follow_up
            return self.save(follow_up.model_copy(update={field: day}))

"""Putting off, finishing and letting go whatever Today shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import Unknown

if TYPE_CHECKING:
    from datetime import date

    from store.due import Due
    from store.log import Log


class Dues:
    """Today's things, by the id that each of them has there."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def today(self, today: date) -> list[Due]:
        """Everything that is due, the most pressing first."""
        from store.due import due_today  # noqa: PLC0415 - the two know each other

        return due_today(self._log, today)

    def snooze(self, due_id: str, to: date) -> None:
        """Keeps it out of Today until this day."""
        sort, source = _parts(due_id)
        if sort == "promise":
            self._log.promises.snooze(source, to)
        elif sort == "follow_up":
            self._log.follow_ups.snooze(source, to)
        else:
            self._set_aside(due_id, "snoozed_to", to)

    def set_day(self, due_id: str, day: date) -> None:
        """Gives the promise the day that it had not, and Today shows it then."""
        sort, source = _parts(due_id)
        if sort != "promise":
            raise Unknown("promise", due_id)
        self._log.promises.set_day(source, day)

    def finish(self, due_id: str, on: date) -> None:
        """Done: a promise is kept, a follow-up over, a handed-off draft sent.

        The rest leaves Today for good, and the message that was begun for it too.
        """
        sort, source = _parts(due_id)
        self._leave_begun(sort, source, on)
        if sort == "promise":
            self._log.promises.keep(source, on)
        elif sort == "follow_up":
            self._log.follow_ups.finish(source, on)
        elif sort == "went":
            self._log.mark_sent(source, on)
        else:
            self._set_aside(due_id, "over_on", on)

    def let_go(self, due_id: str, on: date) -> None:
        """Let go without blame: it does not come back, and a draft is put away."""
        sort, source = _parts(due_id)
        self._leave_begun(sort, source, on)
        if sort == "promise":
            self._log.promises.let_go(source, on)
        elif sort == "follow_up":
            self._log.follow_ups.let_go(source, on)
        elif sort in ("draft", "went"):
            self._log.drafts.discard(source)
        else:
            self._set_aside(due_id, "over_on", on)

    def _leave_begun(self, sort: str, source: str, on: date) -> None:
        """Takes what was begun for a thank-you or a follow-up from Today, not from their page."""
        if sort == "thanks":
            person, kind = self._log.timeline.get(source).contact_id, "thank_you"
        elif sort == "follow_up":
            follow_up = self._log.follow_ups.get(source)
            person, kind = follow_up.contact_id, follow_up.kind
        else:
            return
        for draft in self._log.drafts.waiting():
            if (draft.contact_id, draft.kind) == (person, kind):
                self._set_aside(f"draft:{draft.id}", "over_on", on)

    def _set_aside(self, due_id: str, column: str, day: date) -> None:
        sort, source = _parts(due_id)
        found = self._log.timeline if sort == "thanks" else self._log.drafts
        person = found.get(source).contact_id
        self._log.tables.change(
            f"INSERT INTO set_aside (due_id, contact_id, {column}) VALUES (?, ?, ?)"  # noqa: S608 - ours
            f" ON CONFLICT (due_id) DO UPDATE SET {column} = excluded.{column}",
            [due_id, person, day.isoformat()],
        )


def _parts(due_id: str) -> tuple[str, str]:
    sort, _, source = due_id.partition(":")
    if sort not in ("thanks", "promise", "follow_up", "draft", "went") or not source:
        raise Unknown("thing for today", due_id)
    return sort, source

"""What stands in the "I met someone" boxes, every keystroke of it."""

from datetime import datetime

from store.records import Capture
from store.rows import Shelf, Tables


class Captures:
    """Boxes by the id that the typing device gave them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "captures", Capture)

    def save(self, capture_id: str, text: str, at: datetime) -> Capture:
        """The box as it now stands: the later ``at`` wins, the typing device's own time.

        What comes after it was filed changes nothing.
        """
        new = Capture(id=capture_id, text=text, saved_at=at)
        with self._tables.writing():
            old = self._shelf.get(capture_id)
            if old and (old.state == "filed" or old.saved_at > new.saved_at):
                return old
            return self._shelf.put(new)

    def get(self, capture_id: str) -> Capture | None:
        """The box with this id, or None."""
        return self._shelf.get(capture_id)

    def open(self) -> list[Capture]:
        """The boxes with words in them that are not filed yet, the latest first."""
        return [
            c
            for c in self._shelf.where("state = 'open'", tail="ORDER BY saved_at DESC")
            if c.text.strip()
        ]

    def discard(self, capture_id: str) -> bool:
        """True when there was such a box; its words are gone."""
        return self._shelf.remove(capture_id)

    def filed_with(self, capture_id: str) -> list[str]:
        """The people this box was filed with, in the order of the note, each once."""
        rows = self._tables.run(
            "SELECT contact_id FROM filings WHERE capture_id = ? ORDER BY part", [capture_id]
        )
        return list(dict.fromkeys(str(row["contact_id"]) for row in rows))

    def close(self, capture_id: str, contact_id: str, at: datetime) -> None:
        """Marks the box as filed; its words now stand in the person's timeline."""
        self._shelf.put(Capture(id=capture_id, saved_at=at, state="filed", contact_id=contact_id))

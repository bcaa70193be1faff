"""What I know of people, each with the switch that lets it into messages."""

import json
import re

from store import search
from store.errors import Unknown
from store.records import Fact, FactFields
from store.rows import Shelf, Tables


class Facts:
    """Facts about people."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "facts", Fact)

    def of(self, contact_id: str) -> list[Fact]:
        """Everything known of a person, the oldest first."""
        return self._shelf.where("contact_id = ?", [contact_id], "ORDER BY created_at, rowid")

    def get(self, fact_id: str) -> Fact:
        """The fact with this id; Unknown when there is none."""
        if found := self._shelf.get(fact_id):
            return found
        raise Unknown("note", fact_id)

    def add(
        self, contact_id: str, fields: FactFields, *, interaction_id: str | None = None
    ) -> Fact:
        """A new fact about a person."""
        values = fields.model_dump(include=set(FactFields.model_fields))
        fact = Fact(
            **values,
            contact_id=contact_id,
            interaction_id=interaction_id,
            created_at=self._tables.now(),
        )
        return self.save(fact)

    def save(self, fact: Fact) -> Fact:
        """The fact as given, kept in the place of what was there."""
        with self._tables.writing():
            self._shelf.put(fact)
            search.touch(self._tables, fact.contact_id)
        return fact

    def set_usable(self, fact_id: str, usable: bool) -> Fact:
        """The fact, now let into messages or kept out."""
        return self.save(self.get(fact_id).model_copy(update={"usable": usable}))

    def delete(self, fact_id: str) -> bool:
        """True when there was such a fact; the note that it came from stays as typed."""
        return self._remove(fact_id, strike=False)

    def erase(self, fact_id: str) -> bool:
        """True when there was such a fact; its words are struck from notes and briefs too."""
        return self._remove(fact_id, strike=True)

    def _remove(self, fact_id: str, *, strike: bool) -> bool:
        with self._tables.writing():
            fact = self._shelf.get(fact_id)
            if fact is None:
                return False
            self._shelf.remove(fact_id)
            if strike:
                _strike(self._tables, fact)
            search.touch(self._tables, fact.contact_id)
            search.forget_words(self._tables)
            self._tables.scrub()
        return True


_PLACES = (
    ("interactions", "note"),
    ("interactions", "summary"),
    ("captures", "text"),
    ("contacts", "notes"),
    ("drafts", "brief"),
    ("drafts", "particulars"),
)


def _strike(tables: Tables, fact: Fact) -> None:
    """Takes the fact's words out of the notes they came from and the briefs they went into."""
    for table, column in _PLACES:
        text = json.dumps(fact.text, ensure_ascii=False)[1:-1] if table == "drafts" else fact.text
        if not text.strip():
            return
        pattern = re.compile(r"\s+".join(map(re.escape, text.split())), re.IGNORECASE)
        whose = "id" if table == "contacts" else "contact_id"
        rows = tables.run(
            f'SELECT id, "{column}" AS text FROM "{table}" WHERE {whose} = ?',  # noqa: S608 - ours
            [fact.contact_id],
        )
        for row in rows:
            if row["text"] and pattern.search(row["text"]):
                tables.change(
                    f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?',  # noqa: S608 - ours
                    [pattern.sub("…", row["text"]), row["id"]],
                )

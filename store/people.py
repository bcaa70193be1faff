"""The people in the log."""

from store import search
from store.errors import Unknown
from store.records import Contact, ContactFields
from store.rows import Shelf, Tables


class People:
    """Everybody in the log: add, change, find, and really delete."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shelf = Shelf(tables, "contacts", Contact)

    def add(self, fields: ContactFields | None = None, *, contact_id: str | None = None) -> Contact:
        """A new person; not even a name is needed. An id that is known already changes nothing."""
        fields = fields or ContactFields()
        if contact_id and (there := self._shelf.get(contact_id)):
            return there
        moment = self._tables.now()
        stamps: dict[str, object] = {"created_at": moment, "updated_at": moment}
        if contact_id:
            stamps["id"] = contact_id
        values = fields.model_dump(include=set(ContactFields.model_fields), by_alias=False)
        return self.save(Contact(**{**values, **stamps}))

    def get(self, contact_id: str) -> Contact:
        """The person with this id; Unknown when there is none."""
        if found := self._shelf.get(contact_id):
            return found
        raise Unknown("person", contact_id)

    def has(self, contact_id: str) -> bool:
        """True when somebody has this id."""
        return self._shelf.get(contact_id) is not None

    def save(self, contact: Contact) -> Contact:
        """The person as given, kept in the place of what was there."""
        changed = contact.model_copy(update={"updated_at": self._tables.now()})
        with self._tables.writing():
            self._shelf.put(changed)
            search.refold(self._tables, contact.id)
        return changed

    def delete(self, contact_id: str) -> bool:
        """True when there was such a person; nothing of them is left, in the file's bytes too."""
        with self._tables.writing():
            search.forget(self._tables, contact_id)
            gone = self._shelf.remove(contact_id)
            if gone:
                search.forget_words(self._tables)
                self._tables.scrub()
        return gone

    def find(self, words: str, limit: int = 50, offset: int = 0) -> list[Contact]:
        """The people who match, names first, then the latest; nothing typed finds everybody."""
        if not words.strip():
            return self.recent(limit, offset)
        rows = search.find(self._tables, words, limit, offset)
        return [self._shelf.read(row) for row in rows]

    def recent(self, limit: int = 50, offset: int = 0) -> list[Contact]:
        """The people you dealt with last, the latest first."""
        tail = "ORDER BY updated_at DESC, number LIMIT ? OFFSET ?"
        return self._shelf.where("1", [limit, offset], tail)

    def count(self) -> int:
        """How many people the log holds."""
        return int(self._tables.run("SELECT count(*) AS n FROM contacts")[0]["n"])

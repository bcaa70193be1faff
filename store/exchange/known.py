"""Whom the log knows already: the same id, mail address, page, or name at the same place."""

from collections.abc import Iterable

from store.records import Contact, ContactFields
from store.text import fold


class Known:
    """The people to compare newcomers with; made-up example people are nobody."""

    def __init__(self, people: Iterable[Contact]) -> None:
        self._people: dict[str, Contact] = {}
        self._by: dict[tuple[str, ...], str] = {}
        for person in people:
            self.remember(person)

    def remember(self, person: Contact) -> None:
        """From now on this person can be met again."""
        self._people[person.id] = person
        if not person.example:
            for sign in _signs(person):
                self._by.setdefault(sign, person.id)

    def match(self, fields: ContactFields, given_id: object = None) -> Contact | None:
        """The person these fields speak of, or None for a newcomer."""
        if isinstance(given_id, str) and given_id in self._people:
            return self._people[given_id]
        if fields.example:
            return None
        for sign in _signs(fields):
            person = self._people.get(self._by.get(sign, ""))
            if person and not _are_two(person, fields):
                return person
        return None


def _signs(person: ContactFields) -> list[tuple[str, ...]]:
    signs: list[tuple[str, ...]] = [("mail", mail.strip().casefold()) for mail in person.emails]
    signs += [("page", url.strip().rstrip("/").casefold()) for url in person.urls]
    if fold(person.name or "") and fold(person.org or ""):
        signs.append(("name", fold(person.name or ""), fold(person.org or "")))
    return signs


def _are_two(one: ContactFields, other: ContactFields) -> bool:
    """A shared mailbox with two names, or one name with two LinkedIn pages, is two people."""
    names = [set(fold(person.name or "").split()) for person in (one, other)]
    pages = [{url.rstrip("/") for url in p.urls if "linkedin.com/in/" in url} for p in (one, other)]
    return any(a and b and not a & b for a, b in (names, pages))

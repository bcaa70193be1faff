"""Masks: names, places, roles, addresses and links leave as marks, and are put back here.

A mask knows what stands in the fields of the brief, who is in the log, and finds other people's
names in free text by itself. Each word keeps one mark through the whole talk with a model.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafting.brief import Addressee, Brief, Sender
from drafting.facts_block import Value
from drafting.modelling.lookup import Lookup, Place
from drafting.modelling.marks import Unmasking, find_marks, put_back, write_mark
from drafting.modelling.naming import (
    FEWEST_LETTERS,
    Known,
    is_particle,
    split_name,
    split_titles,
    telling_parts,
)
from drafting.modelling.strangers import find_addresses, find_names
from prompts.listening import fold

# These say what is wanted and how, and nothing of anybody.
PLAIN_FIELDS = frozenset({"today", "goes_along_as", "by", "both_agreed", "form_of_address"})
NAME_FIELDS = frozenset({"name", "called"})
WHOLE_FIELDS = {
    "role": "ROLE",
    "organisation": "ORG",
    "where": "PLACE",
    "link": "LINK",
    "contact_line": "LINE",
}

_ARTICLE = re.compile(
    r"(?:the|a|an|el|la|los|las|le|les|l['\u2019]|der|die|das|den|dem)\s+", re.IGNORECASE
)


class Mask:
    """Hides and puts back; without a mask both give the text as it was."""

    def __init__(
        self,
        people: Iterable[Known] = (),
        words: Iterable[str] = (),
        *,
        is_on: bool = True,
        as_typed: bool = False,
    ) -> None:
        self.is_on = is_on
        # What is put back is the word as the log has it, or as it was typed in the text.
        self._as_typed = as_typed
        self._values: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._labels: dict[int, str] = {}
        self._lookup = Lookup()
        for person in people:
            self.learn(person)
        for word in words:
            self.learn_name(word)

    @property
    def values(self) -> Mapping[int, str]:
        """What each number stands for, as far as marks were given out."""
        return self._values

    def learn(self, person: Known) -> None:
        """Hide this person from now on."""
        for name in person.names:
            self.learn_name(name)
        if person.org:
            self.learn_phrase(person.org, "ORG")
        for other in person.others:
            self._lookup.add(other, "LINK")

    def learn_name(self, name: str) -> None:
        """Hide a name, each part of it alone too."""
        for part in split_name(name):
            self._lookup.add(part, "NAME")
            for piece in re.split(r"[\s\-\u2010\u2011]+", part):
                if piece != part and len(piece) >= FEWEST_LETTERS and not is_particle(piece):
                    self._lookup.add(piece, "NAME")

    def learn_phrase(self, phrase: str, label: str) -> None:
        """Hide a phrase; of an organisation also its telling words and its initials."""
        phrase = _ARTICLE.sub("", phrase.strip(), count=1) if phrase else ""
        self._lookup.add(phrase, label)
        if label == "ORG":
            for part in telling_parts(phrase):
                self._lookup.add(part, label)

    def hide(self, text: str, *, strangers: bool = True) -> str:
        """The text with marks in the place of all that is known, and of names found in it."""
        if not self.is_on or not text:
            return text
        text = unicodedata.normalize("NFC", text)
        if strangers:
            self._listen(text)
        for value, label in self._lookup.unspaced.items():
            text = text.replace(value, self._mark(value, label))
        return self._write(text, self._find(text))

    def hide_whole(self, text: str, label: str) -> str:
        """One mark for all of a field, its article in front of it."""
        if not self.is_on or not text.strip():
            return text
        text = unicodedata.normalize("NFC", text.strip())
        article = _ARTICLE.match(text)
        begin = article.end() if article else 0
        return f"{text[:begin]}{self._mark(text[begin:], label)}"

    def hide_facts(self, value: Value) -> Value:
        """The facts of a message as they may leave, each field as what it is."""
        if self.is_on:
            # A name that one fact gives away is hidden in those before it too.
            for text in _texts(value):
                self._listen(unicodedata.normalize("NFC", text))
        return self._hide_value(value)

    def _hide_value(self, value: Value, field: str = "") -> Value:
        if isinstance(value, str):
            return self._hide_field(value, field)
        if isinstance(value, Mapping):
            return {
                key: item if key in PLAIN_FIELDS else self._hide_value(item, key)
                for key, item in value.items()
            }
        if isinstance(value, Sequence):
            return [self._hide_value(item, field) for item in value]
        return value

    def hide_name(self, name: str) -> str:
        """A name, its titles left, so that "Dr Osei" is greeted so."""
        if not self.is_on or not name.strip():
            return name
        titles, rest = split_titles(unicodedata.normalize("NFC", name).split())
        hidden = " ".join(rest)
        for part in split_name(name) or [hidden]:
            hidden = hidden.replace(part, self.hide_whole(part, "NAME"), 1)
        return " ".join([*titles, hidden])

    def put_back(self, text: str) -> str:
        """The text with every mark's own words."""
        return put_back(text, self._values) if self.is_on else text

    def unmasking(self) -> Unmasking:
        """The same for a text that comes in pieces."""
        return Unmasking(self._values if self.is_on else {})

    def _hide_field(self, text: str, field: str) -> str:
        if field in WHOLE_FIELDS:
            return self.hide_whole(text, WHOLE_FIELDS[field])
        return self.hide_name(text) if field in NAME_FIELDS else self.hide(text)

    def _listen(self, text: str) -> None:
        """Learn the names that are found in this text."""
        for name in find_names(text):
            self._lookup.add(text[name.start : name.end], name.label)

    def _find(self, text: str) -> list[Place]:
        """What is hidden of a text, in its order, nothing twice."""
        taken = [Place(*found.span(), "TERM", found[0]) for found in find_marks(text)]
        addresses = (Place(*at, text[at.start : at.end]) for at in find_addresses(text))
        for place in (*addresses, *self._lookup.find(text)):
            if not any(place.start < other.end and other.start < place.end for other in taken):
                taken.append(place)
        return sorted(taken)

    def _write(self, text: str, places: list[Place]) -> str:
        parts, at = [], 0
        for place in places:
            value = text[place.start : place.end] if self._as_typed else place.value
            parts += [text[at : place.start], self._mark(value, place.label)]
            at = place.end
        return "".join([*parts, text[at:]])

    def _mark(self, value: str, label: str) -> str:
        key = fold(value)
        number = self._numbers.get(key)
        if number is None:
            number = len(self._numbers) + 1
            self._numbers[key] = number
            self._values[number] = value
            self._labels[number] = label
        return write_mark(self._labels[number], number)


def mask_for(
    brief: Brief, people: Iterable[Known] = (), words: Iterable[str] = (), *, is_on: bool = True
) -> Mask:
    """The mask for one message: its own people first, then everybody else."""
    mask = Mask(is_on=is_on)
    if not is_on:
        return mask
    persons = [person for person in (brief.contact, brief.sender, brief.other) if person]
    for person in persons:
        mask.learn(_known(person))
        if person.role:
            mask.learn_phrase(person.role, "ROLE")
    if brief.met.where:
        mask.learn_phrase(brief.met.where, "PLACE")
    for other in people:
        mask.learn(other)
    for word in words:
        mask.learn_name(word)
    return mask


def _known(person: Addressee | Sender) -> Known:
    if isinstance(person, Sender):
        return Known(names=tuple(filter(None, [person.name])), org=person.org)
    names = tuple(filter(None, [person.name, person.preferred_name]))
    return Known(names, person.org, tuple(filter(None, [person.email, person.phone])))


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item) if key not in PLAIN_FIELDS | NAME_FIELDS else ()
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)

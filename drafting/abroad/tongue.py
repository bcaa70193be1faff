"""What every language brings: how its facts are turned, and how its occasions are said."""

from typing import Protocol

from drafting.abroad import (
    asking,
    french,
    french_mine,
    french_on,
    german,
    german_mine,
    german_places,
    romance_places,
    spanish,
    spanish_first,
    spanish_mine,
)
from drafting.abroad.places import Place
from drafting.abroad.told import Told, Voice


class Tongue(Protocol):
    """The grammar of one language."""

    def turn(self, text: str, voice: Voice) -> Told | None:
        """What a fact says of the reader or of others; None where it is unsure."""

    def turn_mine(self, text: str, voice: Voice) -> Told | None:
        """What a fact says of me; None where it is unsure."""

    def give(self, text: str, voice: Voice) -> tuple[str | None, str | None]:
        """What I can do for the reader, or else the thing that I have for them."""

    def awaited(self, text: str, voice: Voice) -> str | None:
        """What the reader wanted to do for me."""

    def give_thing(self, thing: str, voice: Voice) -> str:
        """The same for a thing that was promised."""

    def with_due(self, done: str, due: str) -> str:
        """A deed with its day."""

    def turn_ask(self, text: str, voice: Voice) -> str | None:
        """My question, after "ob", "si", "wie", turned to the reader."""

    def ask_plainly(self, whether: str) -> str | None:
        """The same as a question of its own: "darf ich Ihnen schreiben" of "ob ich ... darf"."""

    def is_mine(self, text: str) -> bool:
        """True for what begins with a verb that only I can have done."""

    def is_occasion(self, text: str) -> bool:
        """True for words that begin with the name of an occasion."""

    def find_place(self, text: str, voice: Voice) -> Place | None:
        """An occasion with its articles."""


class _German:
    turn = staticmethod(german.turn)
    turn_mine = staticmethod(german_mine.turn_mine)
    give = staticmethod(german_mine.give)
    awaited = staticmethod(german_mine.awaited)
    give_thing = staticmethod(german_mine.give_thing)
    with_due = staticmethod(german_mine.with_due)
    turn_ask = staticmethod(german_mine.turn_ask)
    ask_plainly = staticmethod(asking.ask_german)
    is_mine = staticmethod(asking.never)
    is_occasion = staticmethod(german_places.is_occasion)
    find_place = staticmethod(german_places.find_place)


class _Spanish:
    turn = staticmethod(spanish.turn)
    turn_mine = staticmethod(spanish_mine.turn_mine)
    give = staticmethod(spanish_mine.give)
    awaited = staticmethod(spanish_mine.awaited)
    give_thing = staticmethod(spanish_mine.give_thing)
    with_due = staticmethod(spanish_mine.with_due)
    turn_ask = staticmethod(spanish_mine.turn_ask)
    ask_plainly = staticmethod(asking.ask_spanish)
    is_mine = staticmethod(spanish_first.is_mine)
    is_occasion = staticmethod(romance_places.is_occasion_es)
    find_place = staticmethod(romance_places.find_spanish)


class _French:
    turn = staticmethod(french.turn)
    turn_mine = staticmethod(french_mine.turn_mine)
    give = staticmethod(french_mine.give)
    awaited = staticmethod(french_mine.awaited)
    give_thing = staticmethod(french_mine.give_thing)
    with_due = staticmethod(french_mine.with_due)
    turn_ask = staticmethod(french_mine.turn_ask)
    ask_plainly = staticmethod(asking.ask_french)
    is_mine = staticmethod(french_on.is_mine)
    is_occasion = staticmethod(romance_places.is_occasion_fr)
    find_place = staticmethod(romance_places.find_french)


TONGUES: dict[str, Tongue] = {"de": _German(), "es": _Spanish(), "fr": _French()}

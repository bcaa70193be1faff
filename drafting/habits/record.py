"""The habits of one person, as both writers get them: never more than this leaves the log."""

import hashlib
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

What = Literal["greeting", "sign_off", "length", "struck"]
Family = Literal["mail", "chat", ""]
# So short that a text is no longer a message is nobody's wish.
LEAST_SHARE, MOST_SHARE = 0.5, 2.0


class Part(BaseModel):
    """A strict, unchanging record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Habit(Part):
    """One thing that the person changed alike in several messages.

    ``value`` is the greeting without the name ("Hi"), the words above the name ("Thanks,", empty
    for the name alone), "shorter" or "longer", or the words that are struck out. ``share`` is how
    long the person's text is against the draft's. ``seen`` is in how many messages it showed.
    """

    what: What
    family: Family = ""
    language: str = ""
    value: Annotated[str, Field(max_length=80)]
    share: Annotated[float, Field(ge=LEAST_SHARE, le=MOST_SHARE)] = 1.0
    seen: Annotated[int, Field(ge=0)]

    @property
    def id(self) -> str:
        """A name for a tap and for what is forgotten, which tells nothing of the words."""
        words = self.value.casefold() if self.what == "struck" else ""
        return name_of(self.what, self.family, self.language, words)


def name_of(what: What, family: Family, language: str, words: str = "") -> str:
    """The name of a habit; a greeting has one for a family and a language, whatever it is."""
    told = f"{what}\n{family}\n{language}\n{words}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:12]


class Habits(Part):
    """What both writers go by; without any they write as they always did."""

    habits: tuple[Habit, ...] = ()

    def greeting(self, channel: str, language: str) -> str | None:
        """The word before the name, or None for the writer's own."""
        found = self.find("greeting", family_of(channel), language)
        return found.value if found else None

    def sign_off(self, channel: str, language: str) -> str | None:
        """What stands above the name, empty for the name alone, None for the writer's own."""
        found = self.find("sign_off", family_of(channel), language)
        return found.value if found else None

    def share(self, channel: str) -> float:
        """How long a text is to be against the writer's own measure."""
        found = self.find("length", family_of(channel))
        return found.share if found else 1.0

    def struck(self, language: str) -> tuple[str, ...]:
        """The words and phrases to do without."""
        return tuple(
            habit.value
            for habit in self.habits
            if habit.what == "struck" and habit.language == language
        )

    def find(self, what: What, family: Family, language: str = "") -> Habit | None:
        """The one habit of this sort, or None."""
        if not family:
            return None
        name = name_of(what, family, language)
        return next((habit for habit in self.habits if habit.id == name), None)

    def without(self, *whats: What) -> "Habits":
        """The same without habits of these sorts."""
        return Habits(habits=tuple(habit for habit in self.habits if habit.what not in whats))

    @property
    def mark(self) -> str:
        """A few signs that differ where the habits do; empty without any."""
        if not self.habits:
            return ""
        told = [(h.what, h.family, h.language, h.value, round(h.share, 2)) for h in self.habits]
        return hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:8]


NO_HABITS = Habits()


def family_of(channel: str) -> Family:
    """Mail is one thing, all that is read on a phone between other messages another."""
    if channel == "email":
        return "mail"
    return "" if channel == "spoken" else "chat"

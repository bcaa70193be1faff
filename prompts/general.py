"""The words by which a patient is spoken of in general, as patterns over a text as typed."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

CAPITAL = r"(?-i:[^\W\da-zß-öø-ÿ_][\w'’-]*)"  # noqa: RUF001 - both apostrophes are typed
NAME = rf"{CAPITAL}(?: (?:(?:de|la|von|van|bin|al) )?{CAPITAL}\.?){{0,2}}"


class Change(BaseModel):
    """What could tell who somebody is, what comes in its place, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    find: str
    say: str
    reason: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words to find; capitals count only where the list says CAP."""
        return re.compile(rf"(?<!\w)(?:{self.find.replace('CAP', CAPITAL)})", re.IGNORECASE)


class General(BaseModel):
    """The whole list: titles, words for people, "a patient", and the changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    titles: str
    titles_abroad: str
    people: str
    people_abroad: str
    names_of_nobody: str
    somebody: str
    in_care: str
    tens: str
    change: tuple[Change, ...]


@cache
def load_general() -> General:
    """The list in ``prompts/reading/general.toml``."""
    text = files("prompts").joinpath("reading", "general.toml").read_text(encoding="utf-8")
    return General.model_validate(tomllib.loads(text))

"""The tips: advice to read before the door, each with its source, and things to say aloud."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Known = Literal["name_and_about", "about", "name", "nothing"]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,30}$")]
Words = Annotated[str, Field(min_length=3)]

_SLOTS: dict[Known, set[str]] = {
    "name_and_about": {"name", "about"},
    "about": {"about"},
    "name": {"name"},
    "nothing": set(),
}


class TipsError(Exception):
    """A file of tips cannot be used; the message names the file and the entry."""


class Part(BaseModel):
    """A strict, unchanging part of the tips."""

    model_config = ConfigDict(extra="forbid", frozen=True)


F = TypeVar("F", bound=Part)


class Source(Part):
    """Where advice comes from, and how far to trust it."""

    says: Words
    strength: Words

    @property
    def sentence(self) -> str:
        """Both, as they stand under a tip."""
        return f"{self.says}. {self.strength}."


class TipEntry(Part):
    """One tip as its file holds it: ``source`` is a name in ``sources.toml``."""

    id: Id
    title: Words
    lines: tuple[Words, ...] = Field(min_length=1)
    words: str = ""
    source: str


class ChapterEntry(Part):
    """One chapter as its file holds it."""

    id: Id
    title: Words
    tip: tuple[TipEntry, ...] = Field(min_length=1)


class AdviceFile(Part):
    """The whole of ``advice.toml``."""

    chapter: tuple[ChapterEntry, ...] = Field(min_length=1)


class SourcesFile(Part):
    """The whole of ``sources.toml``, under one key."""

    sources: dict[str, Source]


class Spoken(Part):
    """Things to say aloud: goodbyes, and self-introductions by what is known of me."""

    goodbyes: tuple[Words, ...] = Field(min_length=1)
    introductions: dict[Known, Annotated[tuple[Words, ...], Field(min_length=1)]]

    @model_validator(mode="after")
    def _check_slots(self) -> "Spoken":
        for known, slots in _SLOTS.items():
            for line in self.introductions.get(known, ()):
                found = set(Template(line).get_identifiers())
                if not Template(line).is_valid() or found != slots:
                    raise ValueError(f"“{line}” must use exactly {sorted(slots) or 'no slots'}")
        if missing := set(_SLOTS) - set(self.introductions):
            raise ValueError(f"introductions are missing for {sorted(missing)}")
        return self


class Tip(Part):
    """One piece of advice, something to say, and its source."""

    id: str
    title: str
    lines: tuple[str, ...]
    words: str
    source: Source


class Chapter(Part):
    """A few tips for one moment."""

    id: str
    title: str
    tips: tuple[Tip, ...]


@cache
def load_chapters() -> tuple[Chapter, ...]:
    """The advice, chapter by chapter, in the order to read it."""
    return read_chapters(_folder())


@cache
def load_spoken() -> Spoken:
    """The things to say aloud."""
    return read_spoken(_folder())


def read_chapters(folder: Traversable) -> tuple[Chapter, ...]:
    """The advice that a folder holds, or TipsError with the entry that is wrong."""
    sources = _read(folder, "sources.toml", SourcesFile, under="sources").sources
    chapters = _read(folder, "advice.toml", AdviceFile).chapter
    return tuple(
        Chapter(id=one.id, title=one.title, tips=tuple(_tip(entry, sources) for entry in one.tip))
        for one in chapters
    )


def read_spoken(folder: Traversable) -> Spoken:
    """The spoken lines that a folder holds, or TipsError with what is wrong."""
    return _read(folder, "spoken.toml", Spoken)


def _tip(entry: TipEntry, sources: dict[str, Source]) -> Tip:
    if entry.source not in sources:
        raise TipsError(
            f"advice.toml: the tip {entry.id} names the source {entry.source!r}, and sources.toml"
            " has none of that name. Add it there."
        )
    return Tip(**{**entry.model_dump(), "source": sources[entry.source]})


def _folder() -> Traversable:
    return files(__package__ or "prompts") / "tips"


def _read(folder: Traversable, name: str, form: type[F], under: str = "") -> F:
    try:
        table = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        return form.model_validate({under: table} if under else table)
    except ValidationError as error:
        first = error.errors()[0]
        place = ", ".join(str(p + 1 if isinstance(p, int) else p) for p in first["loc"]) or "file"
        raise TipsError(f"{name}: {place}: {first['msg']}. Mend that entry.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise TipsError(f"{name} cannot be read: {error}. Mend that line.") from error

"""Meanings: families of wordings, and which of them together in one sentence a rule minds.

``lexicon/meanings*.toml`` hold the families, written as the phrases of the themes are;
``lexicon/worries*.toml`` say which families make a worry when they stand in one sentence.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from pydantic import Field, ValidationError

from prompts.openings import Beginnings, Index
from prompts.phrases import (
    ANY,
    LexiconError,
    Strict,
    compile_phrase,
    explain,
    fold,
    read_table,
)


class Meaning(Strict):
    """One family of wordings that say the same thing."""

    name: str
    reason: str = Field(min_length=3)
    says: tuple[str, ...] = Field(min_length=1)


class Worry(Strict):
    """Families that make a worry together; a bar parts those of which one is enough.

    ``always`` lets nothing excuse it; ``even_denied`` no more than a denial right before the first.
    """

    rule: str
    reason: str = Field(min_length=3)
    needs: tuple[str, ...] = Field(min_length=1)
    without: tuple[str, ...] = ()
    in_order: bool = False
    always: bool = False
    even_denied: bool = False
    why: str | None = None
    gentler: str | None = None
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()

    @property
    def first(self) -> tuple[str, ...]:
        """The families of which one must stand there at all."""
        return tuple(self.needs[0].split("|"))


class MeaningFile(Strict):
    """A file of families."""

    meaning: tuple[Meaning, ...] = Field(min_length=1)


class WorryFile(Strict):
    """A file of what worries when it stands together."""

    worry: tuple[Worry, ...] = Field(min_length=1)


class Place(NamedTuple):
    """Where a family's wording stands in a folded text."""

    start: int
    end: int
    name: str


class Meanings:
    """All families, ready to be found in a folded text."""

    def __init__(self, families: Iterable[Meaning]) -> None:
        self.names: set[str] = set()
        self._says = Index[str](ANY, compile_phrase)
        for family in families:
            self.names.add(family.name)
            for phrase in family.says:
                self._says.add(fold(phrase), family.name)

    def find(self, text: Beginnings) -> Iterator[Place]:
        """Yield where the families stand in a text."""
        for start, standing in self._says.find(text):
            # Of a family's wordings the one that was written first counts.
            found: dict[str, int] = {}
            for name, end in standing:
                found.setdefault(name, end)
            yield from (Place(start, end, name) for name, end in found.items())


def _files(beginning: str) -> list[Traversable]:
    folder = files(__package__ or "prompts") / "lexicon"
    found = [one for one in folder.iterdir() if one.name.startswith(beginning)]
    return sorted(found, key=lambda one: one.name)


def read_meanings(sources: Iterable[Traversable]) -> Meanings:
    """Give the families of the files, or an error that names the file and the entry."""
    families: list[Meaning] = []
    for source in sources:
        try:
            record = MeaningFile.model_validate(read_table(source))
            Meanings(record.meaning)
        except ValidationError as error:
            raise explain(source.name, error) from error
        except ValueError as error:
            raise LexiconError(f"{source.name}: {error}. Mend that phrase.") from error
        families.extend(record.meaning)
    return Meanings(families)


@cache
def load_meanings() -> Meanings:
    """Give the families of every ``lexicon/meanings*.toml``."""
    return read_meanings(_files("meanings"))


def read_worries(sources: Iterable[Traversable], names: set[str]) -> tuple[Worry, ...]:
    """Give what the files mind, or an error that names the file and the entry."""
    found: list[Worry] = []
    for source in sources:
        try:
            worries = WorryFile.model_validate(read_table(source)).worry
        except ValidationError as error:
            raise explain(source.name, error) from error
        for worry in worries:
            named = {name for one in (*worry.needs, *worry.without) for name in one.split("|")}
            if named - names:
                raise LexiconError(
                    f"{source.name}: no meaning is named {min(named - names)}. Mend that entry."
                )
        found.extend(worries)
    return tuple(found)


@cache
def load_worries() -> tuple[Worry, ...]:
    """Give what every ``lexicon/worries*.toml`` minds."""
    return read_worries(_files("worries"), load_meanings().names)


@cache
def _by_first() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, worry in enumerate(load_worries()):
        for name in worry.first:
            found.setdefault(name, []).append(at)
    return found


def worries_about(names: Iterable[str]) -> list[Worry]:
    """Give, in their order, the worries of which one of these families can be the first."""
    near = {at for name in names for at in _by_first().get(name, ())}
    return [load_worries()[at] for at in sorted(near)]

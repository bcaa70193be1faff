"""Languages other than English: a folder each, with its letter's words and the kinds' sentences."""

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from prompts.address import Address
from prompts.kind import Block, Kind, Part, Problem
from prompts.kindfault import KindFileError
from prompts.kindfile import read_blocks

_LETTER = "language.toml"
_EVERY = "every"
_CODE = re.compile(r"[a-z]{2}")
Ways = Annotated[tuple[str, ...], Field(min_length=1)]


class Greetings(Part):
    """How a message begins; ``$called`` is the name as it is called there, ``$me`` my own."""

    woman: Ways
    man: Ways
    formal: Ways
    familiar: Ways
    dear_woman: Ways
    dear_man: Ways
    nobody: Ways
    here: Ways
    here_role: Ways
    # To a woman by her stored role, with no honorific that nobody stored.
    by_role: tuple[str, ...] = ()


class Partings(Part):
    """How a mail ends, above the name."""

    formal: Ways
    familiar: Ways
    warm_formal: Ways
    warm_familiar: Ways


class Letter(Part):
    """A language's latch, and the words around a message. Without ``open`` it is open.

    ``formal_by_first`` says that also who is called usted is greeted by the first name alone.
    ``address`` names the two ways to speak to the reader, for who has to choose one.
    """

    open: bool = True
    name: str
    first_is_formal: bool
    formal_by_first: bool = False
    capital_after_greeting: bool
    address: Annotated[dict[Address, str], Field(default_factory=dict)]
    greeting: Greetings
    parting: Partings


@cache
def load_letter(code: str) -> Letter:
    """The words around a message in a language of the house."""
    return _read_letter((files("prompts") / "kinds" / code / _LETTER).read_text("utf-8"))


def _read_letter(text: str) -> Letter:
    return Letter.model_validate(tomllib.loads(text), strict=False)


def add_languages(
    folder: Path, kinds: Mapping[str, Kind]
) -> tuple[dict[str, Kind], tuple[Problem, ...]]:
    """The kinds with the sentences of each language's folder, and what is wrong there."""
    whole, problems = dict(kinds), []
    for tongue in sorted(path for path in folder.iterdir() if _CODE.fullmatch(path.name)):
        try:
            letter = (tongue / _LETTER).read_text("utf-8-sig")
            is_open = _read_letter(letter).open
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            message = f"the words of this language cannot be used: {str(error).splitlines()[0]}."
            problems.append(Problem(file=f"{tongue.name}/{_LETTER}", line=1, message=message))
            continue
        for kind_id, texts, blocks, problem in _kinds_of(tongue, whole):
            if problem:
                problems.append(problem)
            else:
                whole[kind_id] = _with(
                    whole[kind_id], tongue.name, blocks, letter + texts, is_open=is_open
                )
    return whole, tuple(problems)


def _kinds_of(
    tongue: Path, kinds: Mapping[str, Kind]
) -> Iterator[tuple[str, str, tuple[Block, ...], Problem | None]]:
    """Each kind's file of one language, with what all its kinds share behind it."""
    common_text = ""
    common: tuple[Block, ...] = ()
    for path in sorted(tongue.glob("*.md"), key=lambda one: one.stem != _EVERY):
        try:
            text, blocks = read_blocks(path)
        except KindFileError as error:
            told = error.problem.model_copy(update={"file": f"{tongue.name}/{path.name}"})
            yield path.stem, "", (), told
            continue
        except (OSError, UnicodeDecodeError):
            told = Problem(
                file=f"{tongue.name}/{path.name}", line=1, message="it is no UTF-8 text."
            )
            yield path.stem, "", (), told
            continue
        own = blocks.get(tongue.name, ())
        if path.stem == _EVERY:
            common_text, common = text, own
        elif path.stem in kinds:
            yield path.stem, common_text + text, (*own, *common), None


def _with(kind: Kind, code: str, blocks: tuple[Block, ...], text: str, *, is_open: bool) -> Kind:
    version = hashlib.sha256(f"{kind.version}{text}".encode()).hexdigest()[:12]
    return kind.model_copy(
        update={
            "built_in": {**kind.built_in, code: blocks},
            "shut": kind.shut if is_open else kind.shut | {code},
            "version": version,
        }
    )

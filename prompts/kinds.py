"""The kinds of message, each one a file that a person can read, mend or add."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from prompts.kind import Kind, Problem
from prompts.kindfault import KindFileError
from prompts.kindfile import read_kind_file
from prompts.tongues import add_languages


class Kinds(Mapping[str, Kind]):
    """The kinds that can be used, by id and in the order of the screen, and what was wrong."""

    def __init__(self, kinds: Mapping[str, Kind], problems: tuple[Problem, ...] = ()) -> None:
        self._kinds = dict(sorted(kinds.items(), key=lambda item: (item[1].order, item[0])))
        self.problems = problems

    def __getitem__(self, kind_id: str) -> Kind:
        return self._kinds[kind_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)


def load_kinds(folder: Path | None = None, *, closed_too: bool = False) -> Kinds:
    """Our own kinds, with those of a person's folder added or put in their place.

    A kind whose file says ``open = false`` comes without its sentences, so that no writer can
    write it yet, and so does a language whose folder says so, unless ``closed_too`` or the setting
    REACHOUT_KINDS=all asks for them.
    """
    whole = closed_too or os.environ.get("REACHOUT_KINDS") == "all"
    own = _own_kinds(whole=whole)
    if folder is None:
        return own
    added, problems = _read_folder(folder)
    shown = added if whole else {name: _as_open(kind) for name, kind in added.items()}
    return Kinds({**own, **shown}, own.problems + problems)


def _as_open(kind: Kind) -> Kind:
    if not kind.open:
        return kind.model_copy(update={"built_in": {}, "model": {}})
    left = {code: blocks for code, blocks in kind.built_in.items() if code not in kind.shut}
    return kind.model_copy(update={"built_in": left})


@cache
def _own_kinds(*, whole: bool) -> Kinds:
    """Read once: the files of the package do not change while it runs."""
    if not whole:
        kinds = _own_kinds(whole=True)
        return Kinds({name: _as_open(kind) for name, kind in kinds.items()}, kinds.problems)
    with as_file(files("prompts") / "kinds") as folder:
        return Kinds(*_read_folder(folder))


def _read_folder(folder: Path) -> tuple[dict[str, Kind], tuple[Problem, ...]]:
    kinds: dict[str, Kind] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.md")):
        try:
            kind = read_kind_file(path)
        except KindFileError as error:
            problems.append(error.problem)
            continue
        if kind.id in kinds:
            message = f"the id {kind.id!r} is already used by another file here."
            problems.append(Problem(file=path.name, line=1, message=message))
            continue
        kinds[kind.id] = kind
    kinds, more = add_languages(folder, kinds)
    return kinds, (*problems, *more)

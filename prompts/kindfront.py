"""A kind's file up to the end of its settings: TOML between two +++ lines, checked."""

import json
import re
import tomllib
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from prompts.kind import Front
from prompts.kindfault import KindFileError
from prompts.slots import RULES

_FENCE = "+++"


class KindText:
    """The lines of a kind's file, and what they say before the first heading."""

    def __init__(self, name: str, text: str, folder: Path) -> None:
        self.name = name
        self.text = text
        self.folder = folder
        self.lines = text.splitlines()

    def fail(self, line: int, message: str) -> KindFileError:
        """What is wrong in a line of this file."""
        return KindFileError(self.name, line, message)

    def fence_end(self) -> int:
        """The number of the line that closes the settings."""
        if not self.lines or self.lines[0].strip() != _FENCE:
            raise self.fail(1, "the first line must be +++, before the settings.")
        for number, line in enumerate(self.lines[1:], start=1):
            if line.strip() == _FENCE:
                return number
        raise self.fail(len(self.lines), "a second +++ line is missing after the settings.")

    def front(self, end: int) -> Front:
        """The settings, each of them known and in its bounds."""
        try:
            data = tomllib.loads("\n".join(self.lines[1:end]))
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) + 1 if found else end
            raise self.fail(line, f"the settings are not valid TOML: {error}.") from error
        try:
            # JSON mode: lists may stand for tuples, and nothing else is bent.
            front = Front.model_validate_json(json.dumps(data))
        except (ValidationError, TypeError) as error:
            raise self._front_error(error) from error
        self._check_front(front)
        return front

    def _front_error(self, error: ValidationError | TypeError) -> KindFileError:
        if isinstance(error, TypeError):
            return self.fail(
                2, "the settings hold a value that is neither text nor number nor list."
            )
        # A key that nobody knows is the likelier slip than the one that is missing for it.
        first = min(error.errors(), key=lambda found: found["type"] != "extra_forbidden")
        keys = [str(part) for part in first["loc"]]
        return self.fail(self.line_of(keys), f"{'.'.join(keys)}: {first['msg']}.")

    def line_of(self, keys: list[str]) -> int:
        """The line that sets the innermost of these keys that can be found."""
        for key in reversed(keys):
            for number, line in enumerate(self.lines, start=1):
                if re.match(rf"\s*\[{{0,2}}{re.escape(key)}\b", line):
                    return number
        return 1

    def _check_front(self, front: Front) -> None:
        for channel, (least, most) in front.words.items():
            if least > most:
                line = self.line_of(["words", channel])
                raise self.fail(line, f"words.{channel}: {least} is more than {most}.")
        for rule in front.severities:
            if rule not in RULES:
                raise self.fail(self.line_of([rule]), self.unknown("rule", rule, RULES))

    @staticmethod
    def unknown(what: str, name: str, known: tuple[str, ...]) -> str:
        """The sentence about a name that nobody knows, with the nearest one that is known."""
        near = get_close_matches(name, known, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return f"there is no {what} called {name!r}.{hint}"

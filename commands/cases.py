"""What comes in on the command line: texts, briefs and cases, or the sentence that says why not."""

import io
import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from drafting.brief import Brief

Case = dict[str, Any]

STANDARD_INPUT = "-"
NAME_A_FILE = "Name a file that holds the text, or - to type it here."
LONGEST_NAME = 60
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_ID_FIRST = re.compile(r'\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,200}"|-?\d{1,18})\s*[,}]')
_WHY = {
    "missing": "is missing",
    "extra_forbidden": "is no part of a brief",
    "string_type": "must be text",
    "tuple_type": "must be a list",
    "model_type": "must be an object",
}


class Unusable(Exception):  # noqa: N818 - named for the fact
    """The input is of no use; the text says why and what to do."""


def read_text(path: str) -> str:
    """The text of a file, or of standard input, with its line ends as they are."""
    name = _name(path)
    try:
        raw = _standard_input().read() if path == STANDARD_INPUT else Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise Unusable(f"{name} is not UTF-8 text. Save it as UTF-8 and try again.") from trouble
    except OSError as trouble:
        why = (trouble.strerror or "no reason given").lower()
        raise Unusable(f"{name} cannot be read: {why}. {NAME_A_FILE}") from trouble
    _refuse_unkeepable(text, name)
    return text


def read_data(path: str) -> Any:
    """What the JSON in a file, or on standard input, says."""
    return _parse(read_text(path), _name(path))


def make_brief(data: Any) -> "Brief":
    """The brief that the data hold."""
    from pydantic import ValidationError  # noqa: PLC0415 - `reachout --help` does not wait for it

    from drafting.brief import Brief  # noqa: PLC0415 - the same

    if not isinstance(data, dict):
        raise Unusable("The brief is no JSON object. It begins with { and names at least a kind.")
    _refuse_unkeepable(data, "The brief")
    try:
        return Brief.model_validate(data)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        place = ".".join(map(str, first["loc"]))[:LONGEST_NAME]
        why = _WHY.get(first["type"]) or f"does not fit: {first['msg']}"
        raise Unusable(f"The brief cannot be used: {place!r} {why}.") from trouble


def read_day(text: Any) -> date:
    """The day that an ISO date names."""
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        shown = repr(text)[:LONGEST_NAME]
        raise Unusable(f"{shown} is not a day. Write it as 2026-11-22.") from None


def text_of(case: Case, key: str) -> str:
    """The text of a case under this key."""
    text = case.get(key)
    if not isinstance(text, str):
        raise Unusable(f'The line has no text under "{key}".')
    _refuse_unkeepable(text, f"The {key}")
    return text


def brief_of(case: Case) -> "Brief":
    """The brief of a case."""
    if "brief" not in case:
        raise Unusable('The line has no "brief".')
    return make_brief(case["brief"])


def read_lines() -> Iterator[str]:
    """The lines of standard input that hold anything, one by one."""
    for raw in _standard_input():
        # A byte that is no UTF-8 spoils its own line and no other.
        line = raw.decode("utf-8-sig", errors="surrogateescape")
        if line.strip():
            yield line


def read_case(line: str) -> Case:
    """The case that a line holds."""
    case = _parse(line, "The line")
    if not isinstance(case, dict):
        raise Unusable("The line is no JSON object.")
    return case


def glimpse_id(line: str) -> Any:
    """The id that a line begins with, even where the rest of it cannot be read; else None."""
    found = _ID_FIRST.match(line)
    try:
        return json.loads(found[1]) if found else None
    except json.JSONDecodeError:
        return None


def id_of(case: Case) -> Any:
    """The id of a case, as it was given."""
    given = case.get("id")
    try:
        json.dumps(given)
    except RecursionError:
        raise Unusable("The id is nested too deep. Use a short text or a number.") from None
    return given


def _parse(text: str, name: str) -> Any:
    try:
        return json.loads(text, parse_float=_number, parse_constant=_number)
    except json.JSONDecodeError as trouble:
        where = f"line {trouble.lineno}, column {trouble.colno}"
        raise Unusable(f"{name} is not JSON: {trouble.msg} ({where}).") from trouble
    except (ValueError, RecursionError) as trouble:
        why = "holds a number that is too large or brackets that are too many"
        raise Unusable(f"{name} {why}. Make it plain JSON.") from trouble


def _number(text: str) -> float:
    """JSON knows neither NaN nor infinity, so our answers could not repeat them."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _refuse_unkeepable(data: Any, name: str) -> None:
    if any(_UNKEEPABLE.search(text) for text in _texts(data)):
        raise Unusable(f"{name} holds a NUL or half of a character. Take it out and try again.")


def _texts(data: Any) -> Iterable[str]:
    left = [data]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            left += [*value, *value.values()]
        elif isinstance(value, list):
            left += value


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise Unusable("Standard input is closed. Name a file instead.")
    raw: BinaryIO | None = getattr(sys.stdin, "buffer", None)
    return raw or io.BytesIO(sys.stdin.read().encode("utf-8", errors="surrogatepass"))


def _name(path: str) -> str:
    return "Standard input" if path == STANDARD_INPUT else path

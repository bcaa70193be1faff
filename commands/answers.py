"""What goes out on the command line: answers, remarks beside them, and a quiet end."""

import json
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from commands.cases import Case, Unusable, glimpse_id, id_of, read_case, read_lines

LONGEST_QUOTE = 80


def say(text: str) -> None:
    """Write one answer to standard output, at once, or say why that cannot be."""
    if sys.stdout is None:
        raise Unusable("Standard output is closed, so the answer has nowhere to go.")
    try:
        print(text, flush=True)  # noqa: T201 - a command line prints
    except BrokenPipeError:
        raise
    except OSError as trouble:
        let_go_of_output()
        why = (trouble.strerror or "no reason given").lower()
        raise Unusable(f"The answer could not be written: {why}.") from trouble


def remark(sentence: str) -> None:
    """Write one sentence beside the answer, so that a text can be piped on as it is."""
    print(sentence, file=sys.stderr)  # noqa: T201 - the same


def show(options: Namespace, answer: Any, lines: Iterable[str]) -> None:
    """Write the answer, as JSON or as a person reads it."""
    text = json.dumps(answer) if options.json else "\n".join(lines)
    if text:
        say(text)


def answer_lines(answer: Callable[[Case], Case]) -> None:
    """One case a line in, one answer a line out; a bad line answers with its own error."""
    for line in read_lines():
        say(_answer_line(answer, line))


def _answer_line(answer: Callable[[Case], Case], line: str) -> str:
    given = glimpse_id(line)
    try:
        case = read_case(line)
        given = id_of(case)
        return json.dumps({"id": given, **answer(case)})
    except Exception as trouble:  # noqa: BLE001 - one bad line takes no other with it
        return json.dumps({"id": given, "error": tell(trouble)})


def tell(trouble: Exception) -> str:
    """One sentence for any trouble; a mistake of our own says where it was made."""
    from drafting.wire import ModelError  # noqa: PLC0415 - only trouble waits for it
    from store import StoreError  # noqa: PLC0415 - the same

    if isinstance(trouble, Unusable | StoreError | ModelError):
        return str(trouble)
    place = traceback.extract_tb(trouble.__traceback__)[-1]
    where = f"{type(trouble).__name__} in {Path(place.filename).name}, line {place.lineno}"
    return f"Reachout itself made a mistake ({where}). Please report it with these words."


def draft_lines(made: Case) -> Iterator[str]:
    """The message and nothing else, or the questions."""
    yield from made["questions"]
    if made["subject"]:
        yield f"Subject: {made['subject']}\n"
    if made["text"]:
        yield made["text"]


def draft_remarks(made: Case) -> Iterator[str]:
    """What a person should know of a message, beside it."""
    if made["reason"]:
        yield made["reason"]
    yield from made["warnings"]
    yield from (_say_finding(finding) for finding in made["findings"])


def verdict_lines(made: Case) -> Iterator[str]:
    """A verdict as a person reads it."""
    yield "Looks right." if made["verdict"] == "good" else "Worth a look:"
    yield from (f"- {_say_finding(finding)}" for finding in made["findings"])


def _say_finding(finding: Case) -> str:
    quote = " ".join(finding["quote"].split())
    shown = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rstrip()} …"
    return f"“{shown}”: {finding['why']}" if shown else str(finding["why"])


def speak_utf8() -> None:
    """The same letters everywhere, whatever the terminal's own habit is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def let_go_of_output() -> None:
    """Nobody reads on: what is still to be written goes nowhere, also when Python closes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

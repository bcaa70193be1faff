"""The command line as a person meets it: arguments and bytes in; status, text and trouble out."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import cli

HOUSE = Path(cli.__file__).parent


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    trouble: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


def make_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process: every test would wait for a start of its own otherwise."""

    def run(*arguments: object, stdin: str | bytes = b"") -> Done:
        raw = stdin.encode("utf-8", "surrogatepass") if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsys.readouterr()
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        out, trouble = capsys.readouterr()
        return Done(status, out, trouble)

    return run


def start(
    *arguments: object, stdin: bytes = b"", log: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as a program of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "cli", *map(str, arguments)],
        cwd=HOUSE,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "REACHOUT_DATA": str(log), **environment},
    )


def is_one_sentence(text: str) -> bool:
    """One line, with a full stop, and nothing of Python's own."""
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text

"""The command line's grammar: which commands there are, and what each of them takes."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from typing import NoReturn

from commands.cases import STANDARD_INPUT, Unusable, read_day

Run = Callable[[argparse.Namespace], int]

EXAMPLES = """\
Try:
  reachout                               open the app in your browser
  reachout serve --phone                 let your phone in, over your home network
  reachout read note.txt                 see what Reachout understands of a note
  reachout draft brief.json              write a message from the facts of a brief
  reachout check brief.json letter.txt   hold a text against the facts
  reachout search dana                   find somebody in your log

A brief, a text or a note is a file; - is standard input. Exit status: 0 done; 1 the answer is no;
2 the input cannot be used, and one sentence says why."""

# In one place, so that an option before the command is not undone by the command's own default.
_DEFAULTS: Mapping[str, object] = {
    "host": "127.0.0.1",
    "port": 8501,
    "phone": False,
    "data": None,
    "json": False,
    "jsonl": False,
    "today": None,
    "writer": "built-in",
    "writers": None,
    "seed": 0,
    "dry_run": False,
    "format": "json",
}
_HIGHEST_PORT = 65535


def build_parser(commands: Mapping[str, Run]) -> argparse.ArgumentParser:
    """The parser of the whole command line; without a command it serves."""
    parser = _Parser(
        prog="reachout",
        description="Say the right thing after meeting somebody.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        argument_default=argparse.SUPPRESS,
    )
    _add_shared(parser)
    _add_serving(parser)
    parser.set_defaults(run=commands["serve"], **_DEFAULTS)
    below = parser.add_subparsers(metavar="COMMAND", title="commands")
    for name, run in commands.items():
        summary = (run.__doc__ or "").rstrip(".")
        command = below.add_parser(
            name, help=summary, description=f"{summary}.", argument_default=argparse.SUPPRESS
        )
        command.set_defaults(run=run)
        _add_shared(command)
        if add := _ADD.get(name):
            add(command)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose trouble is one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _add_shared(command: argparse.ArgumentParser) -> None:
    """What every command takes, before its name or after it: the later one counts."""
    command.add_argument("--data", metavar="FILE", type=_file, help="the log to use")
    command.add_argument("--json", action="store_true", help="answer as JSON")


def _add_serving(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("to open the app")
    group.add_argument("--host", metavar="ADDRESS", help="listen here, not on 127.0.0.1")
    group.add_argument("--port", type=_port, help="another port than 8501")
    phone = "let your phone in, over your home network"
    group.add_argument("--phone", action="store_true", help=phone)


def _add_draft(command: argparse.ArgumentParser) -> None:
    _add_brief(command)
    _add_lines(command, '{"id", "brief"}')
    _add_writer(command)
    command.add_argument("--seed", type=int, help="another number, another version")


def _add_check(command: argparse.ArgumentParser) -> None:
    _add_brief(command)
    command.add_argument("text", metavar="TEXT", nargs="?", default=None, help="the text to check")
    _add_lines(command, '{"id", "brief", "text"}')


def _add_read(command: argparse.ArgumentParser) -> None:
    command.add_argument("note", metavar="NOTE", nargs="?", default=STANDARD_INPUT, help="a note")
    _add_lines(command, '{"id", "note", "today"}')
    _add_writer(command)


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    what = "scenarios, one JSON object a line, such as corpora of briefs with must_mention"
    command.add_argument("scenarios", metavar="SCENARIOS.jsonl", help=what)
    who = "built-in, model (the one chosen on Me) or model:NAME; say it again to compare"
    command.add_argument(
        "--writer", dest="writers", metavar="WRITER", action="append", type=_writer, help=who
    )
    _add_today(command)


def _add_brief(command: argparse.ArgumentParser) -> None:
    what = "the facts for one message, as JSON"
    command.add_argument("brief", metavar="BRIEF", nargs="?", default=STANDARD_INPUT, help=what)


def _add_lines(command: argparse.ArgumentParser, form: str) -> None:
    lines = f"one case a line on standard input, such as {form}; one answer a line out"
    command.add_argument("--jsonl", action="store_true", help=lines)
    _add_today(command)


def _add_today(command: argparse.ArgumentParser) -> None:
    today = "the day to count from, such as 2026-11-22"
    command.add_argument("--today", metavar="DATE", type=_day, help=today)


def _add_writer(command: argparse.ArgumentParser) -> None:
    who = "built-in, which needs nothing, or the model chosen on Me"
    command.add_argument("--writer", choices=("built-in", "model"), help=who)


def _add_import(command: argparse.ArgumentParser) -> None:
    _add_file(command)
    command.add_argument("--dry-run", action="store_true", help="show, change nothing")


def _add_export(command: argparse.ArgumentParser) -> None:
    _add_file(command)
    formats = ("vcard", "csv", "json", "ics")
    command.add_argument("--format", choices=formats, help="json for now")


def _add_search(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORDS", nargs="+", help="a name, a place, a subject")


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=_file)


_ADD: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "serve": _add_serving,
    "draft": _add_draft,
    "check": _add_check,
    "read": _add_read,
    "evaluate": _add_evaluate,
    "import": _add_import,
    "export": _add_export,
    "search": _add_search,
    "backup": _add_file,
    "restore": _add_file,
}


def _day(text: str) -> date:
    try:
        return read_day(text)
    except Unusable as trouble:
        raise argparse.ArgumentTypeError(str(trouble).rstrip(".")) from None


def _file(text: str) -> str:
    """An empty name is a variable that was never set: it must not stand for the real log."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of the file is empty")
    return text


def _writer(text: str) -> str:
    kind, colon, name = text.partition(":")
    if text == "built-in" or (kind == "model" and bool(colon) == bool(name.strip())):
        return text
    raise argparse.ArgumentTypeError(
        f"{text[:30]!r} is no writer. Say built-in, model or model:NAME"
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text[:6]) <= _HIGHEST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text[:20]!r} is no port. Use a number up to {_HIGHEST_PORT}"
    )

"""The `reachout` command: each subcommand calls one function of the rooms below.

Answers go to standard output, trouble to standard error in one sentence. Exit status 0: done;
1: the answer is no; 2: the input is of no use. Nothing slow is imported before it is needed.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

DONE, NO, UNUSABLE = 0, 1, 2
Answer = dict[str, Any]


class Unusable(Exception):  # noqa: N818 - named for the fact
    """The input is of no use; the text says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = _parser().parse_args(arguments)
    if options.data:
        _keep_data_at(options.data)
    try:
        status: int = options.run(options)
    except Unusable as trouble:
        print(trouble, file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        return DONE
    except KeyboardInterrupt:
        return NO
    except Exception as trouble:  # the store's and the writers' own sentences
        if not _is_ours(trouble):
            raise
        print(trouble, file=sys.stderr)
        return UNUSABLE
    return status


def _is_ours(trouble: Exception) -> bool:
    from drafting.wire import ModelError
    from store import StoreError

    return isinstance(trouble, StoreError | ModelError)


def _keep_data_at(path: str) -> None:
    import os

    os.environ["REACHOUT_DATA"] = str(Path(path).expanduser())


# --- what each command does ------------------------------------------------------------------


def serve(options: argparse.Namespace) -> int:
    """Start the app and stay until it is stopped."""
    from server import serve as serve_app

    return serve_app(host=options.host, port=options.port, phone=options.phone)


def draft(options: argparse.Namespace) -> int:
    """Write one draft, checked."""
    write = _writer(options)

    def answer(case: Answer) -> Answer:
        brief = _brief(case["brief"])
        return _dump(write(brief, _today(options, brief)))

    if options.jsonl:
        return _answer_lines(answer, sys.stdin, sys.stdout)
    made = answer({"brief": _json(options.brief)})
    _show(options, made, _draft_lines(made))
    return DONE if made["status"] == "draft" else NO


def check(options: argparse.Namespace) -> int:
    """Check any text against the facts."""
    from drafting.checking import check as check_text

    def answer(case: Answer) -> Answer:
        brief = _brief(case["brief"])
        verdict = check_text(brief, _text_of(case, "text"), today=_today(options, brief))
        return {"verdict": verdict.verdict, **_dump(verdict)}

    if options.jsonl:
        return _answer_lines(answer, sys.stdin, sys.stdout)
    if options.text is None:
        raise Unusable("Say which text to check: a file, or - for standard input.")
    made = answer({"brief": _json(options.brief), "text": _read(options.text)})
    _show(options, made, _verdict_lines(made))
    return DONE if made["verdict"] == "good" else NO


def read(options: argparse.Namespace) -> int:
    """Turn a messy note into fields."""
    listen = _reader(options)

    def answer(case: Answer) -> Answer:
        today = _day(case["today"]) if case.get("today") else _today(options)
        return _dump(listen(_text_of(case, "note"), today))

    if options.jsonl:
        return _answer_lines(answer, sys.stdin, sys.stdout)
    made = answer({"note": _read(options.note)})
    _show(options, made, [json.dumps(made, indent=2, ensure_ascii=False)])
    return DONE


def import_file(options: argparse.Namespace) -> int:
    """Take the people of a file into the log, or only show them."""
    from store import open_log
    from store.exchange import import_into, read_contacts

    found = read_contacts(Path(options.file))
    with open_log() as log:
        made = import_into(log, found, dry_run=options.dry_run)
    skipped = [*_dump(found)["skipped"], *_dump(made)["skipped"]]
    answer = {**_dump(found), "added": made.added, "merged": made.merged, "skipped": skipped}
    lines = [
        f"{'Would add' if options.dry_run else 'Added'} {answer['added']}, "
        f"merged {answer['merged']}, skipped {len(skipped)}.",
        *(f"{row['where']}: {row['why']}" for row in skipped),
    ]
    _show(options, answer, lines)
    return DONE


def export(options: argparse.Namespace) -> int:
    """Write everything to a file."""
    from store import open_log
    from store.exchange import export_all

    with open_log() as log:
        counts = export_all(log, Path(options.file), options.format)
    _show(options, dict(counts), [f"Written to {options.file}."])
    return DONE


def search(options: argparse.Namespace) -> int:
    """Find people."""
    from store import open_log

    with open_log() as log:
        found = log.people.find(" ".join(options.words), limit=50)
    answer = [person.model_dump(mode="json") for person in found]
    lines = [" · ".join(filter(None, [person.label, person.role, person.org])) for person in found]
    _show(options, answer, lines or ["Nobody found. Try fewer letters."])
    return DONE if found else NO


def back_up(options: argparse.Namespace) -> int:
    """Copy the whole log to one file."""
    from store import back_up as copy_log
    from store import open_log

    with open_log() as log:
        copy_log(log, Path(options.file))
    _show(options, {"ok": True, "file": options.file}, [f"Backed up to {options.file}."])
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Put a backup in the place of the log; the old one is kept beside it."""
    from store import restore as put_back

    made = put_back(Path(options.file))
    lines = [f"Restored from {options.file}."]
    if made.kept:
        lines.append(f"Your log as it was lies at {made.kept}.")
    _show(options, {"ok": True, "kept": made.kept}, lines)
    return DONE


def doctor(options: argparse.Namespace) -> int:
    """Look whether the log and the kinds of message are in order."""
    from prompts import load_kinds
    from store import examine, log_path

    report = examine(log_path())
    problems = [str(problem) for problem in load_kinds().problems]
    answer = {**_dump(report), "kinds": problems}
    answer["ok"] = bool(answer["ok"]) and not problems
    told = [*answer["problems"], *problems]
    lines = told or ["All is in order."]
    _show(options, answer, lines)
    return DONE if answer["ok"] else NO


# --- what they share -------------------------------------------------------------------------


def _writer(options: argparse.Namespace) -> Callable[[Any, date], Any]:
    if options.writer == "model":
        from drafting.modelling.chosen import write_as_set

        return lambda brief, today: write_as_set(brief, today=today, seed=options.seed)
    from drafting.desk import write

    return lambda brief, today: write(brief, today=today, seed=options.seed)


def _reader(options: argparse.Namespace) -> Callable[[str, date], Any]:
    if options.writer == "model":
        from drafting.modelling.chosen import read_as_set

        return read_as_set
    from drafting.reading import read_note

    return read_note


def _brief(data: Any) -> Any:
    from pydantic import ValidationError

    from drafting.brief import Brief

    try:
        return Brief.model_validate(data)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the brief"
        raise Unusable(f"The brief cannot be used: {place}: {first['msg']}.") from trouble


def _today(options: argparse.Namespace, brief: Any = None) -> date:
    """The brief's own day, else the one asked for, else the clock's: the only look at it."""
    if brief is not None and brief.today:
        return brief.today  # type: ignore[no-any-return]  # a Brief, imported late
    return _day(options.today) if options.today else date.today()  # noqa: DTZ011 - the person's own day


def _day(text: Any) -> date:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        raise Unusable(f"{text!r} is not a day. Write it as 2026-11-22.") from None


def _text_of(case: Answer, key: str) -> str:
    if not isinstance(case.get(key), str):
        raise Unusable(f"The line has no text under {key!r}.")
    return str(case[key])


def _read(path: str) -> str:
    try:
        if path == "-":
            return sys.stdin.read()
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as trouble:
        raise Unusable(f"{path} cannot be read: {trouble.strerror}.") from trouble
    except UnicodeDecodeError as trouble:
        raise Unusable(f"{path} is not UTF-8 text. Save it as UTF-8 and try again.") from trouble


def _json(path: str) -> Any:
    try:
        return json.loads(_read(path))
    except (json.JSONDecodeError, RecursionError) as trouble:
        raise Unusable(f"{path} is not JSON: {trouble}.") from trouble


def _dump(record: Any) -> Answer:
    return record.model_dump(mode="json", by_alias=True)  # type: ignore[no-any-return]  # a model


def _show(options: argparse.Namespace, answer: Any, lines: Iterable[str]) -> None:
    if options.json:
        print(json.dumps(answer))
    else:
        print("\n".join(lines))


def _draft_lines(made: Answer) -> Iterator[str]:
    if made["status"] == "unavailable":
        yield str(made["reason"])
    yield from made["questions"]
    if made["subject"]:
        yield f"Subject: {made['subject']}\n"
    if made["text"]:
        yield made["text"]
    for warning in made["warnings"]:
        yield f"\n{warning}"


def _verdict_lines(made: Answer) -> Iterator[str]:
    yield "Looks right." if made["verdict"] == "good" else "Worth a look:"
    for finding in made["findings"]:
        quote = f"“{finding['quote']}”: " if finding["quote"] else ""
        yield f"- {quote}{finding['why']}"


def _answer_lines(answer: Callable[[Answer], Answer], lines: TextIO, out: TextIO) -> int:
    """One case a line in, one answer a line out; a bad line answers with its own error."""
    for line in lines:
        if line.strip():
            print(json.dumps(_answer_line(answer, line)), file=out, flush=True)
    return DONE


def _answer_line(answer: Callable[[Answer], Answer], line: str) -> Answer:
    try:
        case = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as trouble:
        return {"id": None, "error": f"The line is not JSON: {trouble}."}
    if not isinstance(case, dict):
        return {"id": None, "error": "The line is not a JSON object."}
    try:
        return {"id": case.get("id"), **answer(case)}
    except Unusable as trouble:
        return {"id": case.get("id"), "error": str(trouble)}
    except KeyError as trouble:
        return {"id": case.get("id"), "error": f"The line has no {trouble}."}


# --- the command line's own grammar ----------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", metavar="FILE", help="the log to use")
    shared.add_argument("--json", action="store_true", help="answer as JSON")
    parser = argparse.ArgumentParser(
        prog="reachout", description="Say the right thing after meeting somebody."
    )
    parser.set_defaults(run=serve, host="127.0.0.1", port=8501, phone=False, data=None, json=False)
    commands = parser.add_subparsers(metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        summary = run.__doc__ or ""
        command = commands.add_parser(name, help=summary, description=summary, parents=[shared])
        command.set_defaults(run=run)
        return command

    _add_serving(add("serve", serve))
    _add_writing(add("draft", draft), add("check", check), add("read", read))
    _add_keeping(add)
    return parser


def _add_serving(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=8501)
    command.add_argument(
        "--phone", action="store_true", help="let your phone in, over your home network"
    )


def _add_writing(*commands: argparse.ArgumentParser) -> None:
    drafting, checking, reading = commands
    for command in commands:
        command.add_argument("--jsonl", action="store_true", help="one case a line on stdin")
        command.add_argument("--today", metavar="DATE", help="the day to write from, ISO")
    for command in (drafting, reading):
        command.add_argument("--writer", choices=("built-in", "model"), default="built-in")
    for command in (drafting, checking):
        command.add_argument("brief", nargs="?", default="-", help="a brief as JSON; - for stdin")
    drafting.add_argument("--seed", type=int, default=0, help="another number, another version")
    checking.add_argument("text", nargs="?", help="the text to check; - for stdin")
    reading.add_argument("note", nargs="?", default="-", help="a note; - for stdin")


def _add_keeping(
    add: Callable[[str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser],
) -> None:
    importing = add("import", import_file)
    importing.add_argument("file")
    importing.add_argument("--dry-run", action="store_true", help="show, change nothing")
    exporting = add("export", export)
    exporting.add_argument("file")
    exporting.add_argument("--format", choices=("vcard", "csv", "json", "ics"), default="json")
    add("search", search).add_argument("words", nargs="+")
    add("backup", back_up).add_argument("file")
    add("restore", restore).add_argument("file")
    add("doctor", doctor)


if __name__ == "__main__":
    sys.exit(main())

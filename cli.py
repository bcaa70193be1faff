"""The `reachout` command: each subcommand calls one function of the rooms below.

Answers go to standard output, trouble to standard error in one sentence. Exit status 0: done;
1: the answer is no; 2: the input is of no use. Nothing slow is imported before it is needed.
"""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.answers import (
    answer_lines,
    draft_lines,
    draft_remarks,
    let_go_of_output,
    remark,
    show,
    speak_utf8,
    tell,
    verdict_lines,
)
from commands.cases import (
    STANDARD_INPUT,
    Case,
    Unusable,
    brief_of,
    read_data,
    read_day,
    read_text,
    text_of,
)
from commands.grammar import build_parser

if TYPE_CHECKING:
    from drafting.answers import CheckedDraft, Reading
    from drafting.brief import Brief

DONE, NO, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    speak_utf8()
    options = build_parser(COMMANDS).parse_args(arguments)
    if options.data:
        os.environ["REACHOUT_DATA"] = str(Path(options.data).expanduser())
    try:
        return int(options.run(options))
    except BrokenPipeError:
        let_go_of_output()
        return DONE
    except KeyboardInterrupt:
        return NO
    except Exception as trouble:  # noqa: BLE001 - a person gets a sentence, whatever happened
        remark(tell(trouble))
        return UNUSABLE


# --- what each command does ------------------------------------------------------------------


def serve(options: Namespace) -> int:
    """Open the app, and stay until it is stopped."""
    from server import serve as serve_app

    return serve_app(host=options.host, port=options.port, phone=options.phone)


def draft(options: Namespace) -> int:
    """Write one message from the facts of a brief, checked."""
    write = _writer(options)

    def answer(case: Case) -> Case:
        brief = brief_of(case)
        return _dump(write(brief, _day_for(case, options, brief)))

    if options.jsonl:
        answer_lines(answer)
        return DONE
    made = answer({"brief": read_data(options.brief)})
    show(options, made, draft_lines(made))
    if not options.json:
        for sentence in draft_remarks(made):
            remark(sentence)
    return DONE if made["status"] == "draft" else NO


def check(options: Namespace) -> int:
    """Hold any text against the facts of a brief."""
    from drafting.checking import check as check_text

    def answer(case: Case) -> Case:
        brief, text = brief_of(case), text_of(case, "text")
        if not text.strip():
            raise Unusable("There is no text to check. Write some, or name another file.")
        verdict = check_text(brief, text, today=_day_for(case, options, brief))
        return {"verdict": verdict.verdict, **_dump(verdict)}

    if options.jsonl:
        answer_lines(answer)
        return DONE
    if options.text is None:
        raise Unusable("Say which text to check: a file, or - for standard input.")
    if options.brief == options.text == STANDARD_INPUT:
        raise Unusable("Only one of the two can come from standard input. Name a file for one.")
    made = answer({"brief": read_data(options.brief), "text": read_text(options.text)})
    show(options, made, verdict_lines(made))
    return DONE if made["verdict"] == "good" else NO


def read(options: Namespace) -> int:
    """Turn a messy note into fields."""
    listen = _reader(options)

    def answer(case: Case) -> Case:
        return _dump(listen(text_of(case, "note"), _day_for(case, options)))

    if options.jsonl:
        answer_lines(answer)
        return DONE
    made = answer({"note": read_text(options.note)})
    show(options, made, [json.dumps(made, indent=2, ensure_ascii=False)])
    return DONE


def import_file(options: Namespace) -> int:
    """Take the people of a file into the log."""
    from store import open_log
    from store.exchange import import_into, read_contacts

    found = read_contacts(Path(options.file))
    with open_log() as log:
        made = import_into(log, found, dry_run=options.dry_run)
    skipped = [*_dump(found)["skipped"], *_dump(made)["skipped"]]
    answer = {**_dump(found), "added": made.added, "merged": made.merged, "skipped": skipped}
    verb = "Would add" if options.dry_run else "Added"
    counts = f"{verb} {made.added}, merged {made.merged}, skipped {len(skipped)}."
    lines = [counts, *(f"{row['where']}: {row['why']}" for row in skipped)]
    show(options, answer, lines)
    return DONE


def export(options: Namespace) -> int:
    """Write everything to a file."""
    from store import open_log
    from store.exchange import export_all

    with open_log() as log:
        counts = export_all(log, Path(options.file), options.format)
    show(options, dict(counts), [f"Written to {options.file}."])
    return DONE


def search(options: Namespace) -> int:
    """Find people in the log."""
    from store import open_log

    with open_log() as log:
        found = log.people.find(" ".join(options.words), limit=EVERYBODY)
    answer = [_dump(person) for person in found]
    lines = [" · ".join(filter(None, [person.label, person.role, person.org])) for person in found]
    show(options, answer, lines or ["Nobody found. Try fewer letters."])
    return DONE if found else NO


def back_up(options: Namespace) -> int:
    """Copy the whole log to one file."""
    from store import back_up as copy_log
    from store import open_log

    with open_log() as log:
        copy_log(log, Path(options.file))
    show(options, {"ok": True, "file": options.file}, [f"Backed up to {options.file}."])
    return DONE


def restore(options: Namespace) -> int:
    """Put a backup in the place of the log, which is kept beside it."""
    from store import restore as put_back

    made = put_back(Path(options.file))
    lines = [f"Restored from {options.file}."]
    if made.kept:
        lines.append(f"Your log as it was lies at {made.kept}.")
    show(options, {"ok": True, "kept": made.kept}, lines)
    return DONE


def doctor(options: Namespace) -> int:
    """Look whether the log and the kinds of message are in order."""
    from prompts import load_kinds
    from store import examine, log_path

    report = examine(log_path())
    problems = [str(problem) for problem in load_kinds().problems]
    answer = {**_dump(report), "kinds": problems}
    answer["ok"] = bool(answer["ok"]) and not problems
    told = [*answer["problems"], *problems]
    show(options, answer, told or ["All is in order."])
    return DONE if answer["ok"] else NO


def evaluate(options: Namespace) -> int:
    """Measure how good a writer is, on scenarios."""
    from commands.evaluating import evaluate as measure

    return measure(options)


COMMANDS = {
    "serve": serve,
    "draft": draft,
    "check": check,
    "read": read,
    "evaluate": evaluate,
    "import": import_file,
    "export": export,
    "search": search,
    "backup": back_up,
    "restore": restore,
    "doctor": doctor,
}
EVERYBODY = -1


# --- what they share -------------------------------------------------------------------------


def _writer(options: Namespace) -> "Callable[[Brief, date], CheckedDraft]":
    if options.writer == "model":
        from drafting.modelling.chosen import write_as_set

        return lambda brief, today: write_as_set(brief, today=today, seed=options.seed)
    from drafting.desk import write

    return lambda brief, today: write(brief, today=today, seed=options.seed)


def _reader(options: Namespace) -> "Callable[[str, date], Reading]":
    if options.writer != "model":
        from drafting.reading import read_note

        return read_note
    from drafting.modelling.chosen import read_chosen

    def listen(note: str, today: date) -> "Reading":
        made = read_chosen(note, today)
        if made.notice:
            remark(made.notice)
        return made.reading

    return listen


def _day_for(case: Case, options: Namespace, brief: "Brief | None" = None) -> date:
    """The case's own day, else the one asked for, else the clock's: the only look at it."""
    if brief and brief.today:
        return brief.today
    if case.get("today") is not None:
        return read_day(case["today"])
    return options.today or date.today()  # noqa: DTZ011 - the person's own day


def _dump(record: Any) -> Case:
    return record.model_dump(mode="json", by_alias=True)  # type: ignore[no-any-return]  # a model


if __name__ == "__main__":
    sys.exit(main())

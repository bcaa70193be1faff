"""`reachout evaluate`: how good a writer is at this job, as a table."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from commands.answers import show
from commands.cases import Unusable, read_text

if TYPE_CHECKING:
    from drafting.answers import CheckedDraft
    from drafting.brief import Brief
    from drafting.evaluating import Scenario, Score

BUILT_IN = "built-in"
HEAD = ("scenario", "status", "own", "mentions", "forbidden", "limits", "grounded", "tone",
        "seconds", "tokens")  # fmt: skip
YES, NO_WORD = "yes", "no"


def evaluate(options: Namespace) -> int:
    """Measure a writer on scenarios."""
    from drafting.checking import check  # noqa: PLC0415 - `reachout --help` does not wait for it
    from drafting.evaluating import score, sum_up  # noqa: PLC0415 - the same

    day = options.today or date.today()  # noqa: DTZ011 - the person's own day
    scenarios = list(read_scenarios(options.scenarios))
    answer: dict[str, Any] = {"writers": []}
    lines: list[str] = []
    for writer in dict.fromkeys(options.writers or [BUILT_IN]):
        write = _writer(writer, day)
        scores = [
            score(one, write, lambda brief, text: check(brief, text, today=brief.today or day))
            for one in scenarios
        ]
        totals = sum_up(scores)
        told = [asdict(one) for one in scores]
        answer["writers"].append({"writer": writer, "totals": totals, "scenarios": told})
        lines += [*table_lines(writer, scores, totals), ""]
    show(options, answer, lines[:-1])
    return 0


def read_scenarios(path: str) -> "Iterator[Scenario]":
    """The scenarios of a file, one a line; a bad line is named with its number."""
    from drafting.evaluating import make_scenario  # noqa: PLC0415 - the same

    found = False
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        found = True
        yield _read_line(line, number, make_scenario)
    if not found:
        raise Unusable("There is no scenario in the file. Write one JSON object on each line.")


def _read_line(line: str, number: int, make: "Callable[..., Scenario]") -> "Scenario":
    why = "it is no scenario"
    try:
        data = json.loads(line)
        if isinstance(data, dict):
            return make(data, number)
    except json.JSONDecodeError:
        why = "it is no JSON"
    except (ValueError, TypeError, RecursionError):
        why = "it is no scenario"
    raise Unusable(f"Line {number} cannot be used: {why}. Mend it, or take it out.")


def _writer(name: str, day: date) -> "Callable[[Brief], CheckedDraft]":
    if name == BUILT_IN:
        from drafting.desk import write  # noqa: PLC0415 - the same

        return lambda brief: write(brief, today=brief.today or day)
    from drafting.modelling.chosen import settings_as_set, write_with  # noqa: PLC0415 - the same
    from store import open_log  # noqa: PLC0415 - the same

    with open_log() as log:
        settings = settings_as_set(log)
    other = name.partition(":")[2]
    if other:
        settings = settings.model_copy(update={"model": other})
    return lambda brief: write_with(settings, brief, today=brief.today or day)


def table_lines(writer: str, scores: "list[Score]", totals: dict[str, Any]) -> Iterator[str]:
    """A table as a terminal or a README shows it."""
    rows = [_row(one) for one in scores]
    drafts = totals["drafts"]
    rows.append(
        (
            "all", f"{totals['as_expected']}/{totals['scenarios']} as expected",
            f"{totals['own']}/{drafts}", f"{totals['mentions']}/{totals['of']}",
            str(totals["forbidden"]), f"{totals['within']}/{drafts}",
            f"{totals['grounded']}/{drafts}", f"{totals['tone']}/{drafts}",
            f"{totals['seconds']:.1f}", str(totals["tokens"]),
        )
    )  # fmt: skip
    widths = [max(len(row[at]) for row in (HEAD, *rows)) for at in range(len(HEAD))]
    yield f"Writer: {writer}"
    yield _line(HEAD, widths)
    yield _line(["-" * width for width in widths], widths)
    yield from (_line(row, widths) for row in rows)


def _row(one: "Score") -> tuple[str, ...]:
    if not one.status.startswith("draft"):
        shown = ("", f"{one.mentions}/{one.of}" if one.of else "", "", "", "", "")
    else:
        shown = (
            _say(one.is_own), f"{one.mentions}/{one.of}", str(one.forbidden), _say(one.within),
            _say(one.grounded), _say(one.tone),
        )  # fmt: skip
    return (one.id, one.status, *shown, f"{one.seconds:.2f}", str(one.tokens))


def _say(fact: bool) -> str:
    return YES if fact else NO_WORD


def _line(cells: "list[str] | tuple[str, ...]", widths: list[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"

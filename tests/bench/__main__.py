"""Prints every figure, section by section: `python -m tests.bench [-v] [section …]`.

Under a figure stand its misses: the first few, and with -v all of them.
"""

import sys
from collections.abc import Callable

from tests.bench import (
    alike,
    bytes_sent,
    crowds,
    edits,
    first,
    flips,
    injection,
    masked,
    messages,
    model,
    notes,
    pleading,
    ready,
    scenarios,
    speed,
    taps,
)

SECTIONS: dict[str, Callable[[], list[str]]] = {
    "notes": notes.report,
    "messages": messages.report,
    "flips": flips.report,
    "scenarios": scenarios.report,
    "edits": edits.report,
    "pleading": pleading.report,
    "injection": injection.report,
    "bytes_sent": bytes_sent.report,
    "masked": masked.report,
    "alike": alike.report,
    "speed": lambda: [*speed.report(), *crowds.report()],
    "first": first.report,
    "ready": ready.report,
    "taps": taps.report,
    "model": model.report,
}
VERBOSE = "-v"
INDENT = "    "
FEW = 12


def main() -> None:
    """Every section, or those named."""
    named = [word for word in sys.argv[1:] if word != VERBOSE]
    unknown = [word for word in named if word not in SECTIONS]
    if unknown:
        sys.exit(f"There is no section {', '.join(unknown)}. Choose from: {', '.join(SECTIONS)}.")
    for name in named or SECTIONS:
        print(f"\n== {name}", flush=True)
        lines = SECTIONS[name]()
        for line in lines if VERBOSE in sys.argv else shorten(lines):
            print(line, flush=True)


def shorten(lines: list[str]) -> list[str]:
    """The figures with the first misses under each, and how many more there are."""
    shown: list[str] = []
    run = 0
    for line in (*lines, ""):
        if line.startswith(INDENT):
            run += 1
            shown += [line] if run <= FEW else []
            continue
        if run > FEW:
            shown.append(f"{INDENT}and {run - FEW} lines more: {VERBOSE} shows them")
        run = 0
        shown.append(line)
    return shown[:-1]


if __name__ == "__main__":
    main()

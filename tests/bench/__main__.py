"""Prints every figure, section by section: `python -m tests.bench [section …]`."""

import sys
from collections.abc import Callable

from tests.bench import messages, model, notes, ready, scenarios, speed, taps

SECTIONS: dict[str, Callable[[], list[str]]] = {
    "notes": notes.report,
    "messages": messages.report,
    "scenarios": scenarios.report,
    "speed": speed.report,
    "ready": ready.report,
    "taps": taps.report,
    "model": model.report,
}


def main() -> None:
    """Every section, or those named."""
    for name in sys.argv[1:] or SECTIONS:
        print(f"\n== {name}")
        for line in SECTIONS[name]():
            print(line, flush=True)


if __name__ == "__main__":
    main()

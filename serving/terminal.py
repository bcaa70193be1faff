"""What Reachout says in the window where it was started: the address, and the code for a phone."""

import io
import sys
import threading
from typing import TYPE_CHECKING, TextIO

from serving.access import PAIR_PATH

if TYPE_CHECKING:
    from serving.pairing import Pairing


def say(sentence: str, *, out: TextIO | None = None) -> None:
    """Write one sentence, at once."""
    (out or sys.stdout).write(f"{sentence}\n")
    (out or sys.stdout).flush()


def show_code(address: str, port: int, secret: str) -> None:
    """Draw the code that a phone's camera reads, with the same address in letters."""
    import segno  # noqa: PLC0415 - only --phone draws codes; the start is felt

    url = f"http://{address}:{port}{PAIR_PATH}{secret}"
    drawing = io.StringIO()
    segno.make(url, error="l", micro=False).terminal(drawing, border=2, compact=True)
    say("\nScan this with the phone's camera. It works once, for ten minutes.\n")
    try:
        say(_in_black_and_white(drawing.getvalue()))
    except UnicodeEncodeError:
        say("(This window cannot draw the code.)")
    say(f"Or open this on the phone: {url}\nPress Enter here for a new code.\n")


def _in_black_and_white(drawing: str) -> str:
    """Colour the lines where a window can: in a light one they would come out inverted."""
    if not sys.stdout.isatty():
        return drawing
    return "\n".join(f"\x1b[40;97m{line}\x1b[0m" for line in drawing.splitlines()) + "\n"


def listen_for_enter(pairing: "Pairing") -> None:
    """Show a code each time the person presses Enter, while there is somebody to press it."""
    if sys.stdin is None or not sys.stdin.isatty():
        return

    def wait() -> None:
        for _line in sys.stdin:
            pairing.offer(again=True)

    threading.Thread(target=wait, name="reachout-enter", daemon=True).start()

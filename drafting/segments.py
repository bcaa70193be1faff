"""How many text messages a text goes out as, and which of its signs makes it more.

A text message carries 160 signs of the old GSM alphabet (3GPP TS 23.038), or 153 where several are
joined; one sign outside that alphabet turns the whole into 70, or 67 joined.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from prompts.phrases import load_table

GSM = (160, 153)
WIDE = (70, 67)
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


@dataclass(frozen=True)
class Segments:
    """``count`` messages; ``wide`` are the signs that the GSM alphabet lacks, each once.

    ``count_without`` is how many there would be if each of these signs were a common one.
    """

    count: int
    wide: tuple[str, ...] = ()
    count_without: int = 0


@cache
def _signs() -> tuple[frozenset[str], frozenset[str]]:
    gsm = load_table("form")["gsm"]
    return frozenset(gsm["signs"]), frozenset(gsm["double"])


def count_segments(text: str) -> Segments:
    """The messages that a phone makes of the text; none of an empty one."""
    single, double = _signs()
    wide = tuple(dict.fromkeys(sign for sign in text if sign not in single | double))
    common = _split((2 if sign in double else 1 for sign in text), GSM)
    if not wide:
        return Segments(common, (), common)
    return Segments(_split((2 if ord(sign) > 0xFFFF else 1 for sign in text), WIDE), wide, common)


def _split(sizes: Iterable[int], room: tuple[int, int]) -> int:
    """How many messages signs of these sizes fill; no sign is cut in two."""
    alone, joined = room
    filled, count, whole = 0, 1, 0
    for size in sizes:
        whole += size
        if filled + size > joined:
            count, filled = count + 1, 0
        filled += size
    if whole <= alone:
        return 1 if whole else 0
    return count


def say_segments(text: str) -> str:
    """One sentence where a text goes as more than one message; nothing where it is one."""
    found = count_segments(text)
    if found.count < 2:
        return ""
    told = f"This goes as {NUMBERS.get(found.count, found.count)} text messages"
    if found.count_without >= found.count:
        return f"{told}."
    signs = " and ".join(f"“{sign}”" for sign in found.wide[:2])
    less = "one" if found.count_without == 1 else NUMBERS.get(found.count_without, "fewer")
    return f"{told} because of {signs}. Without, it is {less}."

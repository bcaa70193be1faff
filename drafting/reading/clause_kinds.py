"""The kinds of clause that a note is made of."""

from dataclasses import dataclass
from typing import Literal

from drafting.reading.clauses import Clause
from drafting.reading.note import Span

Kind = Literal[
    "they_said", "share", "offer", "ask", "mine", "theirs", "agreed", "wants", "follow_up",
    "filler", "nothing", "day",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Labelled:
    """A clause with its kind and the stretches that hold its substance."""

    kind: Kind
    clause: Clause
    body: Span
    number: int
    cued: bool = False

"""The walk through a note: the sheets it fills and the place it has come to."""

from dataclasses import dataclass, field

from drafting.days import Day
from drafting.reading.addresses import Addresses
from drafting.reading.clause_kinds import Labelled
from drafting.reading.kept import Confidences
from drafting.reading.note import Note, Span
from drafting.reading.sheet import Pieces, Pledge, Sheet

MAX_HEAD = 6


@dataclass(frozen=True, slots=True)
class Found:
    """What was found before the walk: addresses, what is private, what is meant for a program."""

    addresses: Addresses
    secrets: Confidences
    orders: frozenset[int]


@dataclass
class Walk:
    """Where the walk through the note stands."""

    note: Note
    addresses: Addresses
    sheets: list[Sheet]
    shared: Sheet
    current: Sheet
    head: int = MAX_HEAD
    first: bool = False
    planned: bool = False
    crumb: Span | None = None
    last: Labelled | None = None
    entry: Pieces | None = None
    pledge: Pledge | None = None
    wanted: Pieces = field(default_factory=list)
    wanted_in: int = 0
    corrected: bool = False
    pronouns: dict[str, Sheet] = field(default_factory=dict)
    everyone: list[Day] = field(default_factory=list)

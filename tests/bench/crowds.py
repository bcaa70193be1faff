"""A built-in draft with all checks as the app begins it, among few people and among many."""

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Literal

from drafting import message
from drafting.brief import Brief
from drafting.desk import look_over, write
from store import ContactFields, FactFields, InteractionFields, Log, Profile, open_log
from tests.bench.bases import TODAY
from tests.bench.corpora import brief_in, load_own
from tests.bench.kept import keep
from tests.bench.masked import FIRST, LAST
from tests.bench.speed import tell

FEW, MANY = 10, 10_000
KINDS = ("thank_you", "follow_up", "check_in")
SLOWEST = 3
CLOCKS: tuple[Literal[0, 1], ...] = (0, 1)
Spent = tuple[float, float, str]


def report() -> list[str]:
    """Medians and 99th percentiles in both logs, and the ratio of the medians."""
    few, many = measure()
    by_clock, by_processor = (_median(many, at) / _median(few, at) for at in CLOCKS)
    return [
        *_told(FEW, few),
        *_told(MANY, many),
        f"{MANY:,} contacts against {FEW}: {by_clock:.2f}, in the processor {by_processor:.2f}",
    ]


def _told(size: int, spent: list[Spent]) -> list[str]:
    slowest = sorted(spent, key=lambda one: -one[1])[:SLOWEST]
    told = tell([(clock, processor) for clock, processor, _ in spent])
    return [
        f"one draft begun, checked and looked at, among {size:,} contacts: {told}",
        *(f"    slowest in the processor: {cpu:.1f} ms, {what}" for _, cpu, what in slowest),
    ]


def _median(spent: list[Spent], at: Literal[0, 1]) -> float:
    return median(one[at] for one in spent)


def measure() -> tuple[list[Spent], list[Spent]]:
    """What each draft takes in the small logs and in the large one.

    No facts are told twice in a round, and each is told in both: what was once looked at is
    remembered, and would make the later log look quick.
    """
    told = [brief for case in load_own("own_briefs") if (brief := brief_in(case)).they_said]
    groups = [told[at : at + FEW] for at in range(0, 4 * FEW, FEW)]
    few: list[Spent] = []
    many: list[Spent] = []
    with tempfile.TemporaryDirectory() as folder, open_log(path=Path(folder) / "many.db") as large:
        fill(large, MANY - FEW)
        _begin_all(large, told[4 * FEW :])
        for number, (one, other) in enumerate(((0, 1), (2, 3), (1, 0), (3, 2))):
            with open_log(path=Path(folder) / f"few{number}.db") as small:
                few += _begin_all(small, groups[one])
            many += _begin_all(large, groups[other])
    return few, many


def fill(log: Log, size: int) -> None:
    """Me, and as many people with a meeting and a fact each."""
    with log.writing():
        for number in range(size):
            name = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]} {number}"
            person = log.people.add(ContactFields(name=name, emails=(f"p{number}@x.example",)))
            log.timeline.add(person.id, InteractionFields(kind="met", on=TODAY, where="a fair"))
            said = FactFields(kind="they_said", text="she keeps every drawer labelled")
            log.facts.add(person.id, said)


def _begin_all(log: Log, briefs: list[Brief]) -> list[Spent]:
    with log.writing():
        log.profile.save(Profile(name="Jo Hart", role="paramedic", org="Lowmoor Ambulance"))
        people = [keep(log, brief) for brief in briefs]
    return [begin(log, person, kind) for kind in KINDS for person in people]


def begin(log: Log, person: str, kind: str) -> Spent:
    """Milliseconds of one draft as the page opens it, by the clock and in the processor."""
    write.cache_clear()
    look_over.cache_clear()
    start, began = time.perf_counter(), time.process_time()
    draft, made = message.start(log, kind, contact_id=person, channel="email", today=TODAY)
    if draft is None:
        raise ValueError(f"No draft: {made and (made.questions or made.reason)}")
    message.look(log, draft.id, today=TODAY)
    spent = (time.perf_counter() - start) * 1000, (time.process_time() - began) * 1000
    return *spent, f"{kind} to {log.people.get(person).name}"

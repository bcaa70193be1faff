"""How long one note, one draft and one check take, in process."""

import time
from collections.abc import Callable
from datetime import date
from statistics import median, quantiles

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose
from drafting.desk import look_over, whole_text, write
from drafting.reading import read_note

TODAY = date(2026, 11, 22)
TIMES = 60
NOTE = (
    "met noor salim dep head of dispatch at tarn valley ambulance at the winter driving day sat, "
    "talked about night handovers, shes testing a one page sheet with a red corner, told her ours "
    "gets lost in the cab, i promised our cab hook drawing by fri, off the record theyre merging "
    "with lowmoor in spring, write her in 2 wks noor.salim@example.org"
)
BRIEF = Brief.model_validate(
    {
        "kind": "thank_you",
        "sender": {"name": "Jo Hart", "role": "paramedic", "org": "Lowmoor Ambulance"},
        "contact": {"name": "Noor Salim", "role": "dispatch lead", "org": "Tarn Valley"},
        "met": {"where": "the winter driving day", "when": "2026-11-21"},
        "they_said": ["she is testing a one-page sheet with a red corner for night handovers"],
        "share": ["our handover sheet gets lost in the cab"],
        "offer": "send the drawing of our cab hook",
        "private": ["they are merging in spring"],
    }
)


def times(act: Callable[[], object]) -> list[tuple[float, float]]:
    """Milliseconds of each of many runs, by the clock and in the processor, once warm.

    The clock is what a person waits by; the processor's time is the same on a busy machine.
    """
    for _ in range(5):
        act()
    found = []
    for _ in range(TIMES):
        start, began = time.perf_counter(), time.process_time()
        act()
        own = time.process_time() - began
        found.append(((time.perf_counter() - start) * 1000, own * 1000))
    return found


def write_afresh() -> object:
    """One draft with all checks, as if nobody had asked for it before."""
    look_over.cache_clear()
    return write.__wrapped__(BRIEF, today=TODAY)


def report() -> list[str]:
    """Medians and 99th percentiles in milliseconds."""
    made = compose(BRIEF, today=TODAY)
    text = whole_text(made.subject, made.text)
    acts: dict[str, Callable[[], object]] = {
        "one messy note read": lambda: read_note(NOTE, TODAY),
        "one built-in draft": lambda: compose(BRIEF, today=TODAY),
        "one check": lambda: check(BRIEF, text, today=TODAY),
        "one draft with all checks": write_afresh,
    }
    return [f"{name}: {tell(times(act))}" for name, act in acts.items()]


def tell(found: list[tuple[float, float]]) -> str:
    """Median and 99th percentile, by the clock and in the processor."""
    clock, processor = zip(*found, strict=True)
    return (
        f"median {median(clock):.1f} ms, p99 {quantiles(clock, n=100)[98]:.1f} ms; in the "
        f"processor {median(processor):.1f} ms, {quantiles(processor, n=100)[98]:.1f} ms"
    )

"""The first draft of a process, at once and after what the app loads while nobody waits."""

import subprocess
import sys
from statistics import median

from tests.bench.corpora import HOUSE

ROUNDS = 3
# Word for word what `reachout serve` does on its thread, then the first draft of a person.
PROGRAM = """
import sys, time
from serving.readying import Visits, load
from drafting.desk import write
from tests.bench.speed import BRIEF, TODAY

start = time.perf_counter()
if sys.argv[1] == "loaded":
    load(Visits(lambda: time.monotonic() * 1e9))
ready = time.perf_counter()
write(BRIEF, today=TODAY)
print(ready - start, time.perf_counter() - ready)
"""


def seconds(way: str) -> tuple[float, float]:
    """How long the loading takes, and the draft behind it."""
    command = [sys.executable, "-c", PROGRAM, way]
    done = subprocess.run(command, cwd=HOUSE, check=True, capture_output=True, text=True)
    loading, draft = map(float, done.stdout.split())
    return loading, draft


def report() -> list[str]:
    """Medians of both in turn, and their ratio."""
    pairs = [(seconds("cold"), seconds("loaded")) for _ in range(ROUNDS)]
    cold = median(one[1] for one, _ in pairs)
    loaded = median(other[1] for _, other in pairs)
    loading = median(other[0] for _, other in pairs)
    told = f"at once {cold * 1000:.0f} ms, after the app's loading {loaded * 1000:.0f} ms"
    return [f"first draft: {told}, ratio {loaded / cold:.2f}; the loading takes {loading:.1f} s"]

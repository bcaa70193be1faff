"""What is loaded beforehand is what a first draft waits for, and leaves no trace in any draft."""

import subprocess
import sys
from pathlib import Path

import pytest

from drafting.answers import CheckedDraft
from drafting.desk import write
from drafting.readying import steps

ROOT = Path(__file__).parents[2]
LOADED = """
from drafting import readying, vocabulary
from drafting.brief import Brief
from drafting.composing.noting import foreign
from prompts.meanings import load_meanings

caches = (vocabulary._counted, foreign._load, load_meanings)
print([cache.cache_info().currsize for cache in caches])
for step in readying.steps():
    step()
print([cache.cache_info().currsize for cache in caches])
"""
TWO_AT_ONCE = """
import threading
from datetime import date
from drafting.brief import Brief
from drafting.desk import write

brief = Brief.model_validate({
    "kind": "thank_you", "contact": {"name": "Ines Roth"}, "sender": {"name": "Jo Hart"},
    "met": {"where": "the boat fair", "when": "2026-01-03"},
    "they_said": ["she caulks with moss", "ein Boot aus Lärche"], "share": ["I sand by hand"],
})
begin, made = threading.Barrier(2), []

def act():
    begin.wait()
    made.append(write.__wrapped__(brief, today=date(2026, 1, 5)).model_dump_json())

threads = [threading.Thread(target=act) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
alone = write.__wrapped__(brief, today=date(2026, 1, 5)).model_dump_json()
print(made[0] == made[1] == alone, '"status":"draft"' in alone)
"""


def _run(program: str) -> list[str]:
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_a_new_process_has_loaded_nothing_before_and_everything_after() -> None:
    assert _run(LOADED) == ["[0, 0, 0]", "[1, 1, 1]"]


def test_two_first_drafts_at_once_are_the_same_draft() -> None:
    assert _run(TWO_AT_ONCE) == ["True True"]


def test_every_step_is_taken_to_its_end_and_no_draft_of_it_is_kept() -> None:
    kept = write.cache_info().currsize
    made = [step() for step in steps()]

    drafts = [one.status for one in made if isinstance(one, CheckedDraft)]
    assert len(drafts) > 10
    assert set(drafts) == {"draft"}
    assert write.cache_info().currsize == kept


@pytest.mark.parametrize("room", ["commands", "cli"])
def test_the_command_line_loads_nothing_beforehand(room: str) -> None:
    done = _run(f"import sys, {room}; print('drafting.readying' in sys.modules)")

    assert done == ["False"]

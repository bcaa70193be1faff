"""What a first draft waits for is loaded while nobody waits, and a fault there harms nobody."""

import logging
from collections.abc import Iterator

import pytest

from serving import readying
from serving.readying import LONGEST_WAIT, QUIET_SECONDS, Visits, take_steps


class Clock:
    """A clock that goes on only while somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("serving.readying.time.sleep", made.sleep)
    return made


def test_a_step_waits_until_nobody_is_served(clock: Clock) -> None:
    visits, taken = Visits(clock), []
    begun = clock()

    def visit_and_note() -> None:
        taken.append(clock() - begun)
        visits.note()

    take_steps(visits, [visit_and_note, visit_and_note])

    assert taken == pytest.approx([QUIET_SECONDS, 2 * QUIET_SECONDS], abs=0.2)


def test_somebody_who_never_pauses_gets_ready_too(clock: Clock) -> None:
    visits, taken = Visits(clock), []
    busy = Clock()
    visits = Visits(busy)

    take_steps(visits, [lambda: taken.append("a step")])

    assert taken == ["a step"]
    assert clock() == pytest.approx(100.0 + LONGEST_WAIT, abs=0.2)


def test_with_no_visit_all_is_loaded_at_one_go(clock: Clock) -> None:
    visits = Visits(clock)
    clock.sleep(QUIET_SECONDS)
    begun = clock()

    take_steps(visits, [lambda: None] * 5)

    assert clock() == begun


def test_what_fails_beforehand_is_told_in_the_log_alone(
    monkeypatch: pytest.MonkeyPatch, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Iterator[None]:
        raise OSError("the word list is gone")

    monkeypatch.setattr("serving.readying.pkgutil.resolve_name", lambda _name: broken)
    with caplog.at_level(logging.ERROR, "reachout.readying"):
        readying.load(Visits(clock))

    assert "could not be loaded" in caplog.text
    assert "the word list is gone" in caplog.text


def test_a_broken_step_keeps_no_other_from_being_taken(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    taken = []

    def fail() -> None:
        raise ValueError("this kind is broken")

    with caplog.at_level(logging.ERROR, "reachout.readying"):
        take_steps(Visits(clock), [fail, lambda: taken.append("the next one")])

    assert taken == ["the next one"]
    assert "this kind is broken" in caplog.text

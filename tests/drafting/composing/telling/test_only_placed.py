"""Truth: an "only" keeps its meaning wherever it stands, and nothing stands before its noun."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.telling.mine import mine_ways


def _ways(told: str) -> tuple[str, ...]:
    clause = parse(told.split())
    assert clause is not None
    return mine_ways(clause)


def test_only_may_stand_before_the_deed() -> None:
    assert "I only oil the winch when it squeals" in _ways("I oil the winch only when it squeals")


def test_a_habit_that_is_only_at_night_is_not_told_as_the_only_habit() -> None:
    assert not any(way.startswith("at night") for way in _ways("I only sail at night"))


@pytest.mark.parametrize("told", ["we log the leaks after they stop", "I oil it before they come"])
def test_nobody_is_they_before_being_named(told: str) -> None:
    assert not any(way.startswith(("after they", "before they")) for way in _ways(told))

"""How a meeting came about, and what is forgotten of it."""

import pytest

from drafting.composing.people.meeting import read_occasion
from drafting.composing.people.met_how import day_behind, without_forgotten


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("met in 2024, forgot where", "met in 2024"),
        ("met at the quay, no idea when", "met at the quay"),
        ("met somewhere in Cork", "met in Cork"),
    ],
)
def test_that_it_is_forgotten_is_no_place(told: str, left: str) -> None:
    assert without_forgotten(told) == left


def test_the_day_goes_behind_what_held_us() -> None:
    assert day_behind("on 12 March while the ice held") == "while the ice held on 12 March"


def test_what_held_us_is_how_we_met_and_no_place() -> None:
    met = read_occasion("met on 2026-03-12 while the ice held us")
    assert (met.noun, met.how) == (None, "met while the ice held us")


def test_a_year_alone_is_when_and_no_place() -> None:
    met = read_occasion("met in 2024")
    assert (met.noun, met.spoken_day) == (None, "in 2024")


@pytest.mark.parametrize(
    ("noted", "how"),
    [
        ("ran the plant sale together", "ran the plant sale together"),
        ("worked on the old pier wall together", "worked on the old pier wall together"),
        ("were on the same crew for the ferry job", "were on the same crew for the ferry job"),
    ],
)
def test_what_two_did_together_is_how_they_met(noted: str, how: str) -> None:
    assert read_occasion(noted).how == how

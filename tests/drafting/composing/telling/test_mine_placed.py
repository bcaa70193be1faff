"""A fact of mine is told by its place or its hour, and not with a word put in."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.telling.mine import mine_ways


def ways(fact: str) -> tuple[str, ...]:
    """Every way of telling a fact of mine."""
    clause = parse(fact.split())
    assert clause is not None
    return mine_ways(clause)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("we train in a flooded quarry", "a flooded quarry is where we train"),
        ("I teach maths at a night school", "a night school is where I teach maths"),
        ("I moved into flat 9 on 4 May", "I've been in flat 9 since 4 May"),
        ("I moved to Cork in March 2024", "I've been in Cork since March 2024"),
        ("I lock the gate at that hour", "that's when I lock the gate"),
        ("I start then", "that's when I start"),
        ("I test my first dam in May 2027", "I'm testing my first dam in May 2027"),
        ("I finished the rope course on 3 May", "I've now finished the rope course"),
        ("I count sacks by hand with a clicker", "I count sacks with a clicker, by hand"),
    ],
)
def test_the_place_or_the_hour_leads(fact: str, told: str) -> None:
    """Nothing is added to the fact."""
    assert told in ways(fact)


@pytest.mark.parametrize(
    ("fact", "wrong"),
    [
        ("we moved to nights on 3 May", "been in"),
        ("I work in a hurry", "is where"),
        ("we met in a shed", "is where"),
        ("I lock the gate at that hour", "at the hour"),
    ],
)
def test_no_place_is_made_of_what_is_none(fact: str, wrong: str) -> None:
    """Shifts are no home, a hurry is no place, and "that hour" is a known one."""
    assert not [way for way in ways(fact) if wrong in way]

"""My own fact with its parts in another place."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.mine_rearranged import rearranged


@pytest.mark.parametrize(
    ("told", "way"),
    [
        ("I lost a sail in 2019 by waiting", "in 2019 I lost a sail by waiting"),
        ("I lost a sail by trusting the mast", "I lost a sail because I trusted the mast"),
        ("I sank it by not reading the chart", "I sank it because I did not read the chart"),
        ("I mended the net knot by knot", "knot by knot, I mended the net"),
        ("our winches jam in frost", "we have winches that jam in frost"),
        ("our divers forget the second rope", "we have divers who forget the second rope"),
    ],
)
def test_a_part_of_it_stands_elsewhere(told: str, way: str) -> None:
    clause = parse(told.split())
    assert clause is not None
    assert way in rearranged(clause)


@pytest.mark.parametrize(
    "told", ["our parents live in Cork", "our hands shake in frost", "my winch jams in frost"]
)
def test_of_what_one_has_no_others_it_is_not_told_so(told: str) -> None:
    clause = parse(told.split())
    assert clause is not None
    assert not rearranged(clause)


@pytest.mark.parametrize(
    ("told", "way"),
    [
        ("we write it on tape and the tape falls off", "we write it on tape, which falls off"),
        ("I am more careful with ropes since", "I have been more careful with ropes since"),
        ("I start at four in the morning", "I start work at four in the morning"),
        ("I sew sails for a living", "I make my living sewing sails"),
        ("our guide says that March is best", "according to our guide, March is best"),
    ],
)
def test_my_fact_is_told_as_people_tell_it(told: str, way: str) -> None:
    clause = parse(told.split())
    assert clause is not None
    assert way in mine_ways(clause)

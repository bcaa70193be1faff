import pytest

from drafting.composing.english.clause import parse
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.mine_word import ways_by_a_word


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("I left home at 17", "I left home at seventeen"),
        ("I ran that kitchen for six years", "I ran the kitchen for six years"),
        ("I used to oil those hinges twice", "I used to oil the hinges twice"),
        ("our ward has spare drip stands", "our ward has some spare drip stands"),
        ("the rota took me two evenings", "the rota took two evenings"),
        ("I train four drivers here", "I train four drivers"),
        ("I drove a milk float for nine years", "I drove a milk float myself for nine years"),
        ("I mend nets in Cadiz", "in Cadiz I mend nets"),
        ("I did it for two weeks", "I did just that for two weeks"),
    ],
)
def test_one_small_word_says_a_fact_of_mine_afresh(noted: str, told: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    assert told in ways_by_a_word(clause)


@pytest.mark.parametrize(
    "noted",
    [
        "I start at 14",
        "I heard that bees sleep",
        "we have spare time",
        "the bus took me home",
        "we have lost two beds",
    ],
)
def test_what_would_say_something_else_stays(noted: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    assert not ways_by_a_word(clause)


def test_nobody_says_at_sixteen_i_left() -> None:
    clause = parse(["I", "left", "school", "at", "16"])
    assert not [way for way in mine_ways(clause) if way.startswith("at ")]

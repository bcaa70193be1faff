"""Truth: a figure that was put right within one note counts as it stood at last."""

import pytest

from drafting.composing.noting.second_figures import with_second_figure


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (
            "first he said 7 pegs a tent, then corrected himself: 9",
            "he said that it is 9 pegs a tent",
        ),
        ("she said paint lasts 4 years. No: six", "she said paint lasts six years"),
        (
            "he said the geese left in March, then he corrected it to April",
            "he said the geese left in April",
        ),
        ("she waters every second row, sorry, every third", "she waters every third row"),
        (
            "He said ash dries two years. No: he corrected that, three years for ash, one for pine",
            "He said ash dries three years and pine one",
        ),
    ],
)
def test_only_the_last_figure_is_told(fact: str, told: str) -> None:
    assert with_second_figure(fact) == told


@pytest.mark.parametrize(
    "fact",
    [
        "she counts to three, then puts the lid on",
        "first she cut 3 planks, then put 4 on the roof",
        "he lent me 2 saws, then took 3 back",
        "I waited two hours, but it was three when he came",
        "she has 3 dogs, and then 2 cats",
    ],
)
def test_two_figures_that_both_hold_stay(fact: str) -> None:
    assert with_second_figure(fact) == fact

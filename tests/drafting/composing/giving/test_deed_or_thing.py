"""An offer begins with a deed or with a thing, although many words can be either."""

from datetime import date

import pytest

from drafting.composing.giving.offers import read_deed


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("keep back two trays", "keep back two trays for you"),
        ("put by a jar of plums", "put by a jar of plums for you"),
        ("keep warm a plate", "keep warm a plate"),
        ("turn round the cart", "turn round the cart"),
        ("keep watch over the tent", "keep watch over the tent"),
        ("park the van for her", "park the van for you"),
        ("record player", "send you the record player"),
        ("back copies of the log", "send you the back copies of the log"),
    ],
)
def test_a_small_word_behind_the_first_tells_a_deed_from_a_thing(noted: str, said: str) -> None:
    deed = read_deed(noted, (), date.min)

    assert deed is not None
    assert deed.do[0] == said

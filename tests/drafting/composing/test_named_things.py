"""A subject names the particular thing of the facts, and nothing that is half a sentence."""

import pytest

from drafting.composing.named_things import things_named


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("you keep a tar bucket by the door", ["The tar bucket"]),
        ("the tide table eats half the morning", ["The tide table"]),
        ("I got the splice handbook wrong", ["The splice handbook"]),
        ("you had eleven rope fenders on a tray", ["Eleven rope fenders"]),
        ("your harbour walk begins at six", ["Your harbour walk"]),
        ("the gulls always follow the best men", []),
        ("you spent the whole day there", []),
        ("the children ask for more", []),
    ],
)
def test_what_a_few_words_name_can_stand_over_a_message(told: str, named: list[str]) -> None:
    assert list(things_named(told)) == named

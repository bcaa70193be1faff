"""Words that sound alike are read as they are meant."""

import pytest

from drafting.composing.english.homophones import as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("there falls happen at the fence", "their falls happen at the fence"),
        ("says there crew naps at noon", "says their crew naps at noon"),
        ("he sleeps in there van", "he sleeps in their van"),
        ("their is an owl in the yard", "there is an owl in the yard"),
        ("their moving to leeds in may", "they're moving to leeds in may"),
        ("they're van is full of rope", "their van is full of rope"),
        ("their never late", "they're never late"),
        ("its always wet there", "it's always wet there"),
        ("the cat lost it's collar", "the cat lost its collar"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "right",
    [
        "there is a bus",
        "there never was a bridge",
        "from there they walked",
        "he lives there now",
        "their training starts at six",
        "their meeting on monday was long",
        "she says it's raining",
        "she knows it's late and leaves",
        "its wheel squeaks",
        "they're never late",
        "they keep their own bees",
    ],
)
def test_what_is_right_stays(right: str) -> None:
    assert as_meant(right) == right

"""Days and months that haste cut short are spelled out, and nothing else is taken for one."""

import pytest

from drafting.short_days import spelled_out


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("harvest fair sat 10 oct", "harvest fair on 10 October"),
        ("met sat, 10 oct", "met on 10 October"),
        ("he comes weds & sat", "he comes Wednesday & Saturday"),
        ("2am sat, car wouldn't start", "2am Saturday, car wouldn't start"),
        ("met at the barbecue sun", "met at the barbecue Sunday"),
        ("repair day, second Sat in Feb", "repair day, second Saturday in February"),
        ("we met last sat", "we met last Saturday"),
        ("new lads starting jan", "new lads starting in January"),
        ("open day, Wed morning", "open day, Wednesday morning"),
        ("closes dec 24", "closes December 24"),
    ],
)
def test_a_day_cut_short_is_spelled_out(noted: str, told: str) -> None:
    assert spelled_out(noted) == told


@pytest.mark.parametrize(
    "noted",
    [
        "sat at the yard until noon",
        "the bench where we sat",
        "she sat, and so did I",
        "Anna sat",
        "she reads in the sun",
        "they wed in 2019",
        "on Saturday 10 October we met",
        "we may march in May",
        "the second sun visor",
    ],
)
def test_a_word_that_is_no_day_stays(noted: str) -> None:
    assert spelled_out(noted) == noted

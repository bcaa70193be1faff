"""Days that were noted as a range."""

import pytest

from drafting.composing.noting.spans import spelled_days


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("we fixed her gate, 3\u20134 June 2026", "we fixed her gate on 3 and 4 June 2026"),
        ("we dug it over 8-11 March 2026", "we dug it over from 8 to 11 March 2026"),
        ("cheese course, 28 April - 2 May 2026", "cheese course in April 2026"),
        ("cheese course, 2026-04-28", "cheese course, 2026-04-28"),
    ],
)
def test_a_range_of_days_is_days_of_a_deed_and_a_month_of_an_occasion(
    noted: str, told: str
) -> None:
    assert spelled_days(noted) == told

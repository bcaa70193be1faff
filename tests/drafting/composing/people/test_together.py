"""What two did together is told with its month, and it was good to work together."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.desk import write


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("dug the pond together, March 2026", "in March"),
        ("worked on the old pier wall together, March 2026", "in March"),
        ("on the same crew for the ferry job, March 2026", "in March"),
        ("painted the clubhouse together, summer 2025", "in the summer of 2025"),
    ],
)
@pytest.mark.parametrize("channel", ["email", "whatsapp"])
def test_the_month_behind_a_comma_is_when_the_two_did_it(
    noted: str, told: str, channel: str
) -> None:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": channel,
            "sender": {"name": "Ola Finn"},
            "contact": {"name": "Rhea Stone"},
            "facts": [noted, "she sharpens every spade before breakfast"],
            "today": "2026-06-30",
        }
    )
    text = write(brief, today=date(2026, 6, 30)).text or ""

    assert told in text
    assert "and March" not in text
    assert "talking to me" not in text

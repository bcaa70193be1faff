"""Promises noted as if they were done now stand in a draft as they are said: "I'll cover yours"."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2026, 11, 18)


def _draft(who: str, what: str) -> str:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "language": "en",
            "sender": {"name": "Jo Vale", "role": "nurse"},
            "contact": {"name": "Petra Orr", "role": "welder"},
            "facts": ["she counts sparks"],
            "promises": [{"who": who, "what": what}],
            "today": TODAY.isoformat(),
        }
    )
    return write(brief, today=TODAY).text or ""


@pytest.mark.parametrize(
    ("who", "what", "said"),
    [
        ("them", "lends me her good mask", "lend me your good mask"),
        ("them", "covers me", "cover me"),
        ("them", "she shows me the cab", "show me the cab"),
        ("me", "i cover hers", "cover yours"),
        ("me", "i bring rod ends", "bring you rod ends"),
    ],
)
def test_the_verb_stands_as_after_i_will(who: str, what: str, said: str) -> None:
    text = _draft(who, what)

    assert said in text
    assert f"the {what.split(maxsplit=1)[0]} " not in text

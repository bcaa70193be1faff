"""Facts of odd shape are read as one would note them with more time."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.longhand import in_longhand


def _told(*facts: str, kind: str = "thank_you") -> tuple[str, ...]:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Ida Thorn"},
            "contact": {"name": "Milo Hart"},
            "facts": facts,
        }
    )
    return in_longhand(brief).facts


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("rope course, second Sat in May", "rope course in May"),
        ("fish market, last Sunday of Oct", "met at the fish market in October"),
        ("boat fair, Wed morning", "boat fair"),
        ("was shown round the boat yard", "Milo showed me round the boat yard"),
        ("spoke to our crew about knots", "Milo spoke to our crew about knots"),
        ("spent the evening on deck with him", "I spent the evening on deck with him"),
        ("nicked the idea for our quay", "I nicked the idea for our quay"),
        ("he hums while he splices, odd as that sounds", "he hums while he splices"),
        ("I'd tied a thousand knots, never undone one", None),
    ],
)
def test_a_fact_is_noted_as_usual(noted: str, said: str | None) -> None:
    wanted = said or "I'd tied a thousand knots but had never undone one"
    assert _told(noted) == (wanted,)


def test_what_they_did_with_it_tells_who_found_it() -> None:
    told = _told("found a gull in the net", "Milo had it free in a minute", kind="follow_up")
    assert told == ("I found a gull in the net", "Milo had it free in a minute")

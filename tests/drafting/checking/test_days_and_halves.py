"""A number of days is the time since we met only where it is told as gone by."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.checking import check

MET = date(2027, 3, 9)


def worries(text: str) -> set[str]:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Okafor"},
            "met": {"where": "the harbour evening", "when": MET.isoformat()},
            "they_said": ["every second landing is rehearsed"],
            "share": ["we grease the blocks two days before we sail"],
        }
    )
    whole = f"Dear Bram,\n\nThank you for the harbour evening. {text}\n\nInes Marlow"
    found = check(brief, whole, today=date(2027, 3, 12)).findings
    return {f.quote for f in found if f.rule == "invented_number"}


@pytest.mark.parametrize("said", ["three", "four"])
def test_days_before_something_else_are_a_number_of_the_facts(said: str) -> None:
    assert worries(f"We grease the blocks {said} days before we sail.") == {said}


@pytest.mark.parametrize("told", ["That was three days ago.", "It has been three days since."])
def test_days_gone_by_since_we_met_need_no_fact(told: str) -> None:
    assert not worries(told)


def test_every_second_one_is_half_of_them() -> None:
    assert not worries("You said that half of the landings are rehearsed.")

"""Whose a bare deed is, whom "them" means, and whose the hour at the end of a note is."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.asking.differences import differs
from drafting.composing.english.clause import parse
from drafting.composing.noting.noted_by import read_noted
from drafting.composing.telling.mine import mine_ways
from drafting.desk import write

TODAY = date(2026, 11, 18)


def _draft(kind: str, facts: list[str], offer: str | None = None, channel: str = "email") -> str:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": channel,
            "sender": {"name": "Jo Vale", "role": "nurse"},
            "contact": {"name": "Petra Orr", "role": "welder"},
            "facts": facts,
            "offer": {"what": offer} if offer else None,
            "today": TODAY.isoformat(),
        }
    )
    return write(brief, today=TODAY).text or ""


def test_what_somebody_did_alone_or_with_their_own_is_theirs() -> None:
    text = _draft("thank_you", ["lent me the trestle, 2026-10-02", "drove it over herself"])
    assert "I drove" not in text


@pytest.mark.parametrize("offer", ["collect them by van", "bind ten of them"])
def test_things_are_collected_and_never_the_reader(offer: str) -> None:
    text = _draft("follow_up", ["met at the tip 2026-10-01", "he has six crates too many"], offer)
    assert "them" in text
    assert "collect you" not in text
    assert "of you" not in text


def test_people_wait_for_whoever_has_the_table() -> None:
    facts = ["he showed me the old lathe", "a family is waiting at his stand", "I have a card"]
    assert "waiting for you at your stand" in _draft("closing", facts, channel="spoken")


def test_an_hour_stays_with_its_own_deed() -> None:
    text = "I sweep it out before the shop opens at 7:30"
    ways = mine_ways(parse(text.split()))
    assert not any(way.startswith("at 7:30") for way in ways)
    assert "before the shop opens at 7:30, I sweep it out" in ways


def test_an_order_on_a_card_denies_no_deed_of_mine() -> None:
    card, mine = map(read_noted, ("the sign by the gate says: ring and count", "I counted nine"))
    assert not differs(card, mine)


def test_a_date_of_birth_on_a_form_is_nobodys() -> None:
    facts = ["met at the forms day 2026-10-01", "she said two boxes are enough for a date of birth"]
    assert "boxes" in _draft("follow_up", facts)

"""Nothing stands in a draft without a point, and the reader can place who writes."""

from datetime import date

import pytest

from drafting.brief import Addressee, Brief, Offer, Sender
from drafting.desk import write

TODAY = date(2026, 11, 22)


def _drafts(kind: str, facts: list[str], channel: str = "email", offer: str = "") -> list[str]:
    brief = Brief(
        kind=kind,
        channel=channel,
        language="en",
        sender=Sender(name="Runa Vik", role="gardener"),
        contact=Addressee(name="Otto Brun"),
        facts=facts,
        offer=Offer(what=offer) if offer else None,
    )
    return [write(brief, today=TODAY, seed=seed).text or "" for seed in range(4)]


def test_what_befell_me_says_why_it_stands_beside_theirs() -> None:
    facts = ["met at the orchard day 2026-05-09", "he counts the ladders at dusk"]
    for text in _drafts("follow_up", [*facts, "I once left one in a pear tree"]):
        assert "so I can see why" in text


@pytest.mark.parametrize(
    "limit", ["hiring is on hold until May, he said", "they are not taking on trainees"]
)
def test_a_limit_is_not_told_back(limit: str) -> None:
    facts = ["met at the orchard day 2026-05-09", "he counts the ladders at dusk", limit]
    for text in _drafts("follow_up", facts):
        assert "ladders" in text
        assert not {"hold", "trainees"} & set(text.replace(".", " ").split())


@pytest.mark.parametrize("channel", ["email", "sms"])
def test_after_a_long_time_the_place_says_who_writes(channel: str) -> None:
    facts = ["met on the mail boat 2025-02-11", "Otto was learning to juggle"]
    for text in _drafts("check_in", facts, channel):
        assert "on the mail boat" in text


def test_a_fair_is_named_and_its_town_may_go() -> None:
    facts = ["met at the tulip fair in Lisse 2026-04-18", "he plants by moonlight"]
    for text in _drafts("thank_you", facts):
        assert "the tulip fair" in text


def test_a_noun_keeps_its_word() -> None:
    facts = ["met at the pump day 2026-04-18", "he films each engine start with two cameras"]
    for text in _drafts("thank_you", facts):
        assert "engine begin" not in text


def test_a_no_names_the_thing_as_known_and_who_agreed_to_it() -> None:
    facts = ["asked me to judge a jam contest on 2 May 2027", "my own jars are in it"]
    for text in _drafts("decline", facts, offer="pass his name to Ada Roy, who agreed"):
        assert "judge a jam" not in text
        assert "jars are in it" in text
        assert "who has agreed to it" in text

"""Facts noted backwards, of others or long ago, and my own fact in plain other words."""

from datetime import date

import pytest

from drafting.brief import Addressee, Brief, Sender
from drafting.composing import compose
from drafting.composing.english.clause import parse
from drafting.composing.english.words import shift_back
from drafting.composing.noting.asides import find_introducer, find_sender
from drafting.composing.noting.straightened import straightened
from drafting.composing.people.names import call
from drafting.composing.people.other_people import named_apart
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.reworded import reworded

TODAY = date(2026, 5, 20)


def _brief(kind: str, facts: list[str], name: str = "Odd Lien") -> Brief:
    return Brief(
        kind=kind,
        sender=Sender(name="Ines Marlow", role="tug engineer"),
        contact=Addressee(name=name),
        facts=tuple(facts),
        today=TODAY,
    )


def _texts(kind: str, facts: list[str], name: str = "Odd Lien") -> list[str]:
    brief = _brief(kind, facts, name)
    return [compose(brief, today=TODAY, seed=seed).text or "" for seed in range(4)]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("before he sat down the crew had to sing", "the crew had to sing before he sat down"),
        ("grease it twice a year, he said", "he told me to grease it twice a year"),
        ("never trust a warm plug, she told me", "she told me never to trust a warm plug"),
        ("pump's been dry since", "the pump has been dry since"),
        ("the rope outlives the mast, he reckons", "he said that the rope outlives the mast"),
        ("not once did he look at the clock", "he never looked at the clock"),
        ("on his chart there's a reef we had missed", "there's a reef we had missed on his chart"),
        ("came across her talk on tides", "I came across her talk on tides"),
        ("both of us row on Sundays", "we both row on Sundays"),
        ("last saw him 2026-01-04", "last contact 2026-01-04"),
        ("I read her piece on piers, 2026-05-17", "I read her piece on piers on 2026-05-17"),
        ("the quay is wide", "the quay is wide"),
    ],
)
def test_a_fact_noted_backwards_is_told_in_order(noted: str, told: str) -> None:
    assert straightened(noted, "follow_up") == told


def test_the_day_goes_with_what_happened_on_it() -> None:
    noted = "he stayed until ten because the winch had jammed, 2026-05-18"
    told = "he stayed until ten on 2026-05-18 because the winch had jammed"
    assert straightened(noted, "thank_you") == told


def test_what_stood_ready_before_is_thanked_for() -> None:
    told = straightened("Odd had already oiled the winch before I came", "thank_you")
    assert told == "Odd oiled the winch before I came"


@pytest.mark.parametrize(
    ("fact", "sent", "by"),
    [
        ("Ruth Hall at the chandler's gave me his name, she's fine with being named", "name", None),
        ("Nils Berg told me about him and is happy to be mentioned", "about you", None),
        ("Odd's sister Tora, who sails with us, suggested that I write", "", "your sister Tora"),
        ("Owen Fry gave me his number but doesn't want to be named", "", None),
    ],
)
def test_who_gave_the_name_is_told_without_their_leave(
    fact: str, sent: str, by: str | None
) -> None:
    called = call(Addressee(name="Odd Lien"), None)
    found = find_sender([fact], called)
    assert bool(found) == bool(sent)
    assert all(sent in way and "fine" not in way and "happy" not in way for way in found)
    assert find_introducer([fact], called) == by


def test_what_was_to_come_long_ago_is_asked_and_never_asserted() -> None:
    facts = ["slip day, 2025-04-10", "a new crane for the slip is coming next week"]
    for text in _texts("check_in", facts):
        assert "next week" not in text
        assert "crane for the slip was about to come" in text


def test_another_she_is_named_or_left_out() -> None:
    facts = ["he calmed the mare in the hold", "he sang", "she has eaten well since"]
    assert named_apart(_brief("thank_you", facts)).facts[2] == "the mare has eaten well since"
    alone = named_apart(_brief("thank_you", ["he moored us", "she laughed"]))
    assert alone.facts == ("he moored us",)


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        ("I got my ticket in July and lost an oar in the first week", ", and I lost an oar"),
        ("I wish I had known that in time", "I wish that I had known"),
        ("our drivers only get a slip of paper", "all our drivers get is a slip"),
        ("our slip was shut for the whole regatta", "for the whole regatta, our slip was shut"),
        ("our boat has come back dry ever since", "since then our boat has come back dry"),
        ("half the cards come back unread", "half of the cards"),
        ("I feared the fog more than of the wind", "than the wind"),
    ],
)
def test_my_own_fact_is_told_in_plain_other_words(mine: str, told: str) -> None:
    clause = parse(mine.split())
    assert clause is not None
    assert any(told in way for way in (*mine_ways(clause), *reworded(clause)))


def test_a_past_that_nobody_taught_us_stays_as_it_is() -> None:
    assert shift_back("lashed") == "lashed"
    assert shift_back("zorbed") == "zorbed"


@pytest.mark.parametrize(
    ("fact", "told", "never"),
    [
        ("he asked how often we have to bail", "we have to bail", "we've to"),
        ("she's never been on a tug", "you have never been|you've never been", "you're never"),
        ("he explained why the bilge kept filling", "why the bilge kept filling", "that why"),
        ("the photos of the 1953 flood were never shown, he said", "1953 flood", "1953, you said"),
    ],
)
def test_small_words_keep_their_places(fact: str, told: str, never: str) -> None:
    texts = _texts("follow_up", ["harbour day 2026-05-15", fact])
    assert any(way in text for text in texts for way in told.split("|")), texts
    assert not any(never in text for text in texts)


def test_a_wish_stands_beside_what_it_is_of() -> None:
    facts = ["she splices with a fork", "I'd love to see it some day", "our forks are in the sink"]
    for text in _texts("introduction", facts, "Tora Lien"):
        assert "see it" in text
        assert text.index("splice") < text.index("see it")


def test_a_report_that_was_promised_is_this_message() -> None:
    facts = ["rope fair 2026-05-10", "he told me to wax the line", "I said I'd report back"]
    for text in _texts("follow_up", facts):
        assert "report back" in text
        assert "the report" not in text


def test_nothing_is_put_in_where_a_plain_turn_will_do() -> None:
    facts = ["harbour day 2026-05-15", "she rows at dawn", "our tug is in dock and rusting"]
    for text in _texts("follow_up", facts, "Tora Lien"):
        assert "as it happens" not in text
        assert "actually" not in text
        assert "which I remember" not in text


@pytest.mark.parametrize(
    "leave",
    ["he told her she may", "she said that's fine", "with her permission", "he's fine with it"],
)
def test_the_leave_to_name_who_sent_me_stays_unsaid(leave: str) -> None:
    facts = [f"Piet at the slipway gave me his number, {leave}", "he planes oars by moonlight"]
    for text in _texts("introduction", facts):
        assert "Piet at the slipway gave me your number." in text
        assert not {"fine", "may", "permission"} & set(text.replace(".", " ").split())


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("she told me that in frost she oils it", "she told me that she oils it in frost"),
        ("he says when it rains, he sings", "he says that he sings when it rains"),
        ("she said with a smile that it is tar", "she said that it is tar"),
        ("he told me at the door to oil it", "he told me to oil it"),
        ("she said over lunch the mast is bent", "she said that the mast is bent"),
    ],
)
def test_what_was_said_is_told_from_its_doer_on(noted: str, told: str) -> None:
    assert straightened(noted, "follow_up") == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("he taps the bell twice, then waits", "you tap the bell twice, then wait"),
        ("he counts to ten and then opens it", "you count to ten and then open it"),
        ("she says the name of the boat twice, then sails", "you say the name of the boat twice"),
    ],
)
def test_what_comes_then_is_told_of_the_same_doer(noted: str, told: str) -> None:
    texts = _texts("follow_up", ["met at the rope fair", noted])
    assert any(told in text.lower() for text in texts)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("she sells rope, tar and oakum", "you sell rope, tar and oakum"),
        ("she keeps ducks, eels and geese", "you keep ducks, eels and geese"),
        ("he rings, waits ten seconds and rings again", "ring again"),
    ],
)
def test_a_list_is_told_whole(noted: str, told: str) -> None:
    texts = _texts("follow_up", ["met at the rope fair", noted])
    assert any(told in text.lower() for text in texts)

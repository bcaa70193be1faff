"""A note is told as a careful person would have written it: whole, mine or theirs, and in order."""

import string
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.giving.offers import read_deed
from drafting.composing.noting.parting import part
from drafting.composing.noting.settling import settle
from prompts import load_kinds

TODAY = date(2027, 6, 17)
KINDS = load_kinds(closed_too=True)
BASE: dict[str, Any] = {
    "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
    "contact": {"name": "Bram Okafor", "role": "pilot"},
    "channel": "email",
}


def brief_of(kind: str, **more: Any) -> Brief:
    return Brief.model_validate({**BASE, "kind": kind, **more})


def text_of(kind: str, **more: Any) -> str:
    made = compose(brief_of(kind, **more), today=TODAY, kinds=KINDS)
    assert made.status == "draft", made
    return made.text


@pytest.mark.parametrize(
    ("noted", "sentences"),
    [
        (
            "we dredge two canals, they silt up by autumn",
            ["we dredge two canals, and they silt up by autumn"],
        ),
        ("her dredger stalls at low tide, blames the fuel",
         ["her dredger stalls at low tide", "she blames the fuel"]),
        ("Bram sold his ketch, was going to build a raft",
         ["Bram sold his ketch", "Bram was going to build a raft"]),
        ("Bram lends charts, flares, ropes, keeps Mondays for beginners",
         ["Bram lends charts, flares and ropes, and Bram keeps Mondays for beginners"]),
        ("I passed my mate's ticket, third try", ["I passed my mate's ticket on the third try"]),
        ("he rang twice, nobody told him why", ["he rang twice, and nobody told him why"]),
        ("our bulletin asked forty skippers, winter issue, not science but honest",
         ["our bulletin asked forty skippers"]),
        ("launch on the 9th, my weekends are promised to it",
         ["my weekends are promised to the launch on the 9th"]),
        ("his aunt died, heard on Monday", ["his aunt died"]),
        ("she got her licence back, took two years", ["she got her licence back after two years"]),
        ("he asked me to judge the knots, it's the 14th",
         ["he asked me to judge the knots on the 14th"]),
    ],
)  # fmt: skip
def test_what_only_a_comma_joins_is_parted_joined_or_left_out(
    noted: str, sentences: list[str]
) -> None:
    assert part(noted) == sentences


@pytest.mark.parametrize(
    "whole",
    [
        "he keeps hens, geese and two goats",
        "when it rains, her roof leaks",
        "in August, she moved to the coast",
        "a chapel in the hills, built by monks, rings for nine seconds",
        "she ties up bow first, so that the tide can turn her",
        "old tugs last longer",
    ],
)
def test_a_whole_sentence_stays_as_it_is(whole: str) -> None:
    assert part(whole) == [whole]


@pytest.mark.parametrize(
    ("kind", "field", "noted", "settled"),
    [
        ("my_news", "facts", "got my pilot's licence", "I got my pilot's licence"),
        ("my_news", "facts", "start offshore in April", "I start offshore in April"),
        ("my_news", "facts", "yard closes 30 April", "the yard closes on 30 April"),
        ("reply", "facts", "not tried the blue paint", "I have not tried the blue paint"),
        ("reply", "facts", "yes, Tuesdays at ten", "the answer is yes: on Tuesdays at ten"),
        ("decline", "facts", "asked for a copy of my charts", "asked for a copy of my charts"),
        ("thank_you", "facts", "told my deckhand too", "I told my deckhand too"),
        ("thank_you", "facts", "lent me his pump", "he lent me his pump"),
        ("thank_you", "facts", "rained all week", "it rained all week"),
        ("condolence", "facts", "she sang for us six years", "she sang for us for six years"),
        ("share", "facts", "the yard opens Saturdays", "the yard opens on Saturdays"),
        ("share", "facts", "bread is cheap here", "bread is cheap here"),
        ("follow_up", "they_said", "wet Saturdays are quiet", "wet Saturdays are quiet"),
        ("check_in", "facts", "Bram retired end of May", "Bram retired at the end of May"),
    ],
)  # fmt: skip
def test_doers_articles_and_small_words_are_put_in(
    kind: str, field: str, noted: str, settled: str
) -> None:
    org = {"sender": {"name": "Ines", "org": "Westgate yard"}}
    case = brief_of(kind, **{**org, field: [noted]})
    assert getattr(settle(case, TODAY), field) == (settled,)


def test_what_was_to_come_and_has_come_is_told_as_past() -> None:
    case = {"last_contact": "2027-02-20", "they_said": ["moving to the night tide in April"]}
    text = text_of("check_in", written_before=True, **case)
    assert "you were moving to the night tide" in text.lower().replace("in april ", "")


@given(st.text(alphabet=string.ascii_letters + " ,.:;'-?!()19\u2014\u00e9", max_size=90))
@settings(max_examples=120, deadline=None)
def test_any_note_can_be_settled_and_leaves_what_is_not_a_note_alone(noted: str) -> None:
    for kind in ("thank_you", "my_news", "pitch", "reply"):
        case = brief_of(kind, facts=[noted], share=[noted], they_said=[noted])
        settled = settle(case, TODAY)
        assert (settled.kind, settled.contact, settled.sender) == (kind, case.contact, case.sender)
        assert (settled.private, settled.note, settled.offer) == (case.private, case.note, None)


@pytest.mark.parametrize(
    ("offer", "said", "welcome"),
    [
        ("moor at our jetty any time", "let you moor at our jetty any time", True),
        ("a berth at our yard if he comes through Leith",
         "let you have a berth at our yard if you come through Leith", True),
        ("come and try ours any Sunday, I have a spare oar",
         "let you come and try ours any Sunday", True),
        ("he can use our slipway on Mondays", "let you use our slipway on Mondays", True),
        ("bring my winch over and do his boats", "bring my winch over and do your boats", False),
        ("post him my copy, need a work address", "post you my copy", False),
        ("come to his school and talk tides", "come to your school and talk tides", False),
        ("my trailer on Saturday", "lend you my trailer on Saturday", False),
        ("a lift to the harbour", "give you a lift to the harbour", False),
    ],
)  # fmt: skip
def test_an_offer_says_who_does_it(offer: str, said: str, welcome: bool) -> None:
    deed = read_deed(offer, (("bram",),), TODAY)
    assert deed is not None
    assert deed.do == (said,)
    assert bool(deed.welcome) is welcome


def test_a_welcome_is_said_as_one() -> None:
    text = text_of(
        "follow_up", they_said=["he rows before work"], offer="moor at our jetty any time"
    )
    assert "welcome to moor at our jetty any time" in text


@pytest.mark.parametrize(
    ("where", "said", "unsaid"),
    [
        ("knot evening, same table", "sat at the same table", "evening,"),
        ("his talk in Ghent, I was in the audience", "your talk in Ghent", "audience"),
        ("rope fair, I showed the bollards", "rope fair", "bollards"),
    ],
)
def test_a_place_is_told_without_what_was_noted_beside_it(
    where: str, said: str, unsaid: str
) -> None:
    met = {"where": where, "when": "2027-06-11"}
    for seed in range(4):
        case = brief_of("follow_up", met=met, they_said=["he splices in the dark"])
        body = compose(case, today=TODAY, seed=seed).text.partition(",")[2]
        assert unsaid not in body.replace("in the audience for", "")
    case = brief_of("introduction", met=met, they_said=["he splices in the dark"])
    assert said in compose(case, today=TODAY).text or said.startswith("sat")


def test_who_gave_me_the_name_says_what_i_know_of_them() -> None:
    met = {"how": "Ola Brandt gave me his name, fine to mention her"}
    text = text_of("introduction", met=met, facts=["Ola says he logs every squall"])
    assert "Ola Brandt gave me your name" in text
    assert "you log every squall" in text
    assert "you saying" not in text
    assert "you said" not in text


def test_a_congratulation_is_on_its_reason_and_a_no_gives_a_reason_that_is_one() -> None:
    text = text_of(
        "congratulate",
        reason="he was made harbour master",
        facts=["he taught me to read the swell at night"],
    )
    assert "harbour master" in text.split("\n\n")[1]
    text = text_of(
        "decline",
        facts=[
            "he asked me to splice a line for the fair",
            "I keep quoting his rule at work",
            "regatta on the 30th, my evenings are promised to it",
        ],
    )
    assert "y evenings are promised to the regatta on the 30th" in text
    assert "quoting" not in text


def test_a_fact_of_life_bears_no_weight() -> None:
    for seed in range(8):
        case = brief_of("check_in", facts=["Bram retired in May"], written_before=True)
        text = compose(case, today=TODAY, seed=seed).text
        for heavy in ("struck", "stayed with me", "grateful", "above all", "think of most"):
            assert heavy not in text


def test_memories_of_the_dead_are_told_to_the_one_who_mourns() -> None:
    text = text_of(
        "condolence",
        facts=[
            "his wife Ama died on 3 June",
            "she sang with us eleven years",
            "on Thursday nobody took her stool, we talked about her until late",
        ],
        offer="I kept her song book, it's in my locker, he can have it any time",
    )
    assert "sang with us for eleven years" in text
    assert "n Thursday nobody took her stool, and we talked about her until late" in text
    assert "welcome to her song book any time" in text


def test_a_room_is_not_asked_what_it_does_and_a_promise_kept_is_told_as_kept() -> None:
    facts = ["I pull ferries off sandbanks", "half a minute to the whole room"]
    assert "?" not in text_of("pitch", channel="spoken", facts=facts)
    link = {"what": "the talk on tides", "as": "link", "link": "https://example.org/tides"}
    promise = {"who": "me", "what": "find him the talk on tides", "due": "2027-06-18"}
    text = text_of("follow_up", they_said=["he rows at dawn"], offer=link, promises=[promise])
    assert "promised" in text
    assert "tomorrow" not in text

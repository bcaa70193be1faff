"""The loose ends of a note: never a sentence that nobody would write, never one that is not so."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.picking import Manner

TODAY = date(2027, 3, 18)
KINDS = ("thank_you", "follow_up", "check_in", "introduction", "closing")
BASE: dict[str, Any] = {
    "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
    "contact": {"name": "Bram Okafor"},
    "met": {"where": "the rope fair", "when": "2027-03-10"},
}


def texts(kind: str, manner: Manner = "as_is", channel: str = "email", **more: Any) -> list[str]:
    """Three drafts of one kind, the subject of a mail at their head."""
    channel = "spoken" if kind == "closing" else channel
    case = Brief.model_validate({**BASE, "kind": kind, "channel": channel, **more})
    made = [compose(case, today=TODAY, seed=seed, manner=manner) for seed in range(3)]
    assert {each.status for each in made} == {"draft"}, made
    return [f"{each.subject or ''}\n\n{each.text}" for each in made]


def everywhere(**more: Any) -> list[str]:
    return [text for kind in KINDS for text in texts(kind, **more)]


def test_a_move_noted_without_its_subject_is_nobodys_deed() -> None:
    noted = ["Just left the tool swap", "he welds with his eyes shut"]
    for text in everywhere(they_said=noted):
        assert "tool swap" not in text
        assert re.search(r"weld(?:ing)? with your eyes shut|with your eyes shut, .*weld", text)


def test_what_they_offered_is_thanked_for_and_not_told_back() -> None:
    for text in everywhere(they_said=["he offered to cut our ropes at cost", "he splices wire"]):
        assert re.search(r"offer(?:ed|ing)? to cut our ropes at cost|would cut our ropes", text)
        assert text.count("offer") == 1
        assert re.search(r"[Tt]hank|[Kk]ind|grateful|good of you", text)


def test_a_promise_told_as_something_shared_is_a_promise() -> None:
    for text in everywhere(
        they_said=["old ropes lie a little"], share=["yes and that I'd send lengths on friday"]
    ):
        assert re.search(r"I(?:'ll|'d| would) send you lengths", text)
        assert "riday" not in text


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("hinges last for years in goose fat", "hinges"),
        ("tests last longer in spring", "tests"),
    ],
)
def test_a_thing_that_could_be_a_deed_stays_a_thing(said: str, stays: str) -> None:
    for text in everywhere(they_said=[said]):
        assert re.search(rf"\b{stays}\b", text, re.IGNORECASE)
        assert f"you {stays.removesuffix('s')}" not in text.lower()


def test_nobody_is_struck_by_a_trade() -> None:
    for text in everywhere(they_said=["she sells anchors"], share=["we drag ours"]):
        assert "how you sell" not in text
        assert not re.search(r"sell anchors[.,] (?:and )?(?:That|it) (?:has )?stayed", text)
        assert "that you sell anchors, and I have thought" not in text


@pytest.mark.parametrize(
    ("noted", "kept", "out"),
    [
        ("her winches jam, her boss shouts at everyone", "winches jam", "boss"),
        ("her deputy is useless and she mends winches at night", "mend winches", "useless"),
        ("she paints hulls; her husband never helps", "paint hulls", "husband"),
    ],
)
def test_nothing_unkind_about_somebody_is_told_back(noted: str, kept: str, out: str) -> None:
    for text in everywhere(they_said=[noted]):
        assert kept in text
        assert out not in text


def test_what_is_only_unkind_is_no_fact_at_all() -> None:
    case = {**BASE, "kind": "thank_you", "they_said": ["he can't stand his foreman and his boss"]}
    made = compose(Brief.model_validate(case), today=TODAY)
    assert made.status == "ask"
    assert made.questions[0].startswith("What did Bram say or do that you remember?")


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("him the keys of the loft", "the keys of the loft"),
        ("owe him a pint", "a pint"),
    ],
)
def test_what_is_owed_has_a_verb(promise: str, said: str) -> None:
    for text in everywhere(
        they_said=["old ropes lie a little"], promises=[{"who": "me", "what": promise}]
    ):
        assert f"owe you {said}" in text
        assert not re.search(r"I(?:'ll| would| will) you", text)
        assert "promise" not in text


def test_what_was_borrowed_is_given_back_and_was_not_promised() -> None:
    for text in everywhere(
        they_said=["he lent me his marlinspike"],
        promises=[{"who": "me", "what": "give back his marlinspike"}],
    ):
        assert re.search(r"I (?:still )?have your marlinspike", text)
        assert "give it back" in text
        assert "promise" not in text
        assert "said that I would" not in text


@pytest.mark.parametrize("field", ["they_said", "share"])
@pytest.mark.parametrize("topic", ["splicing under tension", "the price of hemp"])
def test_a_bare_topic_is_what_was_talked_about(field: str, topic: str) -> None:
    if field == "share" and not topic.startswith("splicing"):
        return
    for text in everywhere(**{field: [topic]}):
        assert not re.search(rf"(?:you are|I'm|I am|your) {topic}", text)
        assert re.search(rf"(?:talk\w*|said)(?: with \w+)? about {topic}", text)


def test_a_topic_is_no_deed_of_mine_in_thirty_seconds_about_me() -> None:
    case = {**BASE, "kind": "pitch", "channel": "spoken", "share": ["splicing under tension"]}
    made = compose(Brief.model_validate({**case, "facts": ["I mend tugs at night"]}), today=TODAY)
    assert "splicing" not in made.text
    assert "mend tugs" in made.text


def test_the_one_listened_to_spoke_of_a_topic() -> None:
    met = {"where": "his talk on old harbours (I only listened online)"}
    for text in texts("introduction", they_said=["mooring in a swell"], met=met):
        assert "We talked" not in text


def test_to_ask_somebody_says_about_what() -> None:
    for text in everywhere(
        they_said=["she rests each rope for a day"],
        promises=[{"who": "me", "what": "ask our mate"}],
    ):
        assert "ask our mate about it" in text


def test_a_deed_is_no_saying() -> None:
    for text in everywhere(they_said=["she runs a rope walk after each storm"]):
        assert "said about your rope walk" not in text
        assert "told me about your rope walk after" not in text


def test_nobody_hopes_to_meet_again_where_nobody_wants_to_be() -> None:
    met = {"where": "the redundancy workshop", "when": "2027-03-10"}
    for kind in KINDS:
        for text in texts(kind, they_said=["old ropes lie a little"], met=met):
            assert not re.search(r"\bnext (?!time|talk|meet)", text), text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("he asked for our winter log", "you asked for our winter log"),
        ("asked if we grease in rain", "you asked whether we grease in rain"),
        ("he wants to see our chart", "you want to see our chart"),
        ("she would love a copy of our chart", "you would love a copy of our chart"),
    ],
)
def test_a_request_is_told_as_a_request(asked: str, told: str) -> None:
    for text in everywhere(they_said=[asked]):
        assert told in text.lower()
        assert not re.search(rf"(?:told me|said|mentioned) that {told}", text)
        assert not re.search(r"I'll (?:send|look|show|give)|promise|will send", text)


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in"])
def test_a_text_message_says_that_we_met_and_not_where_i_work(kind: str) -> None:
    met = {"where": "the tea hut by gate 9", "when": "2027-03-10"}
    for text in texts(kind, channel="sms", they_said=["old ropes lie a little"], met=met):
        assert "Ines from the tea hut" not in text
        assert "tea hut by gate 9" in text


def test_the_fair_may_stand_after_from() -> None:
    (text, *_) = texts("follow_up", channel="sms", they_said=["old ropes lie a little"])
    assert "it's Ines from the rope fair" in text


@pytest.mark.parametrize("manner", ["as_is", "warmer", "plainer", "formal", "shorter"])
def test_nothing_was_thought_of_often_since_yesterday(manner: Manner) -> None:
    met = {"where": "the rope fair", "when": "2027-03-17"}
    for kind in KINDS:
        for text in texts(kind, manner, they_said=["she rests each rope for a day"], met=met):
            body = re.sub(r"^.*?\n\n", "", text)
            assert not re.search(
                r"\b(?:often|since|more than once|still (?:think|on|with))\b", body
            )


@pytest.mark.parametrize("manner", ["as_is", "warmer", "plainer"])
def test_my_daughter_is_not_my_own_daughter(manner: Manner) -> None:
    for kind in KINDS:
        for text in texts(
            kind,
            manner,
            they_said=["old ropes lie a little"],
            share=["my daughter Io rows at dawn"],
        ):
            assert "own daughter" not in text


@pytest.mark.parametrize(
    ("noted", "kept", "out"),
    [
        ("her winches jam, she oils them with tar", "winches jam", "jam, you oil"),
        ("still splices by hand, just moved to the pier", "splic", "hand, just"),
        ("eels bite at night, show him the eel chart", "bite at night", "eel chart"),
        ("anchors drag in mud and that mud lies", "drag in mud", "and that mud"),
        ("the dock opens at six and gulls shout after lunch", "at six", "After lunch"),
    ],
)
def test_sentences_that_only_a_comma_joins_are_told_apart(noted: str, kept: str, out: str) -> None:
    made = everywhere(they_said=[noted])
    assert any(kept in text for text in made)
    assert not any(out in text for text in made)


@pytest.mark.parametrize("scrap", ["5 am", "nine hulls", "nine grey blocks", "ropes frozen"])
def test_a_scrap_that_is_no_topic_is_left_out(scrap: str) -> None:
    for text in everywhere(they_said=[scrap, "old ropes lie"]):
        assert scrap not in text


def test_what_somebody_did_for_me_is_not_my_own_deed() -> None:
    for text in everywhere(they_said=["she fears heights"], share=["i do too, lent me a line"]):
        assert "lent me" not in text


def test_nobody_has_a_way_of_fainting() -> None:
    for text in everywhere(they_said=["he faints at heights"]):
        assert "way of fainting" not in text
        assert "how you faint" not in text


def test_a_name_that_is_a_word_takes_no_word_away() -> None:
    contact = {"name": "Old Finn"}
    for text in everywhere(
        contact=contact,
        they_said=["the harbour freezes"],
        promises=[{"who": "me", "what": "bring him the old line"}],
    ):
        assert "the old line" in text


def test_a_thing_that_they_offered_is_given() -> None:
    for text in texts(
        "follow_up",
        they_said=["old ropes lie"],
        promises=[{"who": "them", "what": "me seedlings"}],
    ):
        assert "give me seedlings" in text


def test_thanks_for_an_evening_are_for_whoever_gave_it() -> None:
    met = {"where": "the knot workshop", "when": "2027-03-10"}
    for text in texts("thank_you", they_said=["old ropes lie"], met=met):
        assert not re.search(r"[Tt]hank you for (?:the|your) (?:knot )?workshop", text)


def test_a_closing_leans_on_nothing_that_was_not_told() -> None:
    for text in texts("follow_up", promises=[{"who": "me", "what": "send our chart"}]):
        assert "sharing that" not in text
        assert "letting me in" not in text


@pytest.mark.parametrize(
    ("noted", "said", "never"),
    [
        ("naps before noon help", "naps before noon help", "napp"),
        ("crews on tugs lose sleep", "crews on tugs", "you crew"),
        ("still on paper charts", "you're still on paper charts", "that still"),
        ("also coils rope by colour", "coil", "also coils"),
        ("bulwarks 40 hulls a year", "40 hulls a year", "bulwarks 40"),
        ("weigh each anchor twice", "weigh each anchor twice", "you weigh"),
        ("cheap knots split", "cheap knots split", "it knots"),
        ("harbour runs pay worst", "harbour runs pay worst", "it runs pay"),
        ("low water lies, skips lunch", "low water", "lies, skips"),
    ],
)
def test_a_fragment_is_told_only_as_what_it_can_be(noted: str, said: str, never: str) -> None:
    made = [text for kind in ("follow_up", "check_in") for text in texts(kind, they_said=[noted])]
    assert any(said in re.sub(", you (?:said|told me),", "", text.lower()) for text in made), made
    assert not any(never in text for text in made), made


@pytest.mark.parametrize("scrap", ["am i", "so do we", "no sleep", "heavier winches help"])
def test_what_leans_on_nothing_is_no_topic(scrap: str) -> None:
    for text in everywhere(they_said=[scrap, "old ropes lie"]):
        assert f"about {scrap}" not in text
        assert "like this" not in text


@pytest.mark.parametrize(
    "noted", ["still smells of tar", "she looks tired", "her mate did nothing"]
)
def test_nobody_reads_of_their_own_smell(noted: str) -> None:
    for text in everywhere(they_said=[noted, "old ropes lie"]):
        assert not re.search(r"smell|look tired|did nothing", text)


def test_what_was_offered_to_me_is_no_offer_of_mine() -> None:
    for text in texts("follow_up", they_said=["old ropes lie"], offer="me a berth for a week"):
        assert "I'll me" not in text
        assert "give me a berth for a week" in text

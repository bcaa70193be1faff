"""A fact is told soundly and whole, or it is left out; the point of the message comes first."""

from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from prompts import load_kinds
from tests.drafting.composing.harbour import TODAY

KINDS = load_kinds(closed_too=True)


def told(kind: str, channel: str = "email", *, seed: int = 0, **given: Any) -> str:
    """The draft for a brief of a ferry hand, as one line of text."""
    base: dict[str, Any] = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
        "contact": {"name": "Bram Okafor", "role": "pilot", "org": "Port North"},
    }
    made = compose(Brief.model_validate({**base, **given}), today=TODAY, seed=seed, kinds=KINDS)
    assert made.status == "draft", made
    return " ".join((made.text or "").split())


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "he told the trainees he still gets seasick in a flat calm",
            "You told the trainees that you still get seasick in a flat calm",
        ),
        (
            "in January he said the harbour wall had no lamps",
            "In January you said that the harbour wall had no lamps",
        ),
        (
            "he always said to check the lines at low water",
            "You always said to check the lines at low water",
        ),
        (
            "wrote that they gave up tar after the fire marked a whole deck",
            "You wrote that you gave up tar after the fire marked a whole deck",
        ),
        (
            "last spring he said he'd paint the buoys himself",
            "Last spring you said that you'd paint the buoys yourself",
        ),
    ],
)
def test_what_they_said_elsewhere_is_told_plainly(noted: str, said: str) -> None:
    for kind in ("thank_you", "congratulate", "offer_help"):
        news = {"reason": "he passed his master's ticket"} if kind == "congratulate" else {}
        offer = {"offer": "send our knot chart"} if kind == "offer_help" else {}
        for seed in range(3):
            text = told(kind, they_said=[noted], seed=seed, **news, **offer)
            assert said in text
            assert "that you told" not in text
            assert "you said, you said" not in text


def test_nobody_is_thanked_for_going_away() -> None:
    for gone in ("he left us for Port South in May", "he retired in May"):
        for seed in range(3):
            text = told("check_in", facts=[gone, "he lent me his best chart"], seed=seed)
            assert "thank you again for leaving" not in text
            assert "thank you again for retiring" not in text


def test_they_stay_they_and_my_kin_stay_mine() -> None:
    said = ["his new hands freeze when they can't see the bank"]
    assert "when they can't see the bank" in told("follow_up", they_said=said)
    why = "Mondays my father's nurse is off and I sit with him"
    asked = "he asked me for the panel on Monday 3 May"
    text = told("decline", facts=[asked, why])
    assert "nurse is off" in text
    assert "with you" not in text
    assert "Monday on 3 May" not in text


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        ("his watch on the 4th is covered", "Your watch on the 4th is covered."),
        ("a pie if he passes the galley", "There is a pie for you if you pass the galley."),
        ("photo of the knot", "a photo of the knot"),
        ("come up Friday after one, or send my tide list", "or send you my tide list"),
    ],
)
def test_an_offer_is_said_as_what_it_is(offer: str, said: str) -> None:
    text = told("offer_help", they_said=["he is short of hands"], offer=offer)
    assert said in text
    assert "welcome to come up" not in text


def test_an_answer_begins_with_its_yes_and_tells_the_rest_in_sentences() -> None:
    facts = ["yes", "big lamp is on the pier, small one has a cracked lens", "closed on the 9th"]
    text = told("reply", facts=facts, they_wrote="Can you take my watch on Monday?")
    assert text.index("Yes") < text.index("The big lamp is on the pier, and the small one has")
    assert "closed on the 9th" in text
    assert "I closed" not in text


def test_thirty_seconds_end_with_what_is_asked() -> None:
    facts = ["ran the night tug for 12 years", "timed it, too slow even for me"]
    ask = "what is the oldest tug they have running"
    text = told("pitch", "spoken", facts=facts, ask=ask)
    assert text.endswith("What is the oldest tug you have running?")
    assert "I timed it" not in text


def test_what_would_be_half_a_sentence_is_whole_or_is_not_there() -> None:
    facts = [
        "ropes in the net store unused since the fleet left",
        "mooring lines are in the blue chest",
        "May in the log is no good, still learning what to note; June on is good",
    ]
    text = told("follow_up", they_said=["he counts every rope"], facts=facts)
    assert "have been storing" not in text
    assert "you are mooring" not in text
    assert "no good" not in text


def test_how_somebody_died_is_kept_back_and_who_they_were_is_told() -> None:
    text = told(
        "condolence",
        facts=["his brother Otto died", "Otto whistled to the gulls, always with a crust in hand"],
        private=["how Otto died"],
    )
    assert "whistled to the gulls" in text
    assert text.count("answer") + text.count("write back") <= 1


def test_what_i_noted_of_myself_gets_its_i() -> None:
    share = ["in charge of the yard for the first time, the berths are full"]
    text = told("ask_advice", they_said=["he berths the big ones first"], share=share, ask="why")
    assert "in charge of the yard for the first time" in text
    assert "I'm in charge" in text or "I am in charge" in text


@pytest.mark.parametrize(
    ("kind", "facts", "offer", "said"),
    [
        (
            "decline",
            ["asked me to open the quay on 12 December", "two of us are away that day"],
            "stay open late on Thursday 10 December",
            "stay open late on Thursday 10 December",
        ),
        (
            "decline",
            ["asked me to open the quay on 12 December", "two of us are away that day"],
            None,
            "two of us are away",
        ),
        (
            "follow_up",
            ["same bench at the rope workshop 2026-03-26", "he oils the chain"],
            None,
            "at the same bench at the rope workshop",
        ),
        (
            "introduction",
            ["read his piece on floating first", "half of my crew cannot swim"],
            None,
            "alf of my crew can",
        ),
        (
            "share",
            ["he said boys grip too tight", "read that a school in Oslo uses a grape"],
            "send the article",
            "read about a school in Oslo that uses a grape",
        ),
        (
            "share",
            [
                "he asked how to stop the hum",
                "found a guide by a theatre",
                "it says keep wires apart",
            ],
            "send the guide",
            "a guide by a theatre that says to keep wires apart",
        ),
        (
            "my_news",
            ["I start as mate on 2026-12-01", "he told me in 2024 to shadow a cook"],
            None,
            "telling me to shadow a cook",
        ),
    ],
)
def test_a_plain_fact_is_told_in_plain_words(
    kind: str, facts: list[str], offer: str | None, said: str
) -> None:
    text = told(kind, facts=facts, offer={"what": offer} if offer else None)
    assert said.lower() in text.lower()


def test_yes_and_a_number_says_of_what_there_are_so_many() -> None:
    text = told(
        "reply",
        "whatsapp",
        facts=["he asked if we have a spare key", "yes, two, for the shed", "he offered his own"],
    )
    assert "Yes, we have two, for the shed." in text


def test_who_needs_quiet_looks_forward_to_no_talk() -> None:
    facts = ["walked me to the pier after the choir night", "he knew a song about eels"]
    for seed in range(4):
        text = told("thank_you", "sms", seed=seed, facts=facts, note="I need quiet for a while")
        assert "talk again" not in text
        assert "see you" not in text


def test_blame_that_a_note_wants_said_is_told_of() -> None:
    brief = Brief.model_validate(
        {
            "kind": "decline",
            "channel": "email",
            "sender": {"name": "Ines Marlow", "role": "tug engineer"},
            "contact": {"name": "Bram Okafor", "role": "pilot"},
            "facts": ["asked me to open the quay on 12 December", "I am away that day"],
            "note": "put in that he never answers and it is his own fault",
        }
    )
    made = compose(brief, today=TODAY, seed=0, kinds=KINDS)
    assert any("blame" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("they put a red dot on every jar so nobody mixes them up", "mixes them up"),
        ("they check the pumps twice before anyone takes them out", "takes them out"),
        ("they halved their falls since they lower the beds at night", "the beds at night"),
    ],
)
def test_things_stay_them_and_a_time_stays_with_its_deed(noted: str, said: str) -> None:
    for seed in range(3):
        assert said in told("thank_you", seed=seed, they_said=[noted], met={"where": "the fair"})


def test_what_i_must_ask_my_own_boss_is_no_favour_asked_of_them() -> None:
    brief = Brief.model_validate(
        {
            "kind": "thank_you",
            "channel": "email",
            "sender": {"name": "Ines Marlow"},
            "contact": {"name": "Bram Okafor"},
            "they_said": ["he lowers the ramps at dusk"],
            "note": "he lowers the ramps at dusk. then ask my boss if i can swap a shift for it",
        }
    )
    assert compose(brief, today=TODAY, seed=0, kinds=KINDS).warnings == ()

"""Facts jotted down in haste are told as somebody with more time would have noted them."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.settling import settle

TODAY = date(2026, 11, 22)


def brief_of(kind: str, **more: Any) -> Brief:
    given = {"sender": {"name": "Ines Marlow"}, "contact": {"name": "Bram Oak"}, **more}
    return Brief.model_validate({"kind": kind, "channel": "email", **given})


def facts_of(kind: str, fact: str) -> tuple[str, ...]:
    return settle(brief_of(kind, facts=[fact, "she counts the trays twice"]), TODAY).facts[:-1]


def text_of(kind: str, **fields: Any) -> str:
    return compose(brief_of(kind, **fields), today=TODAY).text


@pytest.mark.parametrize(
    ("noted", "facts"),
    [
        ("on Mondays he bakes for the crew", ("he bakes for the crew on Mondays",)),
        ("at 4 am she walks the ditch", ("she walks the ditch at 4 am",)),
        ("in Bergen she told me the bridge hums", ("she told me the bridge hums",)),
        ("Bakewell show 2025: he lent me a halter", ("Bakewell show", "he lent me a halter")),
        ("shared a tent with her 2021-2022", ("we shared a tent from 2021 to 2022",)),
        ("no diving licence yet", ("I have no diving licence yet",)),
        ("rye older than she is, she said", ("she told me the rye is older than she is",)),
        ("on Monday nobody took his seat", ("on Monday nobody took his seat",)),
    ],
)
def test_what_stands_before_the_doer_finds_its_place(noted: str, facts: tuple[str, ...]) -> None:
    assert facts_of("follow_up", noted) == facts


@pytest.mark.parametrize(
    "noted",
    [
        "wrote to her in March, no answer",
        "she never replied",
        "two mails unanswered",
        "she has not written back yet",
    ],
)
def test_nobody_is_told_that_they_did_not_answer(noted: str) -> None:
    assert facts_of("follow_up", noted) == ()
    assert "answer" not in text_of(
        "follow_up", facts=["met at the boat fair", "she sands by hand", noted]
    )


def test_what_others_leave_unanswered_is_told() -> None:
    text = text_of("thank_you", facts=["met at the boat fair", "she calls every unanswered page"])
    assert "unanswered page" in text


def test_what_somebody_did_for_me_is_theirs_also_without_a_doer() -> None:
    text = text_of("thank_you", facts=["walked me to the tram", "kept my boots dry"])
    assert "walking me to the tram" in text
    assert "keeping my boots dry" in text


def test_what_i_told_them_about_and_offer_is_said_in_one_breath() -> None:
    text = text_of(
        "follow_up",
        facts=["met at the boat fair", "she sands by hand", "I told her about our glue list"],
        offer="send the glue list",
    )
    assert "the glue list I told you about" in text
    assert text.count("glue list") == 1


@pytest.mark.parametrize(
    ("theirs", "mine", "told"),
    [
        ("she keeps the last slot free", "I lose my last slot to paperwork", "lose mine to paper"),
        ("he draws the maps by hand", "our maps come from the council", "Ours come from the"),
        ("she asks first", "my ward throws away forty meals a week", "On my ward we throw away"),
        (
            "she checks the knots sitting",
            "I always checked them standing up",
            "I've always checked",
        ),
        ("he knocks twice", "I lose an hour to forms most days", "Most days I lose an hour to"),
    ],
)
def test_my_own_fact_is_told_in_words_that_people_use(theirs: str, mine: str, told: str) -> None:
    text = text_of("thank_you", facts=["open day 2026-11-18", theirs, mine])
    assert told in text
    assert "actually" not in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("he hums so people hear him coming", "hear you coming"),
        ("she counts doors, not signs", "doors, not signs"),
        ("he goes under first so the child sees him come up", "the child sees you come up"),
        ("he was starting a club for children who hate games", "children who hate games"),
        ("she waits ten seconds before she helps", "wait ten seconds before"),
    ],
)
def test_a_small_thing_of_theirs_is_not_left_out(noted: str, said: str) -> None:
    assert said in text_of("follow_up", facts=["met at the boat fair", noted])


def test_what_became_of_a_thing_goes_with_what_they_did_with_it() -> None:
    facts = [
        "he came out in the storm",
        "he splinted the oar with a spoon",
        "the oar holds to date",
    ]
    text = text_of("thank_you", facts=facts)
    assert text.index("spoon") < text.index("That oar holds") < text.index("storm")


def test_a_chat_has_room_for_a_second_kindness() -> None:
    facts = ["he towed us in on Monday", "he lent me his dry coat"]
    text = text_of("thank_you", channel="whatsapp", facts=facts, offer="bring a jar of honey")
    assert "towing us in" in text
    assert "lending me your dry coat" in text
    assert "And " not in text.split(". ")[1]


def test_what_i_made_of_a_kindness_is_told_for_itself() -> None:
    fact = "she lent me her best marlinspike and I still have it"
    assert facts_of("check_in", fact) == ("she lent me her best marlinspike", "I still have it")


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("saw his stall at the boat fair, too crowded to talk", "I saw his stall at the boat fair"),
        ("saw her demo, no chance to say hello", "I saw her demo"),
        ("came to her reading, had to leave early", "I came to her reading"),
    ],
)
def test_why_the_two_did_not_talk_is_left_out(noted: str, told: str) -> None:
    assert facts_of("introduction", noted) == (told,)


def test_a_yes_goes_with_its_reason_where_it_would_be_the_note_itself() -> None:
    text = text_of(
        "reply",
        facts=[
            "he wrote: can a pram get to the upper deck, and when do the oysters come in?",
            "yes, the ramp is two metres wide",
            "oysters come in after 10 September",
        ],
    )
    assert "The ramp is two metres wide, so yes." in text
    assert "ysters" in text
    assert "10 September" in text


def test_a_second_verb_behind_when_something_is_done_is_turned_as_well() -> None:
    text = text_of("follow_up", facts=["he stops after every lock and looks at the crew"])
    assert "stop after every lock and look at the crew" in text


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("third mail! give her until monday, then I go to her boss", "threaten"),
        ("she'd be crazy not to switch to us", "press"),
        ("say I'm no. 1 on the coast", "praise"),
    ],
)
def test_a_threat_and_a_push_in_the_note_are_named(note: str, word: str) -> None:
    case = brief_of("follow_up", facts=["met at the boat fair", "she sands by hand"], note=note)
    assert any(word in warning for warning in compose(case, today=TODAY).warnings)


def test_a_doubt_about_the_name_is_asked() -> None:
    facts = ["met at the boat fair", "business card: Brom Oaks", "he sands by hand"]
    case = brief_of("follow_up", facts=facts, note="Bram or Brom??")
    assert compose(case, today=TODAY).status == "ask"


def test_next_thursday_long_ago_is_told_as_past() -> None:
    facts = ["boat fair 2026-09-12", "his pilot's test is next Thursday", "he sands by hand"]
    made = compose(brief_of("follow_up", facts=facts), today=TODAY)
    assert "next Thursday" not in made.text
    assert any("long ago" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (["two nights with him, the last one 2026-11-04"], "we worked two nights together"),
        (["after each dive she asked me what I had seen"], "asked me after each dive what"),
        (["before each dive she told me to breathe"], "to breathe before each dive"),
        (["our tour of the vault 2026-11-15; she locked us in", "she sings"], "locking us in"),
    ],
)
def test_a_spell_of_time_and_what_came_again_and_again_are_told(
    facts: list[str], told: str
) -> None:
    plain = text_of("thank_you", facts=facts).replace("every", "each").replace("\n", " ")
    assert told in plain


def test_where_we_were_talking_is_where_we_met() -> None:
    text = text_of(
        "thank_you", facts=["chatting by the coats at the supper 2026-11-14", "she irons maps"]
    )
    assert "by the coats" in text
    assert "you are chatting" not in text


def test_what_happened_is_noted_behind_where_we_met() -> None:
    where = {"where": "the parish meeting, my first; she asked everybody in turn"}
    assert "in turn" in text_of("thank_you", met=where)


def test_who_told_me_is_named_with_who_they_are() -> None:
    facts = ["Jo Hale, the head porter, told me about her (fine to say so)", "she times the lifts"]
    text = text_of("introduction", facts=facts)
    assert "Jo Hale, the head porter, told me about you" in text


def test_what_others_must_do_in_their_film_is_told_as_seen_there() -> None:
    facts = ["saw her film on night dives 2026-11-08", "beginners must sort coins with gloves on"]
    text = text_of("introduction", facts=facts)
    assert "In your film beginners have to sort coins with gloves on" in text


def test_what_we_both_do_stays_in_the_plural() -> None:
    facts = ["we both sit on the flood panel", "she draws the old river over the new map"]
    assert "both is" not in text_of("introduction", facts=facts)

"""Facts noted like a telegram are told with their doer and their article, or not at all."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.noting.finite import lacks_article, lacks_doer
from drafting.composing.noting.telegraph import written_whole
from drafting.composing.slips import slips_in

TODAY = date(2027, 3, 18)


def brief_of(kind: str, **more: Any) -> Brief:
    given = {"sender": {"name": "Ines Marlow"}, "contact": {"name": "Bram Oak"}, **more}
    return Brief.model_validate({"kind": kind, "channel": "email", **given})


def facts_of(kind: str, *facts: str) -> tuple[str, ...]:
    """The facts written out, beside one that tells what Bram is called."""
    brief = brief_of(kind, facts=[*facts, "he counts the trays twice"])
    return written_whole(brief).facts[:-1]


@pytest.mark.parametrize(
    ("kind", "noted", "told"),
    [
        ("follow_up", "hunts for hinges made of brass", "he hunts for hinges made of brass"),
        ("share", "has been after a left-handed plane", "he has been after a left-handed plane"),
        ("check_in", "was going to sell the mare", "he was going to sell the mare"),
        ("thank_you", "wouldn't hear of a fee", "he wouldn't hear of a fee"),
        ("thank_you", "rehung the gate overnight", "he rehung the gate overnight"),
        ("follow_up", "lost my badge by the pond", "I lost my badge by the pond"),
        ("check_in", "knocked on my door at six", "he knocked on my door at six"),
        ("follow_up", "queued at his hatch", "I queued at his hatch"),
        ("follow_up", "bought his chutney", "I bought his chutney"),
        ("closing", "promised him a seed tin", "I promised him a seed tin"),
        ("check_in", "used to lend me his saw", "he used to lend me his saw"),
        ("check_in", "used to buy his candles", "I used to buy his candles"),
        ("follow_up", "have asked our cook", "I have asked our cook"),
        ("follow_up", "took home two jars", "I took home two jars"),
        ("offer_help", "did two such roofs last year", "I did two such roofs last year"),
        (
            "congratulate",
            "passed his trial at the second go",
            "he passed his trial at the second go",
        ),
        (
            "follow_up",
            "asked whether moss is a pest, and I said never",
            "he asked whether moss is a pest, and I said never",
        ),
    ],
)
def test_who_acts_is_told_by_rule(kind: str, noted: str, told: str) -> None:
    assert facts_of(kind, noted) == (told,)


@pytest.mark.parametrize(
    ("kind", "noted"),
    [
        ("follow_up", "notes from the frost walk"),
        ("introduction", "rebuilt his barn in May"),
        ("congratulate", "elected to the parish council"),
        ("follow_up", "page 9 has the sketch"),
        ("follow_up", "hall C is free"),
        ("follow_up", "bread needs a night"),
        ("follow_up", "swifts need old roofs"),
        ("ask_advice", "how did he dare?"),
    ],
)
def test_what_nobody_can_tell_is_left_as_it_was_noted(kind: str, noted: str) -> None:
    assert facts_of(kind, noted) == (noted,)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("dough rose, oven door stuck", "dough rose, the oven door stuck"),
        ("kettle broke at noon", "the kettle broke at noon"),
        ("old fellow on the quay said it floats", "an old fellow on the quay said it floats"),
        ("sprained ankle", "I sprained my ankle"),
        ("wish I could hear the bell one day", "I'd like to hear the bell one day"),
        ("last words were at the ferry, 2027-01-04", "last met at the ferry, 2027-01-04"),
        ("he says chalk, never ink", "he swears by chalk and never by ink"),
        ("starting 3 May I drive the mail boat", "from 3 May I drive the mail boat"),
        ("he boils it for 9 min", "he boils it for 9 minutes"),
    ],
)
def test_what_was_cut_short_is_written_out(noted: str, told: str) -> None:
    assert facts_of("follow_up", noted) == (told,)


def test_the_place_and_the_deed_of_one_line_are_two_facts() -> None:
    noted = "2027-03-02, behind the mill, tore my coat on a nail"
    assert facts_of("thank_you", noted) == (
        "behind the mill 2027-03-02",
        "I tore my coat on a nail",
    )
    assert facts_of("thank_you", "talk 2027-03-02, guild hall") == (
        "talk at the guild hall 2027-03-02",
    )


def test_what_was_mended_after_my_mishap_has_its_name() -> None:
    told = facts_of("thank_you", "I snapped my bow on the stairs", "mended it by Friday")
    assert told[1] == "he mended my bow by Friday"


def test_an_order_to_the_writer_and_a_guessed_time_are_no_facts() -> None:
    assert facts_of("thank_you", "thank Bram", "some time in autumn?") == ()
    made = compose(brief_of("thank_you", facts=["thank Bram", "some time in autumn?"]), today=TODAY)
    assert made.status == "ask"


def test_an_aside_leans_on_what_stands_before_it() -> None:
    noted = "tried the spoon trick on my own beds. works, looks odd"
    assert facts_of("follow_up", noted) == (
        "I tried the spoon trick on my own beds, and it works and looks odd",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Has been hunting for the name.",
        "And took home three boxes.",
        "Looks for buttons of nut.",
        "That's why I'm writing: has been looking for a map.",
    ],
)
def test_a_sentence_without_its_doer_is_found(sentence: str) -> None:
    assert lacks_doer(sentence)
    assert slips_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thanks for the seeds.",
        "Hope all is well with you.",
        "Was it cold up there?",
        "Works by hand are rare.",
        "That was nine months ago.",
        "Left and right look alike.",
    ],
)
def test_a_sound_sentence_is_let_through(sentence: str) -> None:
    assert not lacks_doer(sentence)


def test_a_bare_noun_is_found_where_the_note_had_it_so() -> None:
    facts = ("kettle broke at noon, everyone laughed",)
    assert lacks_article("And kettle broke at noon.", facts)
    assert not lacks_article("The kettle broke at noon.", facts)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("share", ["collects taps of brass, rare now", "a box of taps is at the tip shop"]),
        ("follow_up", ["fair 2027-03-02", "seed took well but slugs came", "took home 2 kg of it"]),
        ("check_in", ["last saw him 2026-05-02", "was going to thatch the shed", "works nights"]),
        (
            "introduction",
            ["read his note on lime", "sifts by ear", "sat behind him, too shy to ask"],
        ),
        ("offer_help", ["bills sit in a tin and the audit is in May", "did the club's last year"]),
    ],
)
def test_no_slip_gets_into_a_draft(kind: str, facts: list[str]) -> None:
    offer = {"what": "sort the tin with him"} if kind == "offer_help" else None
    for seed in range(3):
        made = compose(brief_of(kind, facts=facts, offer=offer), today=TODAY, seed=seed)
        assert made.status == "ask" or not slips_in(made.text)


def test_two_first_days_are_asked_about() -> None:
    facts = ["I start at the mill on 2027-04-01", "my first day at the mill is 2027-05-03"]
    made = compose(brief_of("my_news", facts=facts), today=TODAY)
    assert made.status == "ask"
    other = ["I start at the mill on 2027-04-01", "my course begins on 2027-05-03"]
    assert compose(brief_of("my_news", facts=other), today=TODAY).status == "draft"


def test_what_she_can_and_what_i_never_did_is_no_contradiction() -> None:
    facts = ["can tell oak by the smell", "I go by the smell too, never told anyone"]
    made = compose(brief_of("follow_up", facts=facts), today=TODAY)
    assert made.status == "draft"


@pytest.mark.parametrize(
    "wrote",
    [
        "his mail of 03-12: 'Is the kiln free on Friday?'",
        "he texted on 2027-03-12 to ask if the kiln is free on Friday",
    ],
)
def test_an_answer_finds_what_was_asked(wrote: str) -> None:
    made = compose(brief_of("reply", facts=[wrote, "yes, from noon"]), today=TODAY)
    assert made.status == "draft"


def test_what_i_would_like_to_hear_is_the_question() -> None:
    facts = ["he sifts by ear", "I'd like to hear which sieve he'd buy first"]
    made = compose(brief_of("ask_advice", facts=facts), today=TODAY)
    assert "which sieve would you buy first?" in made.text


def test_what_i_put_right_for_him_is_no_deed_of_mine_done_to_me() -> None:
    told = facts_of("thank_you", "jump-started the van and followed me home")
    assert told == ("he jump-started the van and followed me home",)


@pytest.mark.parametrize(
    "broken",
    [
        "You led me out, and I followed me home.",
        "In July the form sits on the desk and the deadline is.",
        "You also paint doors too.",
    ],
)
def test_a_sentence_that_went_astray_is_found(broken: str) -> None:
    assert slips_in(broken)


def test_what_was_mended_is_what_sounds_warmer() -> None:
    noted = ("dropped my lute on the quay", "revarnished it overnight", "sounds warmer than before")
    told = facts_of("thank_you", *noted)
    assert told[1:] == ("he revarnished my lute overnight, and it sounds warmer than before",)

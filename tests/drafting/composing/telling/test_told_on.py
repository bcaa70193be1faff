"""What belongs together is told together, and nobody is given a deed that another did."""

from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.clause import parse
from drafting.composing.english.words import verb_form
from drafting.composing.noting.plain_order import in_plain_order, outcome_apart, question_apart
from drafting.composing.noting.settling import settle
from drafting.composing.slips import slips_in
from drafting.composing.telling.mine import mine_ways

TODAY = date(2026, 11, 22)


def brief_of(kind: str, **more: Any) -> Brief:
    given = {"sender": {"name": "Ines Marlow"}, "contact": {"name": "Bram Oak"}, **more}
    return Brief.model_validate({"kind": kind, "channel": "email", **given})


def facts_of(kind: str, *facts: str) -> tuple[str, ...]:
    return settle(brief_of(kind, facts=facts), TODAY).facts


def text_of(kind: str, **fields: Any) -> str:
    return compose(brief_of(kind, **fields), today=TODAY).text


def test_what_tells_more_of_a_kindness_comes_right_behind_it() -> None:
    facts = [
        "she scraped my windscreen on 2026-11-12",
        "nobody had asked her to",
        "it was minus nine",
    ]
    text = text_of("thank_you", channel="whatsapp", facts=facts)
    assert "scraping my windscreen" in text
    assert text.index("scraping") < text.index("asked you to") < text.index("minus nine")


def test_what_follows_from_their_word_is_told_as_that() -> None:
    facts = [
        "met at the rope day 2026-11-12",
        "he told me hemp shrinks when it gets wet",
        "that's why our flag stuck halfway",
    ]
    text = text_of("follow_up", facts=facts)
    assert "why our flag stuck halfway" in text
    assert text.lower().index("hemp") < text.index("halfway")


def test_two_kindnesses_noted_together_are_thanked_for_in_one_breath() -> None:
    facts = ["he carried our harmonium upstairs on 2026-11-12", "he tuned the low reeds"]
    text = text_of("thank_you", channel="whatsapp", facts=facts)
    assert ", and for tuning the low reeds" in text


@pytest.mark.parametrize(
    "fact",
    [
        "he knelt by the old mare instead of leading him out",
        "she remembered her from school",
    ],
)
def test_what_was_done_to_another_is_not_said_to_be_done_to_them(fact: str) -> None:
    text = text_of("thank_you", facts=["rope day 2026-11-12", "she lent me a splicing fid", fact])
    assert " leading you out" not in text
    assert "you remembered you" not in text


def test_what_may_be_somebody_elses_deed_is_left_out() -> None:
    facts = [
        "he played chess with the lad on 2026-11-12",
        "the lad has asked for him twice",
        "he had never lost so gladly",
    ]
    text = text_of("thank_you", facts=facts)
    assert "never lost" not in text


def test_a_rule_for_everybody_is_no_habit_of_theirs() -> None:
    facts = [
        "rope day 2026-11-12",
        "he splices with his eyes shut",
        "you have to wax the thread first",
    ]
    assert "you have to wax" not in text_of("follow_up", facts=facts)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("usually I get the short straw", "I usually get the short straw"),
        ("compared to him I'm a beginner", "I'm a beginner compared to him"),
        ("her rule: she never oils a wet saw", "she never oils a wet saw"),
        ("the keel is from 1920, or so they say", "the keel is from 1920"),
        ("her point was that most glue is wasted", "she said that most glue is wasted"),
        ("smells like tar, he says", "he said that it smells like tar"),
        ("not one plank lost", "not one plank was lost"),
        ("spent Sunday morning with me, 2026-11-08", "spent the morning with me on 2026-11-08"),
    ],
)
def test_a_jotted_fact_is_put_in_plain_order(noted: str, told: str) -> None:
    assert in_plain_order(noted) == told


def test_a_doubt_and_an_outcome_of_mine_stand_apart() -> None:
    asked = question_apart("our pump stalls in May, could that be pollen?")
    assert asked == ("our pump stalls in May", "I wonder if that could be pollen")
    got = outcome_apart("the queue was endless, found two old friends in it")
    assert got == ("the queue was endless", "I found two old friends in it")


@pytest.mark.parametrize(
    ("noted", "way"),
    [
        ("I never noticed that the bell is cracked", "I'd never noticed that the bell is cracked"),
        ("we get told to hurry", "we're told to hurry"),
        ("I always use the old kiln", "I've always used the old kiln"),
        ("we sort by size, never by age", "we sort by size and never by age"),
        ("my wife has hung it in the hall", "my wife's hung it in the hall"),
        ("in all our years nobody has asked that", "nobody has asked that"),
    ],
)
def test_a_fact_of_mine_has_a_natural_way_that_copies_no_note(noted: str, way: str) -> None:
    clause = parse(noted.split())
    assert clause is not None
    assert any(way in told for told in mine_ways(clause))


def test_no_draft_of_thanks_puts_a_word_in_to_say_a_fact_otherwise() -> None:
    facts = ["dye day 2026-11-12", "she dips every skein twice", "I own one blue pot"]
    for kind in ("thank_you", "follow_up"):
        text = text_of(kind, facts=facts)
        assert "actually" not in text
        assert "as it happens" not in text


@pytest.mark.parametrize(
    ("asked", "answer", "told"),
    [
        ("he asked whether the glue must stay cool", "it does, under 18 degrees", "Yes, under 18"),
        ("she asked when the lock opens", "ten past six, when the tide turns", "that's when the"),
    ],
)
def test_a_short_answer_is_an_answer(asked: str, answer: str, told: str) -> None:
    text = text_of("follow_up", facts=["lock day 2026-11-12", asked, answer])
    assert told in text


def test_a_thing_that_takes_somebody_six_weeks_is_not_theirs() -> None:
    text = text_of("follow_up", facts=["fair 2026-11-12", "one saddle takes her six weeks"])
    assert "taking you six weeks" in text or "takes you six weeks" in text


@pytest.mark.parametrize(
    ("kind", "noted", "settled"),
    [
        ("thank_you", "still doesn't leak", "it still doesn't leak"),
        ("follow_up", "oiled his winch for him", "I oiled his winch for him"),
        ("follow_up", "promised her a jar", "I promised her a jar"),
        ("thank_you", "didn't charge for it", "he didn't charge for it"),
    ],
)
def test_a_deed_without_its_doer_is_given_to_whose_it_is(
    kind: str, noted: str, settled: str
) -> None:
    assert settled in facts_of(kind, "he mended my gate", noted)


def test_to_lay_is_no_lying() -> None:
    form = verb_form("lay")
    assert form is not None
    assert form.base == "lay"
    text = text_of("thank_you", facts=["he laid my hedge on 2026-11-12"])
    assert "laying my hedge" in text


def test_my_round_is_a_round() -> None:
    assert not slips_in("Thank you for waiting so that I could finish my round.")
    assert slips_in("I can show you your round the yard.")

"""Tests of hurried notes told again: deeds as deeds, questions as questions, two facts as two."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 3, 9)


def text_of(*said: str, kind: str = "thank_you", **more: object) -> str:
    brief = {
        "kind": kind,
        "channel": "email",
        "sender": {"name": "Mara Quist", "role": "signal fitter"},
        "contact": {"name": "Tove Lange"},
        "met": {"where": "the harbour fair"},
        "they_said": list(said),
        **more,
    }
    return write(Brief.model_validate(brief), today=TODAY).text or ""


@pytest.mark.parametrize(
    ("deed", "thanks"),
    [
        ("she wrote down her number", "writing down your number"),
        ("he drew the route on a paper bag", "drawing the route on a paper bag"),
        ("she brought soup", "bringing soup"),
        ("he went through the rota with me", "going through the rota with me"),
        ("she explained the timetable to me", "going through the timetable with me"),
        ("he explained how to splice a rope", "how to splice a rope"),
    ],
)
def test_a_deed_is_thanked_as_a_deed(deed: str, thanks: str) -> None:
    text = text_of(deed)
    assert thanks in text
    assert "told me" not in text


@pytest.mark.parametrize(
    "fact", ["comes Thursdays", "does mostly school jobs", "lives by the weir"]
)
def test_nobody_is_thanked_for_having_told_where_they_live(fact: str) -> None:
    text = text_of(fact)
    assert "Thank you for telling me" not in text
    assert "Thank you for that" not in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("she showed me a saw, it weighs nothing", "showing me a saw that weighs nothing"),
        ("he gave me a scraper, costs two euro", "giving me a scraper that costs two euro"),
        ("she lent me her coat, it was raining", "lending me your coat"),
        ("he showed me a seal made from wax, melts after", "wax that melts afterwards"),
    ],
)
def test_what_the_thing_does_is_told_of_the_thing(noted: str, said: str) -> None:
    assert said in text_of(noted)


@pytest.mark.parametrize(
    ("noted", "first", "second"),
    [
        ("used to drive trams, now teaches", "you used to drive trams", "now teach"),
        ("used to be at Orrs now on her own 3 yrs", "used to be at Orrs", "on your own for 3"),
    ],
)
def test_then_and_now_are_two_things(noted: str, first: str, second: str) -> None:
    text = text_of(noted)
    assert first in text[0].lower() + text[1:] or first in text.lower()
    assert second in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("she asked me: could I help on Sunday", "whether I could help on Sunday"),
        ("Asked: can I sew leather", "whether I can sew leather"),
        ("wants to know where I got the paint", "asked where I got the paint"),
    ],
)
def test_what_they_asked_is_told_as_asked(noted: str, said: str) -> None:
    text = text_of(noted, "the lathe runs cold in March")
    assert said in text
    assert "you told me that you asked" not in text.lower()


def test_advice_as_an_order_is_what_they_told_me_to_do() -> None:
    assert "told me to raise my rates in March, not January" in text_of(
        "raise your rates in march not january", kind="follow_up"
    ).replace("telling", "told")
    assert "the gauge I trust least" in text_of("check the gauge you trust least first")


def test_a_doer_is_not_torn_from_the_deed() -> None:
    text = text_of("you get your logbook signed the same day or you never will")
    assert "or you, you" not in text
    assert "or never" in text


def test_they_are_the_ones_named_before() -> None:
    for fact in ("herons leave because they hear the gate", "cooks quit when they never sleep"):
        assert fact.split()[0].capitalize() in text_of(fact)


def test_a_cook_is_no_it() -> None:
    assert "it jumped" not in text_of("their cook jumped ship")


def test_in_grief_nobody_reads_that_they_come_on_thursdays() -> None:
    text = text_of(
        "comes Thursdays", kind="condolence", facts=["his wife died"], reason="his wife died"
    )
    assert "your wife" in text
    assert "Thursday" not in text


def test_whom_the_father_taught_is_the_reader() -> None:
    text = text_of(
        "her father taught her to weld",
        kind="condolence",
        facts=["her father died"],
        reason="her father died",
    )
    assert "taught you to weld" in text


def test_that_two_hardly_met_stays_out() -> None:
    text = text_of(
        kind="congratulate",
        facts=["she got promoted to harbour master"],
        share=["I never met her properly just said hi"],
    )
    assert "harbour master" in text
    assert "properly" not in text

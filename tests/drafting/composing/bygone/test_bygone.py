"""What has gone by since it was noted is told as past or as planned, and said to the person."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.bygone import put_in_time
from drafting.composing.bygone.endings import ending_of
from drafting.composing.bygone.offers import day_is_past, offer_without_past_day

TODAY = date(2026, 11, 22)
MET = "kiln day 2026-11-07"


def noted(*facts: str, **more: Any) -> Brief:
    brief = {
        "kind": "follow_up",
        "channel": "email",
        "today": TODAY.isoformat(),
        "sender": {"name": "Sam Reed"},
        "contact": {"name": "Ada Lowe"},
        "facts": facts,
    }
    return Brief.model_validate({**brief, **more})


def made(*facts: str, **more: Any) -> Composition:
    return compose(noted(*facts, **more), today=TODAY)


@pytest.mark.parametrize(
    ("fact", "then"),
    [
        ("her vaccination day is on 14 November", "her vaccination day was on 2026-11-14"),
        ("the sale's on Sat 14 Nov", "the sale was on 2026-11-14"),
        ("she runs a night market on 2026-11-14", "she was going to run a night market on"),
        ("she'll open the yard on Nov 14th", "she was going to open the yard on 2026-11-14"),
        ("they will move on 14 November", "they were going to move on 2026-11-14"),
        ("the new ferry is coming on 14 November", "the new ferry was coming on 2026-11-14"),
        ("the pump isn't coming on 14 November", "the pump wasn't coming on 2026-11-14"),
        ("she needs the count by 14 November", "she needed the count by 2026-11-14"),
        ("she plans to sail on 14 November", "she planned to sail on 2026-11-14"),
        ("she said her stall opens on 14 November", "she said her stall was going to open on"),
        ("I'm moving to Leith on 14 November", "I moved to Leith on 2026-11-14"),
    ],
)
def test_a_coming_day_that_has_gone_by_is_told_as_past_and_said(fact: str, then: str) -> None:
    brief, told = put_in_time(noted(MET, fact), TODAY)

    assert brief.facts[1].startswith(then)
    (warning,) = told
    assert fact in warning
    assert "gone by" in warning


@pytest.mark.parametrize(
    ("fact", "then"),
    [
        ("my shop opens on 14 November", "my shop opened on 2026-11-14"),
        ("I start at the yard on 2026-11-14", "I started at the yard on 2026-11-14"),
        ("we move on 14 November", "we moved on 2026-11-14"),
    ],
)
def test_a_set_day_of_mine_that_has_gone_by_needs_no_word(fact: str, then: str) -> None:
    brief, told = put_in_time(noted(MET, fact), TODAY)

    assert brief.facts[1] == then
    assert told == ()


@pytest.mark.parametrize(
    "fact",
    [
        "her sale is on 28 November",
        "her sale was on 14 November",
        "she has had the keys since 14 November",
        "she works at the mill, began 2026-11-14",
        "her stall is open from 14 November",
        "works visit 2026-11-14",
        "I read her page on slips on 14 November",
        "she can't drive until 14 November",
        "her course runs from 12 to 14 November",
        "she glazes with wood ash",
        "she shows me her kiln on 7 November",
    ],
)
def test_what_is_to_come_and_what_has_been_stays_as_it_was_noted(fact: str) -> None:
    assert put_in_time(noted(MET, fact), TODAY) == (noted(MET, fact), ())


def test_of_good_news_the_day_is_told_as_the_day_it_came() -> None:
    brief, _ = put_in_time(noted("his bakery opens on 10 November", kind="congratulate"), TODAY)

    assert brief.facts == ("his bakery opened on 2026-11-10",)


def test_two_things_in_one_note_are_left_out_as_nobody_knows_whose_day_it_was() -> None:
    mixed = "she moves to Leith on 14 November and her sister sings there"
    told = made(MET, mixed, "she glazes with wood ash")

    assert "Leith" not in told.text
    assert "leaves it out" in told.warnings[0]


def test_what_was_planned_is_asked_after_and_not_wished_luck() -> None:
    told = made("last contact 2026-10-01", "her exam is on 3 November", kind="check_in")
    assert re.search(r"exam was on 3 November\. (?:How did|Did|What came)", told.text)

    late = made("boat fair 2026-11-07", "they hold the launch on 18 November")
    assert "going to hold the launch on 18 November" in late.text
    assert "luck" not in late.text


def test_one_day_to_come_is_no_habit() -> None:
    text = made(MET, "she fires the big kiln on Sat 28 Nov").text

    assert "fire the big kiln on Saturday 28 November" in text
    assert "way of" not in text


def test_what_cannot_be_done_until_a_day_is_not_told_of_that_day() -> None:
    text = made("last contact 2026-08-02", "she can't drive until 2026-12-01", kind="check_in").text

    assert "until 1 December" in text


@pytest.mark.parametrize(
    ("fact", "over", "told"),
    [
        ("saw a show of old maps, until 14 November", True, "that ran until 14 November"),
        ("saw a show of old maps, until 14 December", False, "that runs until 14 December"),
        ("the museum shows tins, last day 14 November", True, "museum showed tins until 14"),
        ("the museum shows tins, last day 14 December", False, "museum shows tins until 14"),
    ],
)
def test_what_is_passed_on_ends_when_it_ends(fact: str, *, over: bool, told: str) -> None:
    ending = ending_of(fact)

    assert ending is not None
    assert ending.is_over(TODAY) is over
    assert told in ending.told(as_past=over)
    draft = made(fact, kind="share")
    assert told in draft.text
    assert any("in vain" in warning for warning in draft.warnings) is over


def test_an_offer_loses_a_day_that_has_gone_by_and_the_person_is_told() -> None:
    late, early = "a lift to the fair on 2026-11-14", "a lift to the fair on 2026-11-28"

    assert offer_without_past_day(late, TODAY) == "a lift to the fair"
    assert "14 November" in day_is_past(noted(offer={"what": late}), TODAY)[0]
    assert offer_without_past_day(early, TODAY) == early
    assert day_is_past(noted(offer={"what": early}), TODAY) == ()


@pytest.mark.parametrize(
    ("code", "met", "fact", "then"),
    [
        ("de", "Ofentag 2026-11-07", "ihr Markttag ist am 14. November", "am 14. November war"),
        ("fr", "foire 2026-11-07", "son concours est le 14 novembre", "était le 14 novembre"),
        ("es", "feria 2026-11-07", "su examen es el 2026-11-14", "fue el 14 de noviembre"),
    ],
)
def test_in_other_languages_the_day_is_told_as_past_too(
    code: str, met: str, fact: str, then: str
) -> None:
    told = made(met, fact, kind="check_in", language=code, register="formal")

    assert then in told.text
    assert fact in told.warnings[0]


@pytest.mark.parametrize(
    ("code", "met", "fact", "other", "word"),
    [
        (
            "de",
            "Ofentag 2026-11-07",
            "sie zieht am 2026-11-14 um",
            "sie glasiert mit Asche",
            "zieh",
        ),
        ("fr", "foire 2026-11-07", "elle ouvre un café le 14 novembre", "elle peint", "café"),
        ("es", "feria 2026-11-07", "abre un bar el 14 de noviembre", "pinta barcos", "bar "),
    ],
)
def test_in_other_languages_what_cannot_be_turned_is_left_out(
    code: str, met: str, fact: str, other: str, word: str
) -> None:
    told = made(met, fact, other, kind="check_in", language=code, register="formal")

    assert word not in told.text
    assert "leaves it out" in told.warnings[0]


@pytest.mark.parametrize(
    "fact", ["sie ist am 14. November umgezogen", "sie hat am 14. November geheiratet"]
)
def test_what_was_done_on_a_day_stays(fact: str) -> None:
    told = made("Ofentag 2026-11-07", fact, kind="check_in", language="de", register="formal")

    assert told.warnings == ()
    assert "14. November" in told.text

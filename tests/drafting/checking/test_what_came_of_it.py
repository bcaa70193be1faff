"""What no fact tells of deeds, outcomes, reasons and shares is found; what they tell passes."""

from typing import Any

import pytest

from tests.drafting.checking.samples import serious, with_line

FARMS: dict[str, Any] = {
    "facts": ["3 of his 8 farms grow rye", "half of his drivers sing at night"]
}
RINGER: dict[str, Any] = {
    "kind": "decline",
    "they_said": ["asked me to speak on 8 May 2026"],
    "share": [],
    "offer": None,
}
WEDDING: dict[str, Any] = {**RINGER, "constraint": "my sister's wedding is that weekend"}


def _around(line: str) -> str:
    return f"Hi Bram,\n\nThank you for writing. {line}\n\nI hope we speak again.\n\nInes Kolar"


@pytest.mark.parametrize(
    "line",
    [
        "I tried it on our lamps the next day.",
        "We tested your lamps on Monday and the drivers loved it.",
        "I replaced the lamps that same evening.",
        "The photo of the fox was a great success.",
    ],
)
def test_a_trial_and_its_outcome_need_a_fact(line: str) -> None:
    assert "invented_fact" in serious(with_line(line))


@pytest.mark.parametrize(
    "line",
    [
        "I'd like to try it on our lamps one day.",
        "I have not tried it yet.",
        "I tried to picture the tunnel on the way home.",
        "I thought of the fox the next morning.",
    ],
)
def test_what_is_meant_or_thought_tells_no_deed(line: str) -> None:
    assert not serious(with_line(line))


def test_a_trial_that_the_facts_hold_may_be_told() -> None:
    line = "I tried it on our lamps the next day."
    held = serious(with_line(line), share=["I tried it on our lamps the next day"])
    assert "invented_fact" not in held


@pytest.mark.parametrize(
    "line",
    [
        "Most of your farms grow rye.",
        "All your farms grow rye.",
        "Hardly any of your drivers sing at night.",
        "None of your farms grows rye.",
    ],
)
def test_a_share_in_words_is_the_one_of_the_facts(line: str) -> None:
    assert "invented_number" in serious(with_line(line), **FARMS)


@pytest.mark.parametrize(
    "line",
    [
        "Some of your farms grow rye.",
        "Less than half of your farms grow rye.",
        "Most of your farms don't grow rye.",
        "Not all of your drivers sing at night.",
        "All your lamps are bright.",
    ],
)
def test_a_share_that_the_facts_bear_out_passes(line: str) -> None:
    assert "invented_number" not in serious(with_line(line), **FARMS)


@pytest.mark.parametrize(
    "line",
    [
        "I'm already booked at a festival that day.",
        "Sadly I'm promised to another choir.",
        "I shall be abroad all month.",
        "We're painting the stairs that week, so I must decline.",
    ],
)
def test_a_no_gives_no_other_reason_than_the_facts(line: str) -> None:
    assert "invented_fact" in serious(_around(line), **WEDDING)


@pytest.mark.parametrize(
    "line",
    [
        "My sister is getting married that weekend.",
        "I'm already taken that weekend by my sister's wedding.",
        "I'm sorry that I can't come.",
    ],
)
def test_the_true_reason_and_none_pass(line: str) -> None:
    assert "invented_fact" not in serious(_around(line), **WEDDING)


def test_being_away_is_what_leave_means() -> None:
    away = serious(_around("I'm away that week."), **RINGER, constraint="I am on leave that week")
    assert "invented_fact" not in away


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Mi jefa también quiere una lámpara."),
        ("es", "Lo probé el lunes con mis lámparas."),
        ("de", "Mein Nachbar putzt jetzt auch die Lampen."),
        ("fr", "Ma patronne veut déjà dix lampes."),
    ],
)
def test_trials_and_people_of_mine_need_a_fact_abroad(language: str, line: str) -> None:
    found = serious(f"Bram,\n\n{line}\n\nInes Kolar", language=language)
    assert "invented_fact" in found


def test_the_place_of_something_private_is_not_named() -> None:
    private = ["her house is behind the old brewery; nobody is to know"]
    told = serious(with_line("I could park the van by the brewery."), private=private)
    assert "leak_private" in told


def test_a_talk_is_no_conversion() -> None:
    held = serious(with_line("It was a good conversation."), private=["visa"])
    assert "leak_private" not in held


def test_what_was_not_passed_on_is_no_deed() -> None:
    assert not serious(with_line("I have passed nothing on and told nobody."))


def test_an_offer_may_name_where_it_would_be_of_use() -> None:
    line = "There is a photo of the fox; I'd gladly send it to you if Northrail can use it."
    assert not serious(with_line(line))

"""A sentence is laid beside its fact: other words may tell it, another thing may not."""

from typing import Any

import pytest

from drafting.checking.measures import find_measures, is_same
from tests.drafting.checking.samples import FACTS, look, rules, serious, with_line

MORE: dict[str, Any] = {
    **FACTS,
    "share": [
        "I brake for that fox every Sunday night",
        "I lost a mirror to a low branch in 2021",
        "my break lasts 30 minutes",
        "half of my passengers sleep",
        "since March I have rung the bell before the bend",
    ],
    "facts": ["the second stop has a bench", "we tried the quiet bell on Friday"],
}
SWAPPED = [
    "I lost a ladder to a low branch in 2021.",
    "I brake for that fox every Monday night.",
    "The third stop has a bench.",
    "The second stop has a fountain.",
    "We tried the loud bell on Saturday.",
    "The fifth stop is mine.",
]
OTHERWISE = [
    "My break lasts half an hour.",
    "Every other passenger of mine sleeps.",
    "50% of my passengers sleep.",
    "A low branch took a mirror of mine in 2021.",
    "I have changed that since March.",
    "On Friday we gave the quiet bell a try.",
    "I brake for it each Sunday night.",
    "So I do, every Sunday night.",
    "See you at the second stop.",
    "I hope that the fox is well.",
    "That is the best thing I took home.",
]


@pytest.mark.parametrize("line", SWAPPED)
def test_another_thing_in_the_place_of_a_told_one_is_found(line: str) -> None:
    assert rules(with_line(line), **MORE) & {"invented_fact", "invented_number"}


@pytest.mark.parametrize("line", OTHERWISE)
def test_the_same_told_in_other_words_may_stand(line: str) -> None:
    assert serious(with_line(line), **MORE) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("half an hour", "30 minutes"),
        ("a fortnight", "two weeks"),
        ("two decades", "20 years"),
        ("three out of four", "75 percent"),
        ("every second", "half"),
        ("an hour and a half", "90 minutes"),
        ("a year and a half", "18 months"),
    ],
)
def test_an_amount_is_known_in_other_units(one: str, other: str) -> None:
    [first], [second] = find_measures(one), find_measures(other)
    assert is_same(first, second)


@pytest.mark.parametrize(("one", "other"), [("half an hour", "15 minutes"), ("a third", "half")])
def test_another_amount_stays_another(one: str, other: str) -> None:
    [first], [second] = find_measures(one), find_measures(other)
    assert not is_same(first, second)


UNGROUNDED = [
    "The harbour froze and two trawlers sank.",
    "My nephew reads maps upside down.",
    "Your neighbours complained about it.",
    "I repaired the gate myself.",
    "He drowned before the summer.",
    "You and I rowed across the bay.",
    "I told you that my team replaced 48 lamps in the old tunnel.",
    "You also said that you would keep a seat for me.",
    "You told me that the lamps will be sold.",
    "Zebulon and I go back a long way.",
    "Perpetua would have laughed.",
]
HARMLESS = [
    "I would gladly swap seats with your fox.",
    "If the harbour freezes, no trawler sails.",
    "I hope that the trawlers stay dry.",
    "We all brake too late now and then.",
    "It isn't your fault.",
    "You put it better than any poster.",
    "I am curious who wins.",
    "We should have met ten years ago.",
    "Sundays and I get on.",
]


@pytest.mark.parametrize("line", UNGROUNDED)
def test_what_stands_on_no_fact_is_found(line: str) -> None:
    assert rules(with_line(line), **MORE) & {"invented_fact", "invented_number"}


@pytest.mark.parametrize("line", HARMLESS)
def test_what_asserts_nothing_needs_no_fact(line: str) -> None:
    assert serious(with_line(line), **MORE) == set()


def test_an_offer_told_as_done_is_found() -> None:
    done = with_line("Yesterday I sent you a photo of the fox.")
    assert "invented_fact" in rules(done)


def test_what_overlaps_under_one_rule_is_one_finding() -> None:
    found = look(with_line("My nephew reads maps upside down and my cousin sells kites.")).findings
    spans = [(one.start, one.end) for one in found if one.rule == "invented_fact"]
    assert all(
        not (one != other and one[0] <= other[0] and other[1] <= one[1])
        for one in spans
        for other in spans
    )

"""A phrase is looked for only where its first two words stand, and is missed nowhere."""

import pytest

from prompts.openings import OPEN, Beginnings, Index, find_openings
from prompts.phrases import ANY, compile_phrase


@pytest.mark.parametrize(
    ("phrase", "openings"),
    [
        ("grey heron", {("grey", "heron")}),
        ("grey/white heron", {("grey", "heron"), ("white", "heron")}),
        ("grey [old] heron", {("grey", "old"), ("grey", "heron")}),
        ("grey [heron]", {("grey", OPEN)}),
        ("[one] grey heron", {("one", "grey"), ("grey", "heron")}),
        ("grey ... heron", {("grey", OPEN)}),
        ("grey <num> herons", {("grey", OPEN)}),
        ("heron* fly", {("her*", OPEN)}),
        ("grey heron*", {("grey", OPEN)}),
        ("don't/fly_off now", {("don", "t"), ("fly", "off")}),
        ("fly_off*", {("fly", OPEN)}),
        ("outstandingly grey", {("outstand", "grey")}),
    ],
)
def test_the_first_two_words_are_those_that_every_reading_begins_with(
    phrase: str, openings: set[tuple[str, str]]
) -> None:
    assert find_openings(phrase.split(), ANY) == openings


def test_all_that_stands_at_a_place_comes_in_the_order_of_its_writing() -> None:
    index = Index[str](ANY, compile_phrase)
    for phrase in ("her* ... pond", "heron by the pond", "heron", "herons", "heron by a pond"):
        index.add(phrase, phrase)
    found = list(index.find(Beginnings("heron, by the pond")))

    assert found == [(0, [("her* ... pond", 18), ("heron by the pond", 18), ("heron", 5)])]

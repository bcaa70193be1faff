"""A deed is told of its thing, and a time or a place comes first, only where one says it so."""

import pytest

from drafting.composing.english.clause import Clause, parse
from drafting.composing.telling.pictures import pictures_of
from drafting.composing.telling.retelling import retold
from drafting.composing.telling.things_first import matter_of, place_first, thing_and_deed


def clause(text: str) -> Clause:
    found = parse(text.split())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "thing", "deed"),
    [
        (
            "you wash the sails with rainwater at dusk",
            "the sails",
            "you wash them with rainwater at dusk",
        ),
        (
            "your team oils every loud hinge before it rains",
            "loud hinges",
            "your team oils each one before it rains",
        ),
        ("you mend your oars with old rope", "your oars", "you mend them with old rope"),
        ("you clean the big lens with chalk", "the big lens", "you clean it with chalk"),
        (
            "you found the first chart of the bay in a bakery",
            "the first chart of the bay",
            "you found it in a bakery",
        ),
        ("you ask every guest what they can see", "guests", "you ask each one what they can see"),
    ],
)
def test_a_deed_is_told_of_its_thing(text: str, thing: str, deed: str) -> None:
    assert thing_and_deed(clause(text)) == (thing, deed)


@pytest.mark.parametrize(
    "text",
    [
        "you let the paint dry for two days",
        "you put the lamp out",
        "you find the chart useful",
        "you wash the sails",
        "you hang the key where you can see it",
        "you walk every day before breakfast",
        "you teach your daughter with old charts",
        "you never wash the sails with rainwater",
        "you wash the sails at dusk and dry them",
        "visitors read the sign for ten seconds",
    ],
)
def test_what_would_say_something_else_is_left_as_it_is(text: str) -> None:
    assert thing_and_deed(clause(text)) is None


def test_what_goes_on_in_the_world_is_a_matter_of_its_own() -> None:
    assert matter_of(clause("visitors read a sign for ten seconds")) == (
        "visitors reading a sign for ten seconds",
    )
    for text in (
        "most ships leave at dawn",
        "ships were lost in fog",
        "they leave at dawn",
        "a visitor reads a sign",
    ):
        assert matter_of(clause(text)) == ()


def test_the_place_comes_first_of_what_happened_once() -> None:
    found = place_first(clause("you found the old bell of the pier in a garden"))
    assert found == "it was in a garden that you found the old bell of the pier"
    for text in (
        "you keep the old bell in a garden",
        "you did not find the bell in a garden",
        "we found the bell in a garden",
    ):
        assert place_first(clause(text)) is None


@pytest.mark.parametrize(
    ("text", "also"),
    [
        (
            "you sell the last fish cheaply before nine",
            "before nine you sell the last fish cheaply",
        ),
        (
            "nobody on your boat sleeps alone on the first night",
            "on the first night nobody on your boat sleeps alone",
        ),
        (
            "you shut the yard on Mondays and they row instead",
            "on Mondays you shut the yard and they row instead",
        ),
    ],
)
def test_a_time_at_the_end_can_come_first(text: str, also: str) -> None:
    assert also in retold(text)


@pytest.mark.parametrize(
    "text",
    [
        "you tell everyone who rings before nine",
        "you ask what they saw on the first night",
        "your way of closing the yard on Mondays",
        "how you shut the yard on Mondays",
        "you know when they row at night",
    ],
)
def test_a_time_that_belongs_to_something_else_stays(text: str) -> None:
    assert all(way.startswith(text.split(maxsplit=1)[0]) for way in retold(text))


def test_how_it_is_done_stays_behind_the_deed_in_a_picture() -> None:
    assert pictures_of(clause("you answer the bell standing")) == (
        "the bell that you answer standing",
    )
    assert pictures_of(clause("your pupils plan the route themselves")) == (
        "the route that your pupils plan themselves",
    )

"""What is done is told with its doer first, or in another small word, so that it is no copy."""

import pytest

from drafting.composing.english.clause import parse
from drafting.composing.telling.done_by import done_by


def ways(text: str) -> tuple[str, ...]:
    clause = parse(text.split())
    assert clause is not None
    return done_by(clause)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("lamps are dimmed by whoever comes in last", "whoever comes in last dims the lamps"),
        (
            "the soup is tasted by the youngest cook first",
            "the youngest cook first tastes the soup",
        ),
        ("the map was drawn by the children", "the children drew the map"),
        ("beds are made by two nurses", "two nurses make the beds"),
        ("the boots are left by the door at night", "the boots get left by the door at night"),
        ("sand is weighed, not thrown", "sand is weighed and not thrown"),
        ("340 plates a day go through that hatch", "340 plates go through that hatch every day"),
        ("the choir takes new voices in May", "the choir is taking new voices in May"),
        ("wind is easier to guess than people", "it's easier to guess wind than people"),
    ],
)
def test_a_fact_is_told_otherwise(noted: str, told: str) -> None:
    assert told in ways(noted)


@pytest.mark.parametrize(
    "noted",
    [
        "the bins are emptied by noon",
        "the door is opened by hand",
        "boots are left by the window",
        "it was mended by the porter",
    ],
)
def test_where_it_stands_and_how_it_is_done_are_no_doers(noted: str) -> None:
    assert not any(way.endswith(("bins", "the door", "the boots", " it")) for way in ways(noted))


def test_a_bear_that_comes_in_gets_its_ticket() -> None:
    """A relative clause ends with its small word, and the next verb is that of the sentence."""
    text = "every bear that comes in gets a ticket and a bed number"
    clause = parse(text.split())

    assert clause is not None
    assert (clause.subject, clause.verb) == ("every bear that comes in", "gets")

"""Where nothing sound comes of all facts, one thing less makes a draft, and the person is told."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.lessening import LEFT_ALL_OUT, LEFT_OUT, lessen
from tests.drafting.composing.harbour import TODAY, brief, drafted

STUBBORN = "ask the woman at the desk if she can put a poster up"


def with_stubborn_promise() -> Brief:
    promises = [{"who": "me", "what": STUBBORN}, {"who": "me", "what": "send the tide table"}]
    return brief("told", "thank_you", "email", promises=promises)


def test_a_draft_comes_without_what_cannot_be_said_and_the_person_hears_of_it() -> None:
    made = drafted(with_stubborn_promise())
    assert "poster" not in (made.text or "")
    assert "tide table" in (made.text or "")
    assert made.warnings == (LEFT_OUT.format(STUBBORN),)


@pytest.mark.parametrize("manner", ["as_is", "shorter", "warmer", "formal"])
def test_it_does_so_in_every_manner(manner: str) -> None:
    made = compose(with_stubborn_promise(), today=TODAY, seed=1, manner=manner)  # type: ignore[arg-type]
    assert made.status == "draft"


def test_what_weighs_least_goes_first_and_nothing_goes_twice() -> None:
    whole = with_stubborn_promise()
    sentences = [sentence for _, sentence in lessen(whole)]
    assert len(sentences) == len(set(sentences))
    assert sentences[-1] == LEFT_ALL_OUT
    said = [LEFT_OUT.format(text) for text in whole.they_said]
    assert sentences.index(said[0]) < sentences.index(LEFT_OUT.format(STUBBORN))


def test_a_place_that_cannot_be_said_costs_the_place_alone() -> None:
    met = {"where": "when she fitted the shelf", "when": "2027-03-09"}
    made = drafted(brief("told", "follow_up", "email", met=met))
    assert made.warnings == (LEFT_OUT.format("when she fitted the shelf"),)
    assert "knot chart" in (made.text or "")

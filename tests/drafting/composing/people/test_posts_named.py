"""Whoever is named by their post alone is the one whom the letter is for."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.people.posts_named import post_forms
from tests.drafting.composing.harbour import TODAY


@pytest.mark.parametrize(
    ("titles", "role", "forms"),
    [
        (["Captain"], None, ("the captain",)),
        (["Dr."], "surgeon", ("the doctor",)),
        ([], "foreman", ("the foreman",)),
        (["Mrs."], "nurse", ()),
        ([], "site manager at the mill", ()),
    ],
)
def test_a_rank_or_a_single_post_names_somebody(
    titles: list[str], role: str | None, forms: tuple[str, ...]
) -> None:
    """A trade of many names nobody."""
    assert post_forms(titles, role) == forms


@pytest.mark.parametrize(
    "fact",
    [
        "the captain stayed to show me the knot",
        "after drill on 2027-02-24 the captain stayed to show me the knot",
    ],
)
def test_a_deed_of_the_captain_is_the_readers(fact: str) -> None:
    """Thanked for as what they did, whatever day stands before it."""
    brief = Brief.model_validate(
        {
            "kind": "thank_you",
            "channel": "email",
            "sender": {"name": "Mo Hill"},
            "contact": {"name": "Captain Ruiz"},
            "facts": [fact],
        }
    )
    text = compose(brief, today=TODAY).text or ""
    assert "staying to show me the knot" in text
    assert "captain" not in text

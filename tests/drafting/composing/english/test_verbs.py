"""Which word of a clause is its verb, where a noun could be taken for one."""

import pytest

from drafting.composing.english.clause import parse


@pytest.mark.parametrize(
    ("clause", "subject", "verb"),
    [
        ("the kids only borrow books with animals on the cover", "the kids", "borrow"),
        ("Bea uses coffee grounds from the hospital", "Bea", "uses"),
        ("the new hoses leak less in frost", "the new hoses", "leak"),
        ("Mill Lane floods in May", "Mill Lane", "floods"),
        ("reading 3 pages a night helps", "reading 3 pages a night", "helps"),
    ],
)
def test_the_verb_is_the_one_that_goes_with_the_subject(
    clause: str, subject: str, verb: str
) -> None:
    found = parse(clause.split())
    assert found is not None
    assert (found.subject, found.verb) == (subject, verb)


@pytest.mark.parametrize(
    "clause",
    ["studies sleep in shift workers", "napping 20 minutes before four works best"],
)
def test_words_that_can_be_read_in_two_ways_make_no_clause(clause: str) -> None:
    assert parse(clause.split()) is None


def test_lay_is_what_somebody_does_with_a_thing() -> None:
    """In each run the same: no order of a set may decide it."""
    clause = parse(["you", "lay", "felt", "under", "the", "rails"])
    assert clause is not None
    assert clause.gerund() == "laying felt under the rails"

"""A question noted among the facts is put to the reader as the question that it is."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.my_questions import with_question_put


def _brief(*facts: str, kind: str = "follow_up") -> Brief:
    return Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Ida Thorn"},
            "contact": {"name": "Milo Hart"},
            "facts": facts,
        }
    )


@pytest.mark.parametrize(
    ("noted", "asked"),
    [
        ("where do you buy such hooks?", "where do you buy such hooks?"),
        ("how come?", "how come?"),
        ("does he still whistle at the lock?", "do you still whistle at the lock?"),
        ("is Milo back on the ferry?", "are you back on the ferry?"),
        ("does his dog still swim?", "does your dog still swim?"),
        ("my question: what does he do in fog?", "what do you do in fog?"),
        ("want to ask: how does he splice it?", "how do you splice it?"),
        ("old rope: where does it go?", "with old rope, where does it go?"),
    ],
)
def test_a_question_is_asked_of_the_reader(noted: str, asked: str) -> None:
    brief = with_question_put(_brief("he splices in the dark", noted))
    assert brief.ask == asked
    assert brief.facts == ("he splices in the dark",)


def test_what_was_noted_behind_a_question_stays_a_fact() -> None:
    brief = with_question_put(_brief("how cold is it? he swore he'd swim"))
    assert (brief.ask, brief.facts) == ("how cold is it?", ("he swore he'd swim",))


def test_in_an_answer_only_a_question_beside_theirs_is_mine() -> None:
    alone = with_question_put(_brief("can it wait till May?", kind="reply"))
    beside = with_question_put(_brief("M. asked what it costs", "can it wait?", kind="reply"))
    assert alone.ask is None
    assert (beside.ask, beside.facts) == ("can it wait?", ("Milo asked what it costs",))

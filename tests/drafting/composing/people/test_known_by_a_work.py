"""Whoever knows somebody by a work of theirs has reason enough to write, if it has a subject."""

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write
from tests.drafting.composing.harbour import TODAY


def introduced(*facts: str) -> CheckedDraft:
    """A first letter to somebody who was never met."""
    brief = Brief.model_validate(
        {
            "kind": "introduction",
            "channel": "email",
            "sender": {"name": "Mo Hill", "role": "well driller"},
            "contact": {"name": "Ida Moss"},
            "facts": facts,
        }
    )
    return write(brief, today=TODAY)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("read her article about warming blood", "your article about warming blood"),
        ("read her post of 2027-02-11 on cooling drills", "your post on cooling drills"),
        ("heard her talk on mould on 2027-02-11", "your talk on mould"),
    ],
)
def test_the_work_with_its_subject_is_enough(fact: str, told: str) -> None:
    """No date leaves a small word behind, and nothing is asked."""
    draft = introduced(fact, "we have not met")
    assert draft.status == "draft"
    assert told in draft.text


def test_a_work_of_no_subject_is_asked_about() -> None:
    """ "Read her book" could be written to every author."""
    assert introduced("read her book", "we have not met").status == "ask"

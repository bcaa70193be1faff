"""Nobody is congratulated into a death that the same notes tell."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from tests.drafting.composing.harbour import TODAY


def brief(facts: list[str], note: str | None = None) -> Brief:
    return Brief.model_validate(
        {"kind": "congratulate", "channel": "sms", "sender": {"name": "Ines"}, "note": note}
        | {"contact": {"name": "Bram Okafor"}, "facts": facts}
    )


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        (["Bram became a father on 2027-03-01", "the baby came too early and died"], None),
        (["Bram became a father on 2027-03-01"], "the baby didn't make it"),
        (["his wife had twins on 2027-03-01", "they lost the twins"], None),
    ],
)
def test_a_death_beside_the_joy_is_asked_about(facts: list[str], note: str | None) -> None:
    made = compose(brief(facts, note), today=TODAY)

    assert made.status == "ask"
    assert "congratulation" in made.questions[0]


def test_a_death_that_is_to_be_kept_out_stops_no_congratulation() -> None:
    made = compose(
        brief(["Bram passed his pilot's exam on 2027-03-01"], "his uncle died, keep out"),
        today=TODAY,
    )
    assert made.status == "draft"

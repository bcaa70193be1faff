"""Truth: a draft holds no "it" whose thing nobody has named."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.compose import compose
from drafting.composing.noting.named_before import with_thing_named

_TODAY = date(2026, 11, 22)


def _brief(kind: str, *facts: str) -> Brief:
    return Brief.model_validate(
        {
            "kind": kind,
            "channel": "sms",
            "sender": {"name": "Tess Marlow", "role": "surveyor"},
            "contact": {"name": "Otto Lind", "role": "carpenter"},
            "facts": facts,
        }
    )


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            ("tea at 05:10 before the first shift, 2026-11-02", "brought it to the gate himself"),
            ("brought the tea to the gate himself at 05:10 before the first shift on 2026-11-02",),
        ),
        (
            ("plums in a crate behind the shed", "drove them over himself"),
            ("drove the plums over himself",),
        ),
    ],
)
def test_in_thanks_the_bare_thing_before_it_is_named(
    facts: tuple[str, ...], told: tuple[str, ...]
) -> None:
    assert with_thing_named(_brief("thank_you", *facts)).facts == told


@pytest.mark.parametrize(
    "facts",
    [
        ("he sharpened the chisels", "brought them back himself"),
        ("open day 2026-05-03", "showed me the kiln"),
        ("plums in a crate", "brought it over himself"),
    ],
)
def test_where_the_thing_is_named_or_another_one_the_facts_stay(facts: tuple[str, ...]) -> None:
    assert with_thing_named(_brief("follow_up", *facts)).facts == facts


def test_a_fact_with_nothing_to_point_to_is_not_told() -> None:
    made = compose(
        _brief("thank_you", "he came along with us on 2026-09-09", "I have tried it at home since"),
        today=_TODAY,
    )
    assert made.text is not None
    assert "tried it" not in made.text

"""What my answer only points at is named, where their question names it."""

import pytest

from drafting.brief import Brief
from drafting.composing.noting.named_in_question import with_asked_named


def named(*facts: str, kind: str = "reply") -> tuple[str, ...]:
    return with_asked_named(Brief(kind=kind, facts=facts)).facts


@pytest.mark.parametrize(
    ("asked", "answer", "told"),
    [
        (
            "she wrote: how old is your newest chart of Oban?",
            "our newest one is from May",
            "our newest chart of Oban is from May",
        ),
        (
            "she wrote: which year is the big anchor?",
            "it's from 1880",
            "the big anchor is from 1880",
        ),
        ("she wrote: is the red winch free?", "it's free on Friday", "it's free on Friday"),
        ("she wrote: is the red winch free?", "the blue one is", "the blue one is"),
        (
            "she wrote: have you any photos of the old slip?",
            "they are from 1931",
            "the photos are from 1931",
        ),
    ],
)
def test_the_thing_is_named_once(asked: str, answer: str, told: str) -> None:
    assert named(asked, answer) == (asked, told)


def test_what_they_wrote_names_it_as_well() -> None:
    brief = Brief(
        kind="reply",
        they_wrote="Where is your oldest chart?",
        facts=("our oldest one is upstairs",),
    )
    assert with_asked_named(brief).facts == ("our oldest chart is upstairs",)


def test_without_a_question_nothing_is_changed() -> None:
    facts = ("she collects charts", "our oldest one is from 1794")
    assert named(*facts, kind="follow_up") == facts

"""Where they asked for a day, the answer begins with a yes or with why it cannot be."""

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from tests.drafting.composing.harbour import TODAY


def answered(wrote: str, *facts: str) -> str:
    case = {
        "kind": "reply",
        "sender": {"name": "Ines Marlow"},
        "contact": {"name": "Bram Okafor"},
        "they_wrote": wrote,
        "facts": facts,
    }
    return compose(Brief.model_validate(case), today=TODAY).text


def test_a_free_day_is_a_yes() -> None:
    text = answered("Could you show us the winch on 4 April?", "I am free on 4 April")
    assert "Yes, I'm free on 4 April." in text


def test_a_taken_day_is_a_no_with_its_reason_and_the_other_day_is_a_question() -> None:
    text = answered(
        "Can you come aboard on 4 April at 10?",
        "I am on watch on 4 April until 14:00",
        "I am free on 5 April",
    )
    assert "I'm sorry, I can't on 4 April: I'm on watch until 14:00." in text
    assert "I'm free on 5 April. Would that work for you?" in text


@pytest.mark.parametrize("wrote", ["Can you come on 4 April at 16:00?", "Can you come on 4 April?"])
def test_a_day_that_is_taken_in_part_is_no_refusal(wrote: str) -> None:
    assert "I can't" not in answered(wrote, "I am on watch on 4 April until 14:00")


@pytest.mark.parametrize(
    ("fact", "named"),
    [
        ("Lena Tarn from the tug agreed that Bram may ask her", True),
        ("Lena Tarn agreed that he may call her", False),
        ("Lena Tarn may know somebody", False),
    ],
)
def test_who_has_agreed_to_be_asked_is_named_in_a_no(fact: str, named: bool) -> None:
    case = {
        "kind": "decline",
        "sender": {"name": "Ines Marlow"},
        "contact": {"name": "Bram Okafor"},
        "facts": ["he asked me to judge the knots on 4 April", "I am at sea that day", fact],
    }
    text = compose(Brief.model_validate(case), today=TODAY).text
    assert ("Lena Tarn from the tug, who has agreed" in text) is named

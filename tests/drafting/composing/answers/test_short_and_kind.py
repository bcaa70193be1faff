"""A reply says what was noted as one says it, with one thanks and one last word."""

import re
from datetime import date
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.composing import compose
from drafting.composing.english.spelling import mend

TODAY = date(2026, 11, 22)


def written(kind: str, facts: list[str], seed: int = 0, **more: Any) -> str:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": "email",
            "sender": {"name": "Edda Roth", "role": "potter"},
            "contact": {"name": "Omar Diallo"},
            "facts": facts,
            **more,
        }
    )
    return compose(brief, today=TODAY, seed=seed).text


@pytest.mark.parametrize(
    ("asked", "noted", "said"),
    [
        ("may our class use your kiln?", "yes, twelve pupils at most", "for twelve pupils at most"),
        ("can I bring friends?", "yes, two friends at most", "Yes, gladly, two friends at most"),
        ("may we borrow chairs?", "yes, ten chairs at most", "Yes, gladly, ten chairs at most"),
        ("do you have bricks?", "yes, about forty in the yard", "there are about forty in the"),
        ("how do you store clay?", "I keep it in a tin under the bench", "In a tin under the"),
        ("where do you buy glaze?", "we buy it in Stoke each spring", "In Stoke each spring."),
    ],
)
def test_a_number_or_a_place_answers_as_one_says_it(asked: str, noted: str, said: str) -> None:
    text = written("reply", [f"wrote to me: {asked}", noted])
    assert said in text
    assert "it's t" not in text
    assert " do keep" not in text


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("manner", ["formal", None])
def test_a_reply_thanks_once_and_ends_once(seed: int, manner: str | None) -> None:
    more = {"register": manner} if manner else {}
    facts = ["wrote to me: may our class use your kiln?", "yes, twelve pupils at most"]
    text = written("reply", facts, seed, **more)
    assert len(re.findall(r"\b[Tt]hank", text)) <= 1
    ends = re.findall(r"hope that|hope this|is unclear|good to hear|glad that you asked", text)
    assert len(ends) <= 1 or text.count(". Please write again") == 1


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("I keep my evenings for my family this winter", "This winter I keep my evenings"),
        ("I keep my Sundays for my mother", "My Sundays are for my mother"),
        ("I drive the late bus this term", "This term I drive the late bus"),
    ],
)
def test_a_no_stresses_nothing_that_nobody_asked(noted: str, said: str) -> None:
    text = written("decline", ["he asked me to run the raffle", noted])
    assert said in text
    assert not re.search(r"\b(?:I|we) do [a-z]+ m", text)


@pytest.mark.parametrize("seed", range(3))
def test_a_way_out_of_a_question_hangs_on_nothing(seed: int) -> None:
    text = written(
        "ask_advice",
        ["he reads the news to a photo", "I want to ask what he does when his voice shakes"],
        seed,
        channel="whatsapp",
    )
    assert "If not," not in text
    assert text.count("Thank") <= 1


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("he said he finds no chart of the weir", "can't find a chart of the weir"),
        ("he said he finds no good tools in town", "can't find any good tools in town"),
        ("he said they found no oak for the keel", "couldn't find an oak for the keel"),
    ],
)
def test_what_somebody_looks_for_in_vain_is_told_as_one_says_it(noted: str, said: str) -> None:
    text = written("share", [noted, "on 2026-11-03 I saw the archive of the rowing club"])
    assert said in text
    assert "remembered that." not in text


@pytest.mark.parametrize("seed", range(3))
def test_two_things_told_aloud_stand_beside_each_other(seed: int) -> None:
    text = written("closing", ["he uses no nails, he uses pegs"], seed, channel="spoken")
    assert "ou use no nails, you said; you use pegs. Thank you for telling me." in text


@pytest.mark.parametrize("seed", range(4))
def test_thanks_aloud_are_for_something(seed: int) -> None:
    text = written("closing", ["he mends kites with sail tape"], seed, channel="spoken")
    assert not re.search(r"[Tt]hank you, I (?:really )?like\b", text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("we bake for our neighbours every week", "we bake for our neighbours every week"),
        ("I cook for my brothers after work", "I cook for my brothers after work"),
        ("my daughters class has goats", "my daughter's class has goats"),
    ],
)
def test_what_comes_behind_several_is_not_owned_by_one(typed: str, meant: str) -> None:
    assert mend(typed) == meant

"""A short yes is told with what it says yes to, and a short no behind the question."""

import pytest

from drafting.composing.answers.yes_no import in_full, is_short


@pytest.mark.parametrize(
    ("noted", "asked", "said"),
    [
        (
            "yes, it may",
            "whether our tide table may hang in your shed",
            "yes, our tide table may hang in your shed",
        ),
        ("yes I do", "whether I still have your saw", "yes, I still have your saw"),
        (
            "sure, they can, until Friday",
            "whether the boats can stay",
            "yes, the boats can stay, until Friday",
        ),
        ("no, it may not", "whether our tide table may hang there", "no, it may not"),
        ("yes, it may", "when the boats come in", "yes, it may"),
    ],
)
def test_a_yes_names_what_it_answers(noted: str, asked: str, said: str) -> None:
    assert in_full(noted, asked) == said


@pytest.mark.parametrize("said", ["no, they don't", "it has", "yes, on leads"])
def test_what_says_nothing_by_itself_waits_for_the_question(said: str) -> None:
    assert is_short(said)


def test_an_answer_that_tells_something_may_come_first() -> None:
    assert not is_short("it is open until six on Sundays")

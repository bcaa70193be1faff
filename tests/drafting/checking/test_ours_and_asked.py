"""What became of ours, a question nobody put, my thing as theirs, a secret month: all heard."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

MADE_UP = [
    "Ours went rusty until we changed the paint.",
    "It brought the light back for most of our drivers.",
    "Your trick saved our Sunday.",
    "The same trouble cost us a whole week.",
    "You asked what I would do about the moss.",
    "We did the same.",
]
HONEST = [
    "Ours would not know the difference.",
    "If ours held half as long, I would be glad.",
    "Your story saved the evening from my slides.",
]


@pytest.mark.parametrize("line", MADE_UP)
def test_what_nobody_told_of_ours_or_asked_is_made_up(line: str) -> None:
    assert "invented_fact" in serious(with_line(line))


@pytest.mark.parametrize("line", HONEST)
def test_what_only_supposes_or_thanks_is_not(line: str) -> None:
    assert "invented_fact" not in serious(with_line(line))


def test_a_question_that_a_fact_holds_was_put() -> None:
    told = ["he asked what to do about the moss in the tunnel", "a fox lives at Mill Lane"]
    line = "You asked what to do about the moss."
    assert "invented_fact" not in serious(with_line(line), they_said=told)


def test_what_i_keep_on_my_desk_is_not_kept_on_theirs() -> None:
    share = ["I keep a broken lamp on my desk as a warning"]
    line = "The broken one that you keep on your desk as a warning made me smile."
    assert "invented_fact" in serious(with_line(line), share=share)
    own = "I keep a broken one on my desk as a warning, and it makes me smile."
    assert "invented_fact" not in serious(with_line(own), share=share)


def test_a_month_that_only_a_secret_names_tells_of_it() -> None:
    private = ["he may leave for another firm in January"]
    assert "leak_private" in rules(with_line("We shall miss it in January."), private=private)
    told = ["his team replaced 48 lamps in January"]
    line = "All those lamps in January!"
    assert "leak_private" not in rules(with_line(line), they_said=told, private=private)


def test_a_child_kept_from_school_gives_itself_away() -> None:
    private = ["his son has been excluded from school"]
    line = "I hope it is easier with your lad stuck at home all day."
    assert "leak_private" in rules(with_line(line), private=private)


def test_a_councillor_may_be_called_one() -> None:
    contact = {"name": "Bram Oyelaran", "role": "town councillor"}
    text = with_line("I enjoyed it.").replace("Hi Bram", "Dear Councillor")
    assert "wrong_name" not in rules(text, contact=contact)

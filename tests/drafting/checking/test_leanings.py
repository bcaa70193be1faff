"""Whole sentences lean to a worry by the weight of their words, where no phrase foresees them."""

import pytest

from drafting.answers import Span
from drafting.checking import check
from tests.drafting.checking.samples import GOOD, TODAY, brief, rules, serious, with_line

TONES = {"begging", "bragging", "hidden_agenda", "pressure", "rude", "self_serving", "soft_ask"}
LEANING = "Your deputy couldn't find the tunnel with a map."
MAKES_SMALL = "You could at least have asked who I was."


@pytest.mark.parametrize("line", [LEANING, MAKES_SMALL])
def test_a_sentence_worries_by_all_its_words_together(line: str) -> None:
    assert serious(with_line(line)) & TONES


@pytest.mark.parametrize(
    "line",
    [
        "I was late home and my supper was cold, and it was worth it.",
        "Which lamp goes first in winter?",
        "That is a lot of work for one pair of hands.",
        "I'll leave it with you.",
        "You had the whole room nodding.",
    ],
)
def test_a_plain_sentence_of_ones_own_leans_to_nothing(line: str) -> None:
    assert not serious(with_line(line)) & TONES


def test_what_the_person_typed_is_not_guessed_at() -> None:
    text = with_line(LEANING)
    start = text.index(LEANING)
    typed = [Span(start=start, end=start + len(LEANING))]
    found = check(brief(), text, today=TODAY, typed=typed).findings

    assert not {one.rule for one in found if one.severity != "hint"} & TONES


def test_where_a_phrase_names_the_worry_all_words_together_only_hint() -> None:
    line = "I beg you, take me on at once."
    found = check(brief(), with_line(line), today=TODAY).findings
    whole = [one for one in found if one.quote == line]

    assert any(one.severity == "warn" and one.quote in line for one in found)
    assert all(one.severity == "hint" for one in whole if one.rule != "begging")


def test_a_good_message_leans_to_nothing() -> None:
    assert not rules(GOOD) & TONES

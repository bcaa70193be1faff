"""What a sender always changes is written that way in other languages too."""

import pytest

from drafting.composing import compose
from drafting.habits import Habit, Habits
from tests.drafting.abroad.quay import TODAY, make_brief


@pytest.fixture(autouse=True)
def every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_KINDS", "all")


@pytest.mark.parametrize(
    ("language", "words"), [("de", "danke"), ("es", "gusto"), ("fr", "souvenir")]
)
def test_words_that_are_always_struck_out_are_not_written(language: str, words: str) -> None:
    habits = Habits(habits=(Habit(what="struck", language=language, value=words, seen=3),))
    brief = make_brief(language, "titled", "follow_up", "email")
    for seed in range(4):
        text = compose(brief, today=TODAY, seed=seed, habits=habits).text
        assert text
        assert f" {words} " not in f" {text.casefold()} "


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_a_sender_who_shortens_gets_a_shorter_draft_that_keeps_its_gift(language: str) -> None:
    habits = Habits(
        habits=(Habit(what="length", family="mail", value="shorter", share=0.6, seen=3),)
    )
    brief = make_brief(language, "titled", "follow_up", "email")
    usual = [compose(brief, today=TODAY, seed=seed).text for seed in range(4)]
    short = [compose(brief, today=TODAY, seed=seed, habits=habits).text for seed in range(4)]
    assert sum(len(text.split()) for text in short) < sum(len(text.split()) for text in usual)
    assert all(len(text.split()) >= 35 for text in short)

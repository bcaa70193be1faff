"""Tests of good news and bad: congratulations, sympathy, and what stays unsaid."""

from datetime import date

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 3, 9)


def drafted(kind: str, *said: str, channel: str = "email", **more: object) -> CheckedDraft:
    brief = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Mara Quist", "role": "signal fitter"},
        "contact": {"name": "Tove Lange"},
        "met": {"where": "the harbour fair"},
        "they_said": list(said),
        **more,
    }
    return write(Brief.model_validate(brief), today=TODAY)


@pytest.mark.parametrize(
    "news",
    [
        "her kiosk closed",
        "he lost his job",
        "she failed the welding test",
        "his tractor got stolen",
        "her hours were cut",
        "she didn't get the grant",
        "he had to sell the boat",
        "her brother's mill got sold",
    ],
)
def test_nobody_is_congratulated_on_what_is_bad_or_unsure(news: str) -> None:
    made = drafted("congratulate", news)
    assert made.status == "ask"
    assert news in made.questions[0]


@pytest.mark.parametrize(
    ("said", "news", "left"),
    [
        (("her goat died", "she got the ferry contract"), "ferry contract", "goat"),
        (("his van was stolen", "his daughter was born"), "your daughter was born", "van"),
        (
            ("her uncle's yard got sold", "she starts at the weather office in May"),
            "weather office",
            "yard",
        ),
        (("she is thrilled", "she won the relay"), "the relay", "thrilled"),
    ],
)
def test_the_good_news_is_found_beside_the_bad(said: tuple[str, ...], news: str, left: str) -> None:
    text = drafted("congratulate", *said).text or ""
    assert news in text
    assert left not in text


def test_what_is_behind_them_is_good_news() -> None:
    assert "chemo" in (drafted("congratulate", "she finished chemo").text or "")
    assert "cancer" in (drafted("congratulate", "he beat cancer").text or "")


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in"])
@pytest.mark.parametrize(
    ("news", "said"),
    [
        ("her kiosk closed", "your kiosk closed"),
        ("his barn burned down", "your barn burned down"),
        ("she was let go from the mill", "you were let go from the mill"),
    ],
)
def test_bad_news_is_told_with_sympathy(kind: str, news: str, said: str) -> None:
    text = drafted(kind, news).text or ""
    assert said in text
    assert "sorry" in text
    assert "glad to hear that" not in text


def test_a_divorce_is_theirs_to_bring_up() -> None:
    text = drafted("follow_up", "he's divorced now", "he keeps bees").text or ""
    assert "bees" in text
    assert "divorced" not in text


@pytest.mark.parametrize(
    "habit",
    [
        "she hires cooks who were laid off",
        "he trains dogs that were kicked out of kennels",
        "she never lets go of the rope first",
        "he repairs boats that caught fire",
        "she pairs every new welder with one who had an accident",
    ],
)
@pytest.mark.parametrize("kind", ["follow_up", "introduction", "thank_you"])
def test_nobody_is_sorry_about_a_habit_for_a_sad_word_in_it(kind: str, habit: str) -> None:
    assert "sorry" not in (drafted(kind, habit).text or "")


def test_a_blow_of_their_own_is_met_with_sympathy() -> None:
    assert "sorry" in (drafted("follow_up", "he was laid off in May").text or "")

"""Tests of what was typed: it is fitted into the sentence that it stands in."""

from datetime import date

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.desk import write

TODAY = date(2027, 3, 9)


def drafted(kind: str, **more: object) -> CheckedDraft:
    brief = {
        "kind": kind,
        "channel": "email",
        "sender": {"name": "Mara Quist", "role": "signal fitter"},
        "contact": {"name": "Tove Lange"},
        "met": {"where": "the harbour fair"},
        "they_said": ["she counts every rope"],
        **more,
    }
    return write(Brief.model_validate(brief), today=TODAY)


@pytest.mark.parametrize(
    "news",
    [
        "the ropes are from the old dockyard",
        "the dockyard has ropes",
        "there is a knot class on Mondays",
        "the library lends telescopes for free",
    ],
)
def test_a_whole_sentence_is_told_and_not_sent(news: str) -> None:
    text = drafted("share", offer=news).text or ""
    assert news[1:] in text
    assert "send you" not in text


def test_an_article_is_named_whole_beside_its_link() -> None:
    link = "https://example.org/frost"
    text = drafted("share", offer=f"an article on the new frost tables {link}").text or ""
    assert "frost tables" in text
    assert link in text


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("do they take deckhands without papers", "do you take deckhands without papers?"),
        ("does she know a rigger", "do you know a rigger?"),
        ("is there a night ferry", "is there a night ferry?"),
        ("what does a shift pay", "what does a shift pay?"),
        ("hear if she knows a rigger but not to beg", "do you know a rigger?"),
        ("who to call about the buoy", "who to call about the buoy"),
    ],
)
def test_a_question_is_asked_in_its_order(typed: str, asked: str) -> None:
    assert asked in (drafted("ask_advice", ask=typed).text or "")


def test_half_a_question_is_asked_for_again() -> None:
    assert drafted("ask_advice", ask="talk to").status == "ask"


@pytest.mark.parametrize(
    ("letter", "refused"),
    [
        ("Would you like the night desk in Skagen?", "the night desk in Skagen"),
        ("Do you want the deck job?", "the deck job"),
        ("Are you free to judge the knot contest?", "judg"),
        ("We'd like you to run the stall", "run"),
        ("Do you have time to read my logbook?", "your logbook"),
        ("Fancy a trip to the lighthouse?", "trip to the lighthouse"),
        ("How about a coffee on Monday?", "coffee on Monday"),
    ],
)
def test_a_no_names_what_the_letter_asks(letter: str, refused: str) -> None:
    made = drafted("decline", they_wrote=letter, they_said=[])
    assert made.status == "draft"
    assert refused in f"{made.subject} {made.text}"
    assert "lik" not in (made.subject or "").lower()


def test_a_no_reads_an_offer_that_was_told() -> None:
    made = drafted("decline", they_said=["offered me the deck job in Skagen"])
    assert "the deck job" in f"{made.subject} {made.text}"

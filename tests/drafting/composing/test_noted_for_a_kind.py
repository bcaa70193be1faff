"""What is noted for a story, news, a find, help, advice or an answer, as somebody would say it."""

from datetime import date
from typing import Any

import pytest

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.composing.answers.answer_parts import parts_of
from drafting.composing.answers.questions import straight
from drafting.composing.answers.their_words import to_me
from drafting.composing.english.clause import parse
from drafting.composing.giving.finds import place_find
from drafting.composing.noting.help_notes import place_help
from drafting.composing.noting.my_story import place_story, with_and
from drafting.composing.noting.news_notes import place_news
from drafting.composing.telling.reordering import reordered
from drafting.desk import write
from drafting.note_says import called_in

TODAY = date(2027, 5, 12)


def noted(kind: str, *facts: str, channel: str = "email", **more: Any) -> Brief:
    made = {"kind": kind, "channel": channel, "sender": {"name": "Ines Marlow", "role": "diver"}}
    contact = None if kind == "pitch" else {"name": "Rolf Amadi"}
    return Brief.model_validate(
        {**made, "contact": contact, "facts": list(facts), "today": TODAY.isoformat(), **more}
    )


def drafted(kind: str, *facts: str, **more: Any) -> CheckedDraft:
    return write(noted(kind, *facts, **more), today=TODAY)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("six winters on the ice road", "for six winters I have worked on the ice road"),
        ("nine years of harvest shifts", "for nine years I have done harvest shifts"),
        ("mostly gulls and ropes", "it is mostly gulls and ropes"),
        (
            "hardly ever wrecks, nearly always anchors",
            "it is hardly ever wrecks, and nearly always anchors",
        ),
        (
            "since April I mend nets at the co-op, unpaid",
            "I have been mending nets at the co-op since April, unpaid",
        ),
        ("most of what I lift is anchors", "I mostly lift anchors"),
        ("moved here in May, know nobody yet", "I moved here in May and know nobody yet"),
    ],
)
def test_a_note_for_thirty_seconds_becomes_a_sentence_of_mine(fact: str, told: str) -> None:
    assert place_story(noted("pitch", fact, channel="spoken")).facts == (told,)


def test_a_list_behind_a_colon_gets_its_and() -> None:
    told = with_and("kept a log of what I found: 40 boots, one bell")
    assert told == "kept a log of what I found: 40 boots and one bell"
    assert with_and("one rule: I dive, you watch") == "one rule: I dive, you watch"


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("I am looking for harbour work from July", "from July I'm looking for harbour work"),
        ("I piloted a ferry for ten years", "for ten years I piloted a ferry"),
        (
            "I keep two masks, because one always leaks",
            "one always leaks, so I keep two masks",
        ),
        ("the tide decides when I eat, not the clock", None),
        ("my diving card runs until 2029", "my diving card is valid until 2029"),
        ("I went and bought a knife", "I bought a knife"),
        ("all we need is one bollard", "we only need one bollard"),
        ("my first wreck will be in June", "my first wreck is due in June"),
        ("I have to write my first log", "I've got to write my first log"),
    ],
)
def test_a_fact_is_turned_round_rather_than_filled_up(said: str, way: str | None) -> None:
    clause = parse(said.split())
    assert clause is not None
    ways = reordered(clause)
    assert (way in ways) if way else any(each.startswith("it's the tide that") for each in ways)


def test_thirty_seconds_keep_every_note() -> None:
    text = drafted(
        "pitch",
        "six winters on the ice road",
        "kept a log of what I found: 40 boots, one bell",
        "since April I mend nets at the co-op, two mornings a week",
        channel="spoken",
    ).text
    assert "worked on the ice road for six winters" in text
    assert "40 boots and one bell" in text
    assert "mending nets at the co-op since April" in text


def test_news_is_told_with_what_came_of_their_deed() -> None:
    text = drafted(
        "my_news",
        "he turned my application down in 2025",
        "he lent me his harbour chart then, to copy",
        "I passed the pilot test with it",
        "I steer the dredger in Aust since 3 May 2027",
    ).text
    assert "turned" not in text
    assert "lent me your harbour chart to copy" in text
    assert text.index("harbour chart") < text.index("I passed the pilot test")
    assert "since 3 May" in text or "Since 3 May" in text


def test_what_they_used_to_say_is_quoted_and_their_class_is_no_memory() -> None:
    text = drafted(
        "my_news",
        "her diving course ended 2027-02-20",
        '"Breathe before you think" (she said it every evening)',
        "I start at the salvage yard on 1 June 2027",
        "quoted it in the test and they laughed, kindly",
    ).text
    assert 'Every evening you said: "Breathe before you think"' in text
    assert "remember that your diving course" not in text
    assert "20 February" not in text


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (["I work at the lock, began 2027-04-05"], ["I work at the lock since 2027-04-05"]),
        (["I have the job", "it starts on 7 June"], ["I have the job, starting on 7 June"]),
        (["the very first boat was a hearse"], ["my very first boat was a hearse"]),
        (["my first week there: knots"], ["my first week there has been knots"]),
    ],
)
def test_news_noted_in_halves_is_one_sentence(facts: list[str], told: list[str]) -> None:
    assert list(place_news(noted("my_news", *facts)).facts) == told


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (
            "harbour museum shows a wall of bells, last day 30 June 2027",
            "the harbour museum shows a wall of bells until 30 June 2027",
        ),
        (
            "read a paper last week: a diver counts aloud",
            "I read a paper last week in which a diver counts aloud",
        ),
        ("heard on the quay: the cook sings flat", "I heard on the quay that the cook sings flat"),
        ("I went, there is one with its rope", "I went and saw one with its rope"),
    ],
)
def test_a_find_is_told_as_a_sentence(fact: str, told: str) -> None:
    assert place_find(noted("share", fact)).facts == (told,)


def test_who_passes_on_what_is_over_is_told_so() -> None:
    made = drafted(
        "share",
        "she collects brass bells and hasn't one with a rope",
        "harbour museum shows a wall of bells, last day 30 April 2027",
        "I went, there is one with its rope",
        offer="send her my photo of it",
    )
    assert any("30 April" in warning for warning in made.warnings)
    assert "showed a wall of bells until 30 April" in made.text
    assert "haven't one with a rope" in made.text
    assert made.subject != "My photo of it"


def test_what_is_on_until_a_day_is_passed_on_without_a_question() -> None:
    made = drafted(
        "share",
        "his crew whistles before a lift",
        "there's a film about quarry songs at the Plaza until 30 June",
        "in one scene they whistle first, then lift",
        channel="whatsapp",
    )
    assert made.status == "draft"
    assert "There is a film about quarry songs" in made.text or "there is a film" in made.text


def test_help_begins_with_what_they_once_did() -> None:
    placed = place_help(
        noted("offer_help", "brought her my regulator on 2027-04-02", "she fixed it for nothing")
    )
    assert placed.facts == ("she fixed my regulator for nothing",)
    text = drafted(
        "offer_help",
        "brought her my regulator on 2027-04-02",
        "she fixed it for nothing",
        "she's filling in the mooring form",
        "I read forms for a living until March",
        offer="read the form through, one evening, before she sends it",
    ).text
    assert "you fixed my regulator" in text
    assert text.index("regulator") < text.index("mooring form")
    assert "Until March I read forms for a living" in text
    assert "one of those who" not in text


def test_an_offer_for_days_on_which_i_am_away_is_asked_about() -> None:
    facts = ("she needs somebody for the goats", "I'm in Oslo 10 to 20 August")
    made = drafted("offer_help", *facts, offer="feed the goats 14 to 21 August")
    assert made.status == "ask"
    assert "10 to 20 August" in made.questions[0]
    assert drafted("offer_help", *facts, offer="feed the goats 22 to 24 August").status == "draft"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "once the ice goes, does he still tow the buoys?",
            "whether he still tows the buoys once the ice goes",
        ),
        ("whom should I ring first, the port or the club?", None),
        ("is one lamp per boat enough?", "whether one lamp per boat is enough"),
    ],
)
def test_a_question_is_put_straight(question: str, told: str | None) -> None:
    assert straight(question) == (told or "whom I should ring first, the port or the club")


def test_an_answer_keeps_its_exception_with_the_reason() -> None:
    told = parts_of("yes, except the first Friday of the month, choir")
    assert told == ["yes, except the first Friday of the month, when I have choir"]
    assert parts_of("at nine, by the gate") == ["at nine", "by the gate"]


def test_what_is_asked_in_my_words_is_put_to_me() -> None:
    assert to_me("would I ring her about the chart?") == "would you ring me about the chart?"
    assert to_me("could we meet at nine?") == "could we meet at nine?"


def test_a_reply_holds_every_answer() -> None:
    text = drafted(
        "reply",
        "9 June is free",
        "yes, I own a dry suit",
        "I've never dived under ice, only under bridges",
        "she told me at the fair that ice sings",
        they_wrote="Could you dive for us on 9 June? And do you own a dry suit?",
    ).text
    assert "9 June is free" in text
    assert "I do own a dry suit" in text
    assert "under bridges but never under ice" in text
    assert "You wrote that ice sings" not in text


def test_a_card_says_how_somebody_is_called() -> None:
    assert called_in("her card says: Mrs. Okafor, English is fine") == "Mrs. Okafor"
    assert called_in("her card is blue") is None

"""Every rule of tone fires on what it means, and keeps quiet on denial, report and plain speech."""

from typing import Any

import pytest

from tests.drafting.checking.samples import GOOD, rules, serious, with_line

FIRES = [
    ("begging", "Please put in a good word for me."),
    ("begging", "I am desperate for a place on your crew."),
    ("begging", "Could you pass my CV to your boss?"),
    ("hidden_agenda", "In return you could show me the control room."),
    ("hidden_agenda", "You owe me one for the photo."),
    ("hidden_agenda", "By the way, are you hiring at the moment?"),
    ("pressure", "I need an answer by Monday."),
    ("pressure", "I still haven't heard back from you."),
    ("pressure", "It is urgent."),
    ("self_serving", "It would be good for my career."),
    ("bragging", "I'm simply the best driver on the line."),
    ("bragging", "My outstanding record speaks for itself."),
    ("rude", "Your dispatcher must be an idiot."),
    ("rude", "You clearly never drive yourself."),
    ("soft_ask", "If only somebody could open a door at Northrail."),
    ("soft_ask", "Could you send me the plans of the tunnel?"),
    ("attachment_missing", "I've attached the photo."),
    ("generic", "I was truly inspired by your visionary leadership."),
]

QUIET = [
    "I am not looking for a job.",
    "Nothing is needed in return.",
    "There is no deadline, and nothing about it is urgent.",
    "You owe me nothing.",
    "I'm not the best driver on the line.",
    "I would never call anybody an idiot.",
    "To be open: I'm looking for new work from autumn; nothing is needed from you.",
    "A thousand thanks for the fox.",
    "I hope that we get the same table at the next one.",
]

REPORTED = [
    ("people beg him for a job every week", "You said that people beg you for a job every week."),
    ("his boss was called an idiot", "You told me that your boss was called an idiot."),
    ("visitors want something in return", "You mentioned that visitors want something in return."),
    ("the works are urgent", "You said that the works are urgent."),
]


@pytest.mark.parametrize(("rule", "line"), FIRES)
def test_a_rule_of_tone_fires(rule: str, line: str) -> None:
    assert rule in rules(with_line(line))


@pytest.mark.parametrize("line", QUIET)
def test_denial_and_plain_speech_are_no_finding(line: str) -> None:
    assert serious(with_line(line)) == set()


@pytest.mark.parametrize(("fact", "line"), REPORTED)
def test_their_own_words_told_again_are_no_finding(fact: str, line: str) -> None:
    said = ["his team replaced 48 lamps in the old tunnel", "a fox lives at Mill Lane", fact]

    assert serious(with_line(line), they_said=said) == set()


def test_a_deadline_that_the_facts_hold_is_no_pressure() -> None:
    line = "The offer ends Friday, so I mention it now."

    assert "pressure" in rules(with_line(line))
    assert "pressure" not in rules(with_line(line), facts=["the photo show ends on Friday"])


def test_a_condolence_takes_no_cheer_and_no_business() -> None:
    facts: dict[str, Any] = {
        "kind": "condolence",
        "they_said": ["his sister died"],
        "offer": None,
        "share": [],
    }
    kind = "Dear Bram,\n\nI am so sorry about your sister. I am thinking of you.\n\nInes"
    cheer = "Dear Bram,\n\nOn the bright side, you have time now!\n\nInes"
    business = "Dear Bram,\n\nI'm sorry about your sister. When is the next meeting?\n\nInes"

    assert serious(kind, **facts) == set()
    assert "insensitive" in rules(cheer, **facts)
    assert "insensitive" in rules(business, **facts)


def test_cheer_beside_a_loss_hurts_in_any_kind() -> None:
    text = "Hi Bram,\n\nThank you. Your father died, but look on the bright side.\n\nInes"

    assert "insensitive" in rules(text, they_said=["his father died"])


def test_an_ask_for_advice_may_ask() -> None:
    text = (
        "Dear Bram,\n\nThank you for telling me of the 48 lamps in the old tunnel. "
        "Could you tell me which ladder you used? If not, that is fine.\n\nInes Kolar"
    )

    assert serious(text, kind="ask_advice") == set()


def test_a_good_message_raises_nothing_at_all() -> None:
    assert rules(GOOD) == set()


def test_one_mild_stock_phrase_is_only_a_hint() -> None:
    text = GOOD.replace("Thank you for", "I hope you are well. Thank you for")

    assert "generic" in rules(text)
    assert "generic" not in serious(text)


def test_a_note_of_letters_that_lets_the_reader_off_is_no_pressure() -> None:
    assert "pressure" in rules(with_line("I wrote twice and heard nothing."))
    assert "pressure" not in rules(with_line("I wrote twice, and you owe me no answer."))


def test_room_of_my_own_is_offered_and_not_begged_for() -> None:
    assert "begging" not in rules(with_line("I have room for one more on the Sunday tour."))
    assert "begging" in rules(with_line("Is there room for one more on your team?"))


def test_desperation_of_others_is_told_and_not_pleaded() -> None:
    assert "begging" not in rules(with_line("The children were desperate to see the fox."))
    assert "begging" in rules(with_line("I am desperate to see the fox."))

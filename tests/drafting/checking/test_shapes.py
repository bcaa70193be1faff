"""Scorn, boasts, levers and hurry are known by their shape, and told facts are spared."""

import pytest

from tests.drafting.checking.samples import rules, serious, with_line

SHAPES = [
    ("rude", "It is a miracle that Jasper ever finds his own signal box."),
    ("rude", "I wouldn't let that helper of yours near a ladder."),
    ("rude", "My parrot keeps a better log than your office."),
    ("rude", "Some of us were out in the rain while you polished your badge."),
    ("rude", "How touching that you think the lamps change themselves."),
    ("rude", "It can't be that hard to lift a receiver."),
    ("bragging", "Few people hear a rail the way I do."),
    ("bragging", "I'm told that I have the best ear, and who am I to argue."),
    ("bragging", "Other crews come to see how it should be done."),
    ("bragging", "What takes a whole crew a week I do before lunch."),
    ("hidden_agenda", "Once it hangs there, I take it that the cleaning contract comes to us."),
    ("hidden_agenda", "The photo is in the post as soon as I hear from you."),
    ("hidden_agenda", "Whoever takes my photo opens his door to me."),
    ("pressure", "I have told everybody here that you will come, and they count on it."),
    ("pressure", "Just text back before you put the phone down."),
    ("pressure", "I would hate to have to tell them that it was you."),
    ("begging", "If there's a broom in your tunnel, let me be behind it."),
]
HARMLESS = [
    "How you count them all is a mystery to me.",
    "Your crew was patient with me while you were up the ladder.",
    "I'm told that I talk too much about foxes.",
    "Others do this far better than I do.",
    "I can bring the photo as soon as the rain stops.",
    "Just ask whenever you like, or not at all.",
]


@pytest.mark.parametrize(("rule", "line"), SHAPES)
def test_a_worry_is_known_by_its_shape(rule: str, line: str) -> None:
    """No harsh word stands in the sentence, and still the right worry is named."""
    assert rule in rules(with_line(line))


@pytest.mark.parametrize("line", HARMLESS)
def test_the_same_words_said_kindly_worry_nobody(line: str) -> None:
    """Of oneself, in thanks or without hurry, the shape says nothing bad."""
    worries = {"rude", "bragging", "hidden_agenda", "pressure", "begging"}
    assert not serious(with_line(line)) & worries


def test_what_the_facts_tell_of_a_doing_is_no_insult() -> None:
    """ "Behind your back" is where a fact says that the sweets are."""
    line = "You hide the sweets behind your back, and I liked that."
    assert "rude" in rules(with_line(line))
    told = ["he hides the sweets behind his back"]
    assert "rude" not in rules(with_line(line), they_said=told)


def test_telling_somebody_something_is_not_telling_them_off() -> None:
    """ "I told you about the fox" reminds; "I told you so" scolds."""
    assert "rude" not in rules(
        with_line("I told you about the fox."), facts=["I told him about it"]
    )
    assert "rude" in rules(with_line("I told you so."))


def test_a_yes_to_their_question_is_no_chatter() -> None:
    """ "Sure" opens an answer where they asked, and a machine's text where nobody did."""
    text = "Sure, Bram, the photo is yours. Thank you for asking. Ines Kolar"
    assert "assistant_chatter" not in rules(text, kind="reply", they_wrote="May I have it?")
    assert "assistant_chatter" in rules(text, kind="reply", they_wrote="Send it.")

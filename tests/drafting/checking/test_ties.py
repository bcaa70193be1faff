"""A private matter is given away by what belongs to it: a body's part, a wish, a new post."""

import pytest

from tests.drafting.checking.samples import rules, with_line


@pytest.mark.parametrize(
    ("private", "line"),
    [
        ("his ankle is to be operated on", "Do go gently on that foot."),
        ("his ankle is to be operated on", "I wish you a speedy recovery."),
        ("his wife has moved out", "I hope things are calmer at home."),
        ("he is applying to the ferry company", "Fingers crossed for the interview."),
        ("he is applying to the ferry company", "I'll send it while you are still at Northrail."),
        ("he cannot pay his loan", "I know times are tight."),
        ("he and his wife are expecting a child", "Enjoy the quiet nights while you still can."),
        ("he is going deaf in one ear", "I'll speak up next time."),
        ("he has stopped drinking", "Let us have coffee instead of wine."),
        ("he is going deaf in one ear", "Your secret is safe: I won't tell a soul."),
        ("he has epilepsy", "May your rides by bicycle go smoothly."),
    ],
)
def test_a_hint_at_a_private_matter_is_found(private: str, line: str) -> None:
    assert "leak_private" in rules(with_line(line), private=[private])


@pytest.mark.parametrize(
    ("private", "line"),
    [
        ("he is going deaf in one ear", "I look forward to hearing how the fox gets on."),
        ("he is losing his sight", "I hope to see you on the line again."),
        ("his wife has moved out", "I hope the week goes well."),
        ("he cannot pay his loan", "The photo costs you nothing."),
        ("he failed the signal exam", "I look forward to the next time."),
        ("he has epilepsy", "I hope you see the fox again at Mill Lane."),
    ],
)
def test_a_plain_wish_beside_a_private_matter_is_none(private: str, line: str) -> None:
    assert "leak_private" not in rules(with_line(line), private=[private])


@pytest.mark.parametrize(
    "line",
    [
        "I thought of the lady in her seventies.",
        "How is Mrs. T. getting on?",
        "I hope all is well in number nine.",
    ],
)
def test_a_patient_of_the_facts_is_known_by_age_initial_or_room(line: str) -> None:
    said = ["Mrs. T., 76, in room 9 feeds a fox from the window"]
    assert "leak_private" in rules(with_line(line), they_said=said)
    assert "leak_private" not in rules(with_line("I'll be there in nine minutes."), they_said=said)


def test_what_was_told_in_confidence_is_private_among_the_facts_too() -> None:
    said = ["told me in confidence that Northrail drops the night line"]
    line = "I'm sorry that the night line is to be dropped."
    assert "leak_private" in rules(with_line(line), they_said=said)

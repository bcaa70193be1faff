"""How I write: every habit in a plain sentence with what it rests on, and a way to forget it."""

import pytest

from drafting.habits import Habit
from drafting.habits.keeping import Kept
from screens.my_habits import habits_group, say_habit, say_seen

EVIL = "<img src=x onerror=alert(1)> **bold** $x$"
GREETING = Habit(what="greeting", family="mail", language="en", value="Hi", seen=4)
STRUCK = Habit(what="struck", language="en", value="gladly", seen=3)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"what": "greeting", "value": "Hi"}, "In mails you greet with “Hi”"),
        (
            {"what": "greeting", "family": "chat", "language": "de", "value": "Hallo"},
            "In texts and chats in German you greet with “Hallo”",
        ),
        (
            {"what": "sign_off", "value": "Thanks,"},
            "In mails you end with “Thanks,” before your name",
        ),
        ({"what": "sign_off", "value": ""}, "In mails you end with your name alone"),
        (
            {"what": "length", "value": "shorter", "share": 0.7},
            "In mails you write less than a draft",
        ),
        (
            {"what": "length", "value": "longer", "share": 1.4},
            "In mails you write more than a draft",
        ),
        ({"what": "struck", "family": "", "value": "gladly"}, "You strike out “gladly”"),
    ],
)
def test_each_habit_has_its_sentence(fields: dict[str, object], said: str) -> None:
    habit = Habit.model_validate({"family": "mail", "language": "en", "seen": 3, **fields})
    assert say_habit(habit) == said


def test_a_card_says_what_it_rests_on_and_can_be_forgotten_with_one_tap() -> None:
    _, card, last = habits_group(Kept(habits=(GREETING,))).cards
    assert (card.lines, card.hint) == (("In mails you greet with “Hi”.",), "Seen in 4 messages.")
    assert [(act.id, act.confirm) for act in card.actions] == [("forget", None)]
    assert [(act.id, bool(act.confirm)) for act in last.actions] == [("forget_all", True)]
    assert say_seen(STRUCK) == "Seen in 3 messages."


def test_two_habits_are_two_cards_whatever_they_say() -> None:
    cards = habits_group(Kept(habits=(STRUCK, GREETING))).cards
    assert len({card.id for card in cards}) == len(cards) == 4
    assert "greet" in cards[1].lines[0]


def test_before_anything_is_learnt_there_is_nothing_to_forget() -> None:
    (switch,) = habits_group(Kept()).cards
    assert "Nothing is learnt yet" in switch.lines[0]
    assert [(act.id, act.switched) for act in switch.actions] == [("learn", True)]


def test_while_learning_is_off_it_says_so_and_what_was_learnt_can_still_be_forgotten() -> None:
    switch, card, _ = habits_group(Kept(habits=(GREETING,), is_off=True)).cards
    assert "off" in switch.lines[0]
    assert switch.actions[0].switched is False
    assert card.actions[0].id == "forget"


def test_a_struck_word_is_text_and_never_markup() -> None:
    """Cards put each line on the screen as text; here it has to arrive as it is."""
    habit = STRUCK.model_copy(update={"value": EVIL})
    card = habits_group(Kept(habits=(habit,))).cards[1]
    assert card.lines == (f"You strike out “{EVIL}”.",)
    assert EVIL not in card.id

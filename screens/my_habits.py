"""How I write, as far as it is learnt: each habit to forget, and the switch for it all."""

import streamlit as st

from drafting.habits import Habit
from drafting.habits.keeping import Kept, forget, forget_all, load_kept, set_learning
from screens.parts import Action, Card, Group, Tap, cards, note_trouble, say
from store import StoreError, open_log

SAID = "me_habits_said"
WHAT = (
    "A change that you make in three messages goes into your next drafts. What is learnt stays in"
    " your log. A model, if you use one, is told what stands here, and never your messages."
)
NOTHING = "Nothing is learnt yet. Change a draft as you like, and send it; that is all it takes."
OFF = "Learning is off. Drafts are written as if Reachout knew none of this."
LANGUAGES = {"de": "German", "es": "Spanish", "fr": "French"}
ALL = Card(
    id="all",
    tone="plain",
    actions=(
        Action(id="forget_all", label="Forget all of this", confirm="Tap again to forget it all"),
    ),
)
ORDER = ("greeting", "sign_off", "length", "struck")


def draw_my_habits() -> None:
    """Show what was learnt, and how to forget it or to learn nothing."""
    with open_log() as log:
        kept = load_kept(log)
    cards("me_habits", [habits_group(kept)], on_tap=_take_tap)
    if said := st.session_state.pop(SAID, None):
        say(said)


def habits_group(kept: Kept) -> Group:
    """The switch, what was learnt as cards, and letting go of it all."""
    found = sorted(kept.habits, key=lambda habit: ORDER.index(habit.what))
    learnt = tuple(habit_card(habit) for habit in found)
    last = (ALL,) if learnt else ()
    return Group(title="How you write", hint=WHAT, cards=(switch_card(kept), *learnt, *last))


def habit_card(habit: Habit) -> Card:
    """One habit in a sentence, and the tap that forgets it."""
    return Card(
        id=habit.id,
        lines=(f"{say_habit(habit)}.",),
        hint=say_seen(habit),
        actions=(Action(id="forget", label="Forget this", text=True),),
    )


def switch_card(kept: Kept) -> Card:
    """The switch for learning, and what holds while it is off or nothing is learnt."""
    learns = Action(id="learn", label="Learn from what I change", switched=not kept.is_off)
    line = OFF if kept.is_off else "" if kept.habits else NOTHING
    return Card(id="learning", tone="plain", lines=(line,) if line else (), actions=(learns,))


def say_habit(habit: Habit) -> str:
    """What I do, as one says it."""
    if habit.what == "struck":
        return f"You strike out “{habit.value}”{_say_language(habit)}"
    where = "In mails" if habit.family == "mail" else "In texts and chats"
    where += _say_language(habit)
    if habit.what == "length":
        return f"{where} you write {'less' if habit.share < 1 else 'more'} than a draft"
    if habit.what == "greeting":
        return f"{where} you greet with “{habit.value}”"
    if not habit.value:
        return f"{where} you end with your name alone"
    return f"{where} you end with “{habit.value}” before your name"


def say_seen(habit: Habit) -> str:
    """What it rests on."""
    return f"Seen in {habit.seen} messages."


def _say_language(habit: Habit) -> str:
    name = LANGUAGES.get(habit.language)
    return f" in {name}" if name else ""


def _take_tap(tap: Tap) -> None:
    try:
        with open_log() as log:
            if tap.action == "forget" and forget(log, tap.card):
                st.session_state[SAID] = "Forgotten. It comes back only if you show it anew."
            elif tap.action == "forget_all":
                forget_all(log)
                st.session_state[SAID] = "All of it is forgotten."
            elif tap.action == "learn":
                set_learning(log, is_on=load_kept(log).is_off)
    except StoreError as error:
        note_trouble(error)

"""What to say aloud: thirty seconds about me, and one way to end a chat."""

import streamlit as st

from drafting.spoken import SpokenLine, introduce, say_goodbye
from screens.clock import today
from screens.parts import Action, Card, Field, Group, Sheet, Tap, cards, form, go_to, note_trouble
from store import Profile, StoreError, open_log

SEEDS = {"pitch": "events_pitch_seed", "goodbye": "events_goodbye_seed"}
PLACEHOLDER = "I teach chemistry, and in September I go back to school."


def draw_aloud() -> None:
    """Show my self-introduction and a goodbye, and ask for the one sentence they are made from."""
    for key in SEEDS.values():
        st.session_state.setdefault(key, 0)
    day = today()
    with open_log() as log:
        me = log.profile.get()
        pitch = introduce(log, today=day, seed=st.session_state[SEEDS["pitch"]])
        goodbye = say_goodbye(log, today=day, seed=st.session_state[SEEDS["goodbye"]])
    cards("events_pitch", [pitch_group(me, pitch)], on_tap=_take_tap)
    if not me.about:
        form(
            "events_about",
            [ABOUT_SHEET],
            revision="about",
            actions=[[Action(id="keep", label="Keep this sentence")]],
            on_tap=_keep_about,
        )
    cards("events_goodbye", [goodbye_group(goodbye)], on_tap=_take_tap)


ABOUT_SHEET = Sheet(
    fields=(
        Field(
            id="about",
            label="One sentence about you",
            type="long",
            placeholder=PLACEHOLDER,
            hint="In your own words, as you would tell a neighbour.",
        ),
    ),
)


def pitch_group(me: Profile, pitch: SpokenLine) -> Group:
    """My thirty seconds as a card, with what would make them better."""
    actions = [Action(id="another", label="Another version")]
    if not me.about:
        hint = "A short one that always works. With one sentence about you it becomes yours."
    elif not me.name:
        hint = "With your name it gets longer."
        actions.append(Action(id="me", label="Add my name"))
    else:
        hint = "Put together by Reachout from what you wrote on Me. Say it your own way."
        actions.append(Action(id="me", label="Change my sentence"))
    card = Card(id="pitch", lines=(pitch.text,), hint=hint, actions=tuple(actions))
    return Group(title="Thirty seconds about you", cards=(card,))


def goodbye_group(goodbye: SpokenLine) -> Group:
    """One way to end a chat, as a card."""
    card = Card(
        id="goodbye",
        lines=(goodbye.text,),
        actions=(Action(id="another", label="Another one"),),
    )
    return Group(title="One way to end a chat", cards=(card,))


def _take_tap(tap: Tap) -> None:
    if tap.action == "another":
        st.session_state[SEEDS[tap.card]] += 1
    elif tap.action == "me":
        go_to("me")


def _keep_about(tap: Tap) -> None:
    about = " ".join(str(tap.values.get("about") or "").split())
    if not about:
        return
    try:
        with open_log() as log:
            log.profile.save(Profile(**{**log.profile.get().model_dump(), "about": about}))
    except StoreError as error:
        note_trouble(error)

"""The first run: a name and one sentence, both of which may wait."""

import streamlit as st

from screens.my_profile import with_role
from screens.parts import Action, Field, Sheet, Tap, form, note_trouble, say, show_trouble
from screens.saying import tell
from store import Log, Profile, StoreError, open_log

WELCOMED = "welcomed"
WHAT_IT_IS = (
    "Reachout helps you say the right thing after you meet somebody. "
    "What you write is kept in one file on your own computer."
)
NAME_LATER = "You can add your name under Me."
SHEET = Sheet(
    fields=(
        Field(id="name", label="Your name", autocomplete="name"),
        Field(
            id="about",
            label="One sentence about you",
            type="long",
            placeholder="I run the night shift at a small hospital and keep bees.",
            hint="It helps when you introduce yourself. You can change it under Me.",
        ),
    )
)
ACTIONS = [
    [Action(id="keep", label="Begin", primary=True, wide=True)],
    [Action(id="skip", label="Skip this for now", text=True)],
]


def is_first_run(log: Log) -> bool:
    """True until the person has said who they are, skipped it, or met somebody."""
    if log.settings.get(WELCOMED) or log.people.recent(1):
        return False
    me = log.profile.get()
    return not (me.name or me.about)


def draw_welcome() -> None:
    """What Reachout is, and the two questions."""
    st.title("Welcome", anchor=False)
    show_trouble()
    say(WHAT_IT_IS)
    form("welcome", [SHEET], revision="1", actions=ACTIONS, on_tap=_answer)


def _answer(tap: Tap) -> None:
    name = str(tap.values.get("name", "")).strip()
    about = str(tap.values.get("about", "")).strip()
    try:
        with open_log() as log, log.writing():
            if tap.action == "keep" and (name or about):
                log.profile.save(
                    with_role(Profile(name=name or None, about=about or None), Profile())
                )
            log.settings.set(WELCOMED, True)
        if not name:
            tell(NAME_LATER)
    except StoreError as error:
        note_trouble(error)

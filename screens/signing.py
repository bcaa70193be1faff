"""My name, asked where the first message needs it, and put below that message."""

from datetime import timedelta

import streamlit as st

from drafting import message
from screens.clock import now, today
from screens.parts import Action, Field, Sheet, Tap, form
from store import StoreError, open_log

UNSIGNED = "Your name is not below it yet. Add it under the buttons, or leave it as it is."
NO_NAME = "Type your name first, or send the message as it is."
SIGN = Action(id="sign", label="Put my name below it")
NAME = Field(id="name", label="Your name", autocomplete="name")
SAID = "signing_said"


def ask_my_name(draft_id: str) -> None:
    """One field and one tap: the name goes below this message, and into my profile for the next."""
    hint = st.session_state.pop(SAID, "")
    form(
        f"sign-{draft_id}",
        [Sheet(id="sign", fields=(NAME.model_copy(update={"hint": hint}),), actions=(SIGN,))],
        revision="1",
        actions=[],
        on_tap=lambda tap: _sign(draft_id, tap),
    )


def _sign(draft_id: str, tap: Tap) -> None:
    name = " ".join(str(tap.values.get("name", "")).split())
    if not name:
        st.session_state[SAID] = NO_NAME
        return
    try:
        with open_log() as log, log.writing():
            log.profile.save(log.profile.get().model_copy(update={"name": name}))
            seen = message.look(log, draft_id, today=today())
            # A phone whose clock runs ahead has typed "later" than now.
            latest = seen.version.made_at + timedelta(milliseconds=1) if seen.version else now()
            signed = f"{seen.text.rstrip()}\n\n{name}"
            message.edit(log, draft_id, signed, max(now(), latest))
    except StoreError as error:
        st.session_state[SAID] = str(error)

"""Where a person pastes what they really sent."""

import streamlit as st

from screens.clock import today
from screens.parts import Action, Field, Sheet, Tap, form, note_trouble
from screens.today_taps import PASTING, say_it_went
from store import StoreError, open_log


def draw_paste_box(draft_id: str) -> None:
    """A box for the text as it was sent."""
    field = Field(id="text", label="What did you send?", type="long", rows=6,
                  placeholder="Paste it here")  # fmt: skip
    form(
        f"paste-{draft_id}",
        [Sheet(fields=(field,))],
        revision="1",
        actions=[
            [
                Action(id="keep", label="Keep it", primary=True),
                Action(id="back", label="Back"),
            ]
        ],
        on_tap=lambda tap: _keep(draft_id, tap),
    )


def _keep(draft_id: str, tap: Tap) -> None:
    if tap.action == "back":
        st.session_state.pop(PASTING, None)
        return
    text = str(tap.values.get("text", ""))
    if not text.strip():
        note_trouble(ValueError("Paste what you sent first. If it went as it was, go back: Yes."))
        return
    try:
        with open_log() as log:
            say_it_went(log, draft_id, today(), text)
    except StoreError as error:
        note_trouble(error)
        return
    st.session_state.pop(PASTING, None)

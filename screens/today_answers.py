"""Where a person pastes what they really sent."""

import streamlit as st

from drafting.desk import whole_text
from screens.clock import today
from screens.parts import Action, Field, Sheet, Tap, form, note_trouble
from screens.today_taps import PASTING, say_it_went
from screens.wording import call_within, in_short
from store import Log, StoreError, open_log

CHANGE_IT = "This is how it left here. Change it to what really went, or paste that over it."


def draw_paste_box(draft_id: str) -> None:
    """A box for the text as it was sent, which begins with the text as it was handed over."""
    with open_log() as log:
        draft, handed = log.drafts.get(draft_id), handed_over(log, draft_id)
        person = log.people.get(draft.contact_id) if draft.contact_id else None
        whom = f" to {call_within(person.label)}" if person else ""
    field = Field(
        id="text", label=in_short(f"What did you send{whom}?"), type="long", rows=6, value=handed,
        placeholder="Paste it here", hint=CHANGE_IT,
    )  # fmt: skip
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
            is_as_it_was = text.strip() == handed_over(log, draft_id).strip()
            say_it_went(log, draft_id, today(), None if is_as_it_was else text)
    except StoreError as error:
        note_trouble(error)
        return
    st.session_state.pop(PASTING, None)


def handed_over(log: Log, draft_id: str) -> str:
    """The message as their own app got it."""
    top = log.drafts.current(draft_id)
    return whole_text(top.subject, top.text) if top else ""

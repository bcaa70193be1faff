"""The number of whom a message is for, asked where their app would open with nobody in it."""

import streamlit as st

from drafting.handoff import APPS, lacks_number
from screens.draft_taps import SAID
from screens.parts import Action, Field, Sheet, Tap, form
from screens.wording import call_within, in_short
from store import Contact, Draft, Log, StoreError, open_log

NOBODY_YET = "{app} opens with nobody in it. Type the number below, or pick {name} there."
HOME_NUMBER = (
    "{app} opens with nobody in it, because the number lacks its country."
    " Change it below, or pick {name} there."
)
NOBODY_IN_IT = "{app} opened with nobody in it: pick {name} there, or copy the text and paste it."
NO_NUMBER = "Type a number first, or pick them in {app}."
NO_COUNTRY = "Begin with + and the country, as in +1 212 555 0100, or pick them in WhatsApp."
KEPT = "Kept. {app} opens with {name} now."
KEEP = Action(id="number", label="Keep this number")
TOLD = "reaching_told"


def say_nobody(draft: Draft, person: Contact | None) -> str:
    """What to know before the app opens with nobody in it; else nothing."""
    if person is None or not lacks_number(draft.channel, person):
        return ""
    sentence = HOME_NUMBER if person.phones else NOBODY_YET
    return sentence.format(app=APPS[draft.channel], name=_name(person))


def say_it_opened_with_nobody(draft: Draft, person: Contact | None) -> str:
    """What to do where the app has opened with nobody in it; else nothing."""
    if person is None or not lacks_number(draft.channel, person):
        return ""
    return NOBODY_IN_IT.format(app=APPS[draft.channel], name=_name(person))


def ask_their_number(draft: Draft, person: Contact) -> None:
    """One field and one tap: the number goes to their page, and the message to them."""
    number = next(iter(person.phones), "")
    field = Field(
        id="number",
        label=f"The number of {_name(person)}",
        type="tel",
        value=number,
        placeholder="+1 212 555 0100" if draft.channel == "whatsapp" else "",
        trouble=st.session_state.pop(TOLD, ""),
    )
    form(
        f"number-{draft.id}-{draft.channel}",
        [Sheet(id="number", fields=(field,), actions=(KEEP,))],
        revision=number or "1",
        actions=[],
        on_tap=lambda tap: _keep(draft.id, tap),
    )


def _keep(draft_id: str, tap: Tap) -> None:
    typed = " ".join(str(tap.values.get("number", "")).split())
    try:
        with open_log() as log:
            st.session_state[TOLD] = _keep_number(log, draft_id, typed)
    except StoreError as error:
        st.session_state[TOLD] = str(error)


def _keep_number(log: Log, draft_id: str, typed: str) -> str:
    """What stands in the way of this number, or nothing where it is kept."""
    draft = log.drafts.get(draft_id)
    if draft.contact_id is None:
        return ""
    person = log.people.get(draft.contact_id)
    phones = (typed, *(phone for phone in person.phones[1:] if phone != typed))
    saved = person.model_copy(update={"phones": phones})
    if lacks_number(draft.channel, saved):
        is_number = any(char.isdecimal() for char in typed)
        return NO_COUNTRY if is_number else NO_NUMBER.format(app=APPS[draft.channel])
    log.people.save(saved)
    st.session_state[SAID] = KEPT.format(app=APPS[draft.channel], name=_name(person))
    return ""


def _name(person: Contact) -> str:
    return in_short(call_within(person.label))

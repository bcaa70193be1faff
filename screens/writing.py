"""The message screen: whom it is for, what kind, which way; then the draft itself."""

import streamlit as st

from drafting import message
from drafting.answers import CheckedDraft
from drafting.suggesting import suggest_channel, suggest_kinds
from screens.asking import ask_for_more
from screens.choices import Wanted, draw_choices, fit_channel, read_channel
from screens.clock import today
from screens.draft import draw_draft
from screens.parts import as_text, draw_alone, here
from screens.streaming import is_stream_wanted, stream_message, uses_model, want_stream
from screens.wording import name_kind
from store import Draft, Log, open_log


def write_message() -> None:
    """Draw the message that the address names."""
    with open_log() as log:
        wanted = _wanted(log)
        draft, made = _draft(log, wanted)
        person = log.people.get(wanted.contact_id) if wanted.contact_id else None
        st.title(as_text(f"To {person.label}" if person else name_kind(wanted.kind)), anchor=False)
        if person:
            draw_choices(log, wanted, person, draft)
        if draft and made and uses_model(log):
            want_stream(draft.id)
    if draft is None:
        ask_for_more(wanted.contact_id, wanted.kind, wanted.channel, made)
        return
    warnings = made.warnings if made else ()
    draw_alone(lambda: _draw(draft.id, warnings))


def _draw(draft_id: str, warnings: tuple[str, ...]) -> None:
    # No log is open here while a model takes its time.
    if is_stream_wanted(draft_id):
        stream_message(draft_id)
        st.rerun(scope="fragment")
    with open_log() as log:
        draw_draft(log, draft_id, warnings)


def _wanted(log: Log) -> Wanted:
    """The draft of the address, else its person with the kind asked for or the one that fits."""
    draft_id = here("draft")
    if draft_id:
        draft = log.drafts.get(draft_id)
        return Wanted(draft.contact_id, draft.kind, read_channel(draft.channel), draft.id)
    contact_id = here("person")
    person = log.people.get(contact_id or "")
    kind = here("kind") or suggest_kinds(log, person.id, today())[0]
    last = log.timeline.last_wrote(person.id)
    channel = read_channel(here("way") or suggest_channel(person, last.channel if last else None))
    return Wanted(person.id, kind, fit_channel(kind, channel), None)


def _draft(log: Log, wanted: Wanted) -> tuple[Draft | None, CheckedDraft | None]:
    """The draft of the address; else one that waits for "Did it go?"; else an open or a new one."""
    if wanted.draft_id:
        return log.drafts.get(wanted.draft_id), None
    if wanted.contact_id:
        asked = log.drafts.unanswered_for(wanted.contact_id, wanted.kind)
        if asked:
            return asked, None
    return message.start(
        log, wanted.kind, contact_id=wanted.contact_id, channel=wanted.channel, today=today()
    )

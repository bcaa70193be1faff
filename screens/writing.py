"""The message screen: whom it is for, what kind, which way; then the draft itself."""

import streamlit as st

from drafting import message
from drafting.answers import CheckedDraft
from drafting.suggesting import suggest_kinds, suggest_way
from prompts import load_kinds
from screens.asking import ask_for_more
from screens.choices import Wanted, draw_choices, fit_channel, is_in_hand, read_channel
from screens.clock import today
from screens.draft import draw_draft
from screens.holding import hold_words
from screens.other_ways import offer_other_ways
from screens.particulars import is_unworded
from screens.parts import (
    Action,
    Card,
    Group,
    as_text,
    cards,
    draw_alone,
    go_to,
    here,
    say,
    show_problem,
)
from screens.streaming import begin_stream, follow_stream, is_streaming, uses_model
from screens.tongues import tongue_here
from screens.wording import call_within, name_kind
from store import Contact, Draft, Log, StoreError, Unknown, open_log


def write_message() -> None:
    """Draw the message that the address names."""
    try:
        with open_log() as log:
            wanted = _wanted(log)
            draft, made = _draft(log, wanted)
            person = log.people.get(wanted.contact_id) if wanted.contact_id else None
            if draft and made and uses_model(log):
                begin_stream(draft.id)
            st.title(as_text(_say_whom(person) if person else name_kind(wanted.kind)), anchor=False)
            if person:
                draw_choices(log, wanted, person, draft)
    except Unknown as error:
        _draw_way_back(error)
        return
    except StoreError as error:
        st.title("Write", anchor=False)
        show_problem(error)
        return
    if draft is None:
        made = offer_other_ways(wanted, made)
        ask_for_more(wanted.contact_id, wanted.kind, wanted.channel, made)
        return
    if is_streaming(draft.id):
        # No log is open here while a model takes its time.
        follow_stream(draft.id)
        st.rerun()
    draw_alone(lambda: _draw(draft))


def _say_whom(person: Contact) -> str:
    named = (person.name or "").strip() or (person.preferred_name or "").strip()
    place = (person.org or "").strip()
    if named or not place or person.label != place:
        return f"To {call_within(person.label)}"
    return f"To somebody at {place}"


def _draw(draft: Draft) -> None:
    if is_streaming(draft.id):
        st.rerun()
    try:
        with open_log() as log:
            is_as_above = is_in_hand(log.drafts.get(draft.id)) == is_in_hand(draft)
            if is_as_above:
                draw_draft(log, draft.id)
    except StoreError as error:
        show_problem(error)
        hold_words(draft)
        return
    if not is_as_above:
        # The kinds and ways above hold for a message that can still be changed, and for no other.
        st.rerun()


def _draw_way_back(error: Unknown) -> None:
    st.title("Nothing to write here", anchor=False)
    say(str(error))
    back = Action(id="write", label="Choose somebody to write to", primary=True)
    group = Group(cards=(Card(id="nothing", tone="plain", actions=(back,)),))
    cards("nothing", [group], on_tap=lambda _tap: go_to("write"))


def _wanted(log: Log) -> Wanted:
    """The draft of the address, else its person with the kind asked for or the one that fits."""
    draft_id = here("draft")
    if draft_id:
        draft = log.drafts.get(draft_id)
        if draft.contact_id and is_unworded(log, draft):
            return Wanted(draft.contact_id, draft.kind, read_channel(draft.channel), None)
        return Wanted(draft.contact_id, draft.kind, read_channel(draft.channel), draft.id)
    contact_id = here("person")
    person = log.people.get(contact_id or "")
    asked = here("kind")
    # The address is data from outside: a kind that nobody knows is no kind.
    kind = asked if asked and asked in load_kinds() else suggest_kinds(log, person.id, today())[0]
    channel = read_channel(here("way") or suggest_way(log, person, kind, today()))
    return Wanted(person.id, kind, fit_channel(kind, channel), None, tongue_here(person))


def _draft(log: Log, wanted: Wanted) -> tuple[Draft | None, CheckedDraft | None]:
    """The draft of the address; else one that waits for "Did it go?"; else an open or a new one."""
    if wanted.draft_id:
        return log.drafts.get(wanted.draft_id), None
    if wanted.contact_id:
        asked = log.drafts.unanswered_for(wanted.contact_id, wanted.kind)
        if asked:
            return asked, None
    return message.start(
        log, wanted.kind,
        contact_id=wanted.contact_id, channel=wanted.channel, today=today(), tongue=wanted.tongue,
    )  # fmt: skip

"""I met someone: one box for everything, then a look at what was understood."""

import re
import secrets

import streamlit as st

from screens.confirming import confirm_reading, known_event
from screens.parts import (
    Action,
    Card,
    Editing,
    Group,
    Tap,
    cards,
    editor,
    go_to,
    here,
    note_trouble,
    say,
    show_problem,
    show_trouble,
)
from store import Capture, Log, StoreError, open_log

NO_EVENT = "That event is no longer in your log. Your note is kept without it."
FOUND = "met_found"
HOW = "Your phone's dictation works here too. You look everything over before it is kept."
UNFINISHED = "This is the note that you have not finished. It stays here if you begin another one."
READ = Action(id="read", label="Read my note", primary=True, wide=True)
ANOTHER = Action(id="new", label="Begin another note")
# The address is data from outside: only an id such as we make them begins a note.
_OWN_ID = re.compile("[0-9a-f]{16}")
EXAMPLE = (
    "Who, where, what they said, what you promised. Messy is fine:\n"
    "met Ana, school nurse, at the health fair sat. she keeps spare glasses in a drawer. "
    "promised her our vision chart, write mon"
)


def take_note() -> None:
    """The box, with what is kept of it; earlier notes that were never finished stand below."""
    st.title("I met someone", anchor=False)
    with open_log() as log:
        event = here("event")
        if event and known_event(log, event) is None:
            say(NO_EVENT)
        note_id = _note_id(log)
        capture = log.captures.get(note_id)
        others = [box for box in log.captures.open() if box.id != note_id]
    show_trouble()
    is_found = bool(capture and capture.text.strip()) and st.session_state.get(FOUND) == note_id
    _draw_box(note_id, capture, is_found=is_found)
    if others:
        unfinished = tuple(
            Card(id=box.id, lines=(box.text[:160],), actions=_OTHER_ACTIONS) for box in others[:5]
        )
        group = Group(title="Notes you have not finished", cards=unfinished)
        cards("met_others", [group], on_tap=_take_up)


_OTHER_ACTIONS = (
    Action(id="open", label="Go on with it"),
    Action(id="discard", label="Throw away", text=True, confirm="Throw this note away?"),
)


def _note_id(log: Log) -> str:
    """The address names the note, so that a reload and a restart find it again."""
    named = here("note")
    known = log.captures.get(named) if named else None
    if known and known.state == "open":
        return known.id
    if named and known is None and _OWN_ID.fullmatch(named):
        return named
    waiting = [] if here("event") else log.captures.open()
    fresh = waiting[0].id if waiting else secrets.token_hex(8)
    st.session_state[FOUND] = fresh if waiting else ""
    st.query_params["note"] = fresh
    return fresh


def _draw_box(
    note_id: str, capture: Capture | None, *, is_found: bool = False, adrift: bool = False
) -> None:
    editor(
        f"note-{note_id}",
        text=capture.text if capture else "",
        revision="1",
        saved_at=capture.saved_at if capture else None,
        label="What happened?",
        placeholder=EXAMPLE,
        rows=7,
        on_text=lambda editing: _keep(note_id, editing),
        on_tap=lambda tap: (
            _begin_anew(note_id, tap) if tap.action == "new" else _read(note_id, tap)
        ),
        actions=[[READ], *([[ANOTHER]] if is_found else [])],
        adrift=adrift,
        adopts="" if capture or adrift else "note-",
        hint=UNFINISHED if is_found else HOW,
    )


def _keep(note_id: str, editing: Editing) -> bool:
    try:
        with open_log() as log:
            log.captures.save(note_id, editing.text, editing.moment)
    except StoreError as error:
        note_trouble(error)
        return False
    return True


def _read(note_id: str, tap: Tap) -> None:
    if tap.editing is None or not tap.editing.text.strip():
        note_trouble(ValueError("Write a few words first: a name or a place is enough."))
        return
    if not _keep(note_id, tap.editing):
        return
    event = here("event")
    go_to("met", note=note_id, step="look", **({"event": event} if event else {}))


def _begin_anew(note_id: str, tap: Tap) -> None:
    """An empty box; what stood here waits below it."""
    if tap.editing is None or _keep(note_id, tap.editing):
        go_to("met", note=secrets.token_hex(8))


def _take_up(tap: Tap) -> None:
    if tap.action == "open":
        go_to("met", note=tap.card)
        return
    try:
        with open_log() as log:
            log.captures.discard(tap.card)
    except StoreError as error:
        note_trouble(error)


try:
    if here("step") == "look" and here("note"):
        confirm_reading(here("note") or "")
    else:
        take_note()
except StoreError as error:
    if here("step") == "look":
        st.title("I met someone", anchor=False)
    show_problem(error)
    if here("step") != "look" and _OWN_ID.fullmatch(here("note") or ""):
        _draw_box(here("note") or "", None, adrift=True)

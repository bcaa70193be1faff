"""A look at what was understood, before it is kept."""

import streamlit as st

from drafting.answers import Reading
from drafting.reading import read_note
from screens.clock import today
from screens.kept import draw_kept, kept_cards
from screens.parts import (
    Action,
    Card,
    Group,
    Sheet,
    Tap,
    cards,
    form,
    go_to,
    here,
    note_trouble,
    say,
    show_trouble,
)
from screens.patients import settle, stop_for_patients, take_stop, without_settled
from screens.renaming import find_known, stop_for_names, take_name_stop, typed_names
from screens.sheets import draw_sheets, everybody
from screens.sheets_back import read_sheets
from screens.wording import in_short
from store import Log, StoreError, Unknown, let_phones_forget, open_log

KEPT = "This note is kept already. You find the person under People."
NOTHING_LEFT = "Nothing else stands in this note, so there is nobody to keep."
# What stands in the place of words that were erased, and what may stand beside it.
ERASED = "… .,;\n"
BACK = Action(id="back", label="Back to the note")
GONE = "This note is not in your log. Perhaps it was thrown away."


def confirm_reading(note_id: str) -> None:
    """The note as fields, each to be mended; one tap keeps them."""
    with open_log() as log:
        capture = log.captures.get(note_id)
        if capture and capture.state == "open":
            reading = without_settled(note_id, read_note(capture.text, today()))
            typed = typed_names(note_id)
            alike = find_known(log, reading, typed)
        kept = kept_cards(log, note_id)
    if len(kept) > 1:
        draw_kept(kept)
        return
    if capture is None or capture.state == "filed":
        _draw_way_on(KEPT if capture else GONE)
        return
    if not capture.text.strip(ERASED):
        _draw_nothing_left(note_id)
        return
    st.title("Is this right?", anchor=False)
    show_trouble()
    is_open = any(person.patient for person in everybody(reading))
    # With a patient in the note the choice about them comes first, and nothing else stands out.
    keep = Action(id="keep", label=_keep_label(reading), primary=not is_open, wide=True)
    form(
        f"look-{note_id}",
        _show_at_least_the_note(draw_sheets(reading, alike, typed), capture.text),
        revision=f"{note_id}",
        said=take_stop(note_id) or take_name_stop(note_id),
        said_tone="look",
        actions=[[keep], [BACK]],
        settles=[f"note-{note_id}"],
        on_tap=lambda tap: _act(note_id, capture.text, reading, tap),
    )


def _keep_label(reading: Reading) -> str:
    """Says how many are kept: whoever stands further down has perhaps not been seen yet."""
    people = len(everybody(reading))
    return {1: "Keep it", 2: "Keep both people"}.get(people, f"Keep all {people} people")


def _show_at_least_the_note(sheets: list[Sheet], note: str) -> list[Sheet]:
    """The sheets; where nothing of the note stands in any of them, the note as it was typed."""
    if any(sheet.hint and sheet.tone == "look" for sheet in sheets):
        return sheets
    if any(field.value for sheet in sheets for field in sheet.fields):
        return sheets
    if any(sheet.id == "left-over" for sheet in sheets):
        return sheets
    return [Sheet(id="note", title="Your note", hint=in_short(note)), *sheets]


def known_event(log: Log, event_id: str | None) -> str | None:
    """The event that the address names, if the log still holds it."""
    try:
        return log.events.get(event_id).id if event_id else None
    except Unknown:
        return None


def _draw_way_on(sentence: str) -> None:
    st.title("I met someone", anchor=False)
    say(sentence)
    new = Action(id="met", label="Write a new note", primary=True)
    people = Action(id="people", label="People")
    group = Group(cards=(Card(id="over", tone="plain", actions=(new, people)),))
    cards("note_over", [group], on_tap=lambda tap: go_to(tap.action))


def _draw_nothing_left(note_id: str) -> None:
    """What can follow where all of a note was erased: there is nobody to keep."""
    st.title("I met someone", anchor=False)
    show_trouble()
    say(NOTHING_LEFT)
    away = Action(id="away", label="Throw this note away", primary=True)
    group = Group(cards=(Card(id="empty", tone="plain", actions=(away, BACK)),))
    cards("note_empty", [group], on_tap=lambda tap: _leave_empty(note_id, tap.action))


def _leave_empty(note_id: str, action: str) -> None:
    if action == BACK.id:
        go_to("met", note=note_id)
        return
    try:
        with open_log() as log:
            log.captures.discard(note_id)
    except StoreError as error:
        note_trouble(error)
        return
    go_to("today")


def _act(note_id: str, note: str, reading: Reading, tap: Tap) -> None:
    try:
        if tap.action in ("erase", "details", "general", "nobody"):
            settle(note_id, note, reading, int(tap.card.rpartition("-")[2]), tap.action)
        elif tap.action == "keep" and not stop_for_patients(note_id, reading, tap.values, today()):
            _keep(note_id, note, reading, tap)
        elif tap.action == "keep":
            return
        else:
            go_to("met", note=note_id)
    except StoreError as error:
        note_trouble(error)


def _keep(note_id: str, note: str, reading: Reading, tap: Tap) -> None:
    with open_log() as log, log.writing():
        if stop_for_names(log, note_id, reading, tap.values):
            return
        event_id = known_event(log, here("event"))
        meetings = read_sheets(
            tap.values, reading, note_id=note_id, note=note, today=today(), event_id=event_id
        )
        people = [log.file_meeting(meeting) for meeting in meetings]
        let_phones_forget(log, note_id)
    # Of several the next drawing of this very address tells who is kept.
    if len(set(people)) == 1:
        go_to("write", person=people[0])

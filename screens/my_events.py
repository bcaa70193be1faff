"""The events I go to: the next ones as cards, past ones folded, and a sheet to add or change."""

from datetime import date

import streamlit as st

from screens.clock import today
from screens.days import say_both, start_sentence
from screens.parts import Action, Card, Field, Group, Sheet, Tap, cards, form, go_to, note_trouble
from store import Event, StoreError, Unknown, open_log

OPEN = "events_sheet"  # "" for none, "new", or the id of the event that is being changed
PROBLEM = "events_sheet_problem"
PAST = "events_past_shown"
ADDED = "events_added"  # a setting: it tells the phone that what it kept of a sheet is filed
MOST_PAST = 20
NO_NAME = "Give the event a name first, such as “Nurses' evening”."
NO_DAY = "This day cannot be read. Choose it again, or leave it empty."


def draw_my_events() -> None:
    """Show what is coming, a way to add an event, and what is past when it is asked for."""
    _set_up()
    day = today()
    with open_log() as log:
        coming, past = log.events.upcoming(day), log.events.past(day)[:MOST_PAST]
        added = log.settings.get(ADDED, 0)
    cards("events_coming", [coming_group(coming, day)], on_tap=_take_tap)
    if st.session_state[OPEN]:
        _draw_sheet([*coming, *past], added)
    if past:
        shown = st.session_state[PAST]
        cards("events_past", [past_group(past, day, is_shown=shown)], on_tap=_take_tap)


def coming_group(coming: list[Event], day: date) -> Group:
    """The events to come, the next first, and a way to add one."""
    add = Card(id="add", tone="plain", actions=(Action(id="add", label="Add an event"),))
    hint = "" if coming else "Add one when you like; nothing above needs it."
    found = tuple(event_card(event, day) for event in coming)
    return Group(title="Your events", hint=hint, cards=(*found, add))


def past_group(past: list[Event], day: date, *, is_shown: bool) -> Group:
    """The past events behind one button."""
    label = "Hide past events" if is_shown else "Past events"
    fold = Card(id="fold", tone="plain", actions=(Action(id="fold", label=label, text=True),))
    return Group(cards=(fold, *(event_card(event, day) for event in past if is_shown)))


def event_card(event: Event, day: date) -> Card:
    """One event: its name, when and where, and what one tap can do."""
    when = start_sentence(say_both(event.on, day)) if event.on else ""
    return Card(
        id=event.id,
        title=event.name,
        when=" · ".join(filter(None, [when, event.where])),
        actions=(Action(id="met", label="I met someone"),),
        more=(
            Action(id="change", label="Change"),
            Action(id="delete", label="Delete", danger=True, confirm="Tap again to delete"),
        ),
    )


def event_sheet(event: Event | None, problem: str) -> Sheet:
    """The fields of a new event, or of the one to change."""
    return Sheet(
        title="Change this event" if event else "A new event",
        hint=problem,
        tone="look" if problem else "plain",
        fields=(
            Field(id="name", label="What is it called?", value=event.name if event else ""),
            Field(id="where", label="Where?", value=(event and event.where) or ""),
            Field(
                id="on",
                label="Which day?",
                type="date",
                value=event.on.isoformat() if event and event.on else "",
            ),
        ),
    )


def read_day(text: str) -> date | None:
    """The day that a date field holds, None for an empty one; ValueError for no day."""
    return date.fromisoformat(text) if text.strip() else None


def _set_up() -> None:
    for key, value in ((OPEN, ""), (PROBLEM, ""), (PAST, False)):
        st.session_state.setdefault(key, value)


def _draw_sheet(events: list[Event], added: int) -> None:
    which = st.session_state[OPEN]
    event = next((one for one in events if one.id == which), None)
    form(
        "events_sheet_form",
        [event_sheet(event, st.session_state[PROBLEM])],
        revision=f"{event.id}-{event.updated_at}" if event else f"new-{added}",
        actions=[
            [
                Action(id="save", label="Save", primary=True),
                Action(id="leave", label="Not now", text=True),
            ]
        ],
        on_tap=_take_sheet,
    )


def _take_tap(tap: Tap) -> None:
    state = st.session_state
    if tap.action == "met":
        go_to("met", event=tap.card)
    elif tap.action == "fold":
        state[PAST] = not state[PAST]
    elif tap.action in ("add", "change"):
        state[OPEN] = "new" if tap.action == "add" else tap.card
        state[PROBLEM] = ""
    elif tap.action == "delete":
        _delete(tap.card)


def _delete(event_id: str) -> None:
    try:
        with open_log() as log:
            log.events.delete(event_id)
    except StoreError as error:
        note_trouble(error)
        return
    if st.session_state[OPEN] == event_id:
        st.session_state[OPEN] = ""


def _take_sheet(tap: Tap) -> None:
    state = st.session_state
    if tap.action == "save":
        state[PROBLEM] = _save(state[OPEN], {k: str(v) for k, v in tap.values.items()})
        if state[PROBLEM]:
            return
    state[OPEN], state[PROBLEM] = "", ""


def _save(which: str, values: dict[str, str]) -> str:
    """What stands in the way, or nothing when the event is kept."""
    name, where = values.get("name", "").strip(), values.get("where", "").strip() or None
    if not name:
        return NO_NAME
    try:
        on = read_day(values.get("on", ""))
    except ValueError:
        return NO_DAY
    try:
        _keep(which, name, where, on)
    except Unknown:
        return _save("new", values)
    except StoreError as error:
        return str(error)
    return ""


def _keep(which: str, name: str, where: str | None, on: date | None) -> None:
    with open_log() as log, log.writing():
        if which == "new":
            log.events.add(name, where=where, on=on)
            log.settings.set(ADDED, log.settings.get(ADDED, 0) + 1)
        else:
            old = log.events.get(which)
            changed = {**old.model_dump(), "name": name, "where": where, "on": on}
            log.events.save(Event.model_validate(changed))

"""One person: what waits, what was promised, what is known, and what happened."""

import streamlit as st

from screens.clock import today
from screens.parts import (
    Action,
    Card,
    Group,
    Tap,
    as_text,
    cards,
    form,
    go_to,
    here,
    note_trouble,
    say,
    show_problem,
    show_trouble,
)
from screens.person_cards import draw_end, draw_known, draw_top, draw_waiting
from screens.person_forms import TITLES, draw_sheet
from screens.person_saving import Unfinished, save
from screens.person_sight import Sight, look_at
from screens.person_taps import act
from screens.person_timeline import draw_timeline
from screens.saying import show_told, tell
from screens.wording import call_within
from store import StoreError, Unknown, delete_person, open_log

GOING = (
    "Everything about them leaves your log: what you know, what happened, promises and drafts. "
    "It cannot be brought back."
)


def show_person(person_id: str) -> None:
    """The page of one person, or the form that the address asks for."""
    with open_log() as log:
        sight = look_at(log, person_id)
    what, _, id_ = (here("edit") or "").partition(":")
    sheet = draw_sheet(sight, what, id_)
    if what == "delete":
        _ask_to_delete(sight)
    elif sheet:
        st.title(TITLES[what], anchor=False)
        show_trouble()
        say(sight.person.label)
        form(
            f"person-{person_id}-{what}-{id_}",
            [sheet],
            revision=sight.person.updated_at.isoformat(),
            actions=[
                [Action(id="save", label="Save", primary=True), Action(id="back", label="Back")]
            ],
            on_tap=lambda tap: _save(person_id, what, id_, tap),
        )
    else:
        _draw_page(sight)


def _draw_page(sight: Sight) -> None:
    st.title(as_text(sight.person.label), anchor=False)
    show_told()
    show_trouble()
    groups = [
        draw_top(sight, today()),
        *draw_waiting(sight, today()),
        *draw_known(sight),
        *draw_timeline(sight, today()),
        draw_end(),
    ]
    cards(f"person-{sight.person.id}", groups, on_tap=lambda tap: _tapped(sight.person.id, tap))


def _ask_to_delete(sight: Sight) -> None:
    st.title(as_text(f"Delete {call_within(sight.person.label)}?"), anchor=False)
    show_trouble()
    say(GOING)
    delete = Action(id="delete", label="Delete for good", danger=True)
    keep = Action(id="keep", label="Keep them")
    group = Group(cards=(Card(id="delete", tone="plain", actions=(delete, keep)),))
    key = f"delete-{sight.person.id}"
    cards(key, [group], on_tap=lambda tap: _delete(sight.person.id, tap))


def _save(person_id: str, what: str, id_: str, tap: Tap) -> None:
    try:
        if tap.action == "save":
            with open_log() as log:
                if said := save(log, person_id, what, id_, tap.values, today=today()):
                    tell(said)
    except (StoreError, Unfinished) as error:
        note_trouble(error)
        return
    go_to("person", person=person_id)


def _tapped(person_id: str, tap: Tap) -> None:
    try:
        with open_log() as log:
            act(log, person_id, tap, today())
    except StoreError as error:
        note_trouble(error)


def _delete(person_id: str, tap: Tap) -> None:
    if tap.action != "delete":
        go_to("person", person=person_id)
        return
    try:
        with open_log() as log:
            delete_person(log, person_id)
    except StoreError as error:
        note_trouble(error)
        return
    tell("Deleted. Nothing of them is left in your log.")
    go_to("people")


def _draw_way_back(sentence: str) -> None:
    st.title("Nobody here", anchor=False)
    say(sentence)
    back = Action(id="people", label="Back to people", primary=True)
    group = Group(cards=(Card(id="nobody", tone="plain", actions=(back,)),))
    cards("nobody", [group], on_tap=lambda _tap: go_to("people"))


try:
    show_person(here("person") or "")
except Unknown as trouble:
    _draw_way_back(str(trouble))
except StoreError as trouble:
    st.title("Person", anchor=False)
    show_problem(trouble)

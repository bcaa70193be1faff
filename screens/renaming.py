"""A name typed over that of the note: who of the log it may mean is asked before keeping."""

from collections.abc import Mapping

import streamlit as st

from drafting.answers import Reading
from screens.same_person import find_alike, find_meant, known_field
from screens.sheets import everybody
from store import Contact, Log

TYPED = "renaming_typed"
STOPPED = "renaming_stopped"
WHO = "Somebody with the name you typed is in your log. Say above who it is, then keep it."


def typed_names(note_id: str) -> dict[int, str]:
    """The names that were typed over those of this note, by person, where that asks who it is."""
    return dict(st.session_state.get(TYPED, {}).get(note_id, {}))


def find_known(log: Log, reading: Reading, typed: Mapping[int, str]) -> list[tuple[Contact, ...]]:
    """Who of the log each of the note may be, and whoever was added to it by hand."""
    read = [person.contact.name for person in everybody(reading)]
    return [
        find_meant(log, typed[number], name) if number in typed else find_alike(log, name)
        for number, name in enumerate([*read, None])
    ]


def stop_for_names(
    log: Log, note_id: str, reading: Reading, values: Mapping[str, str | bool]
) -> bool:
    """True where a typed name may be somebody's of the log, and nobody has said whose.

    The choice that was shown was about the name of the note: it says nothing of another one.
    """
    asked = {}
    for number, person in enumerate([*everybody(reading), None]):
        name = str(values.get(f"{number}.name", "")).strip()
        read = person.contact.name if person else None
        if known_field(number, name) not in values and find_meant(log, name, read):
            asked[number] = name
    if asked:
        names = {**typed_names(note_id), **asked}
        st.session_state.setdefault(TYPED, {})[note_id] = names
        st.session_state[STOPPED] = note_id
    return bool(asked)


def take_name_stop(note_id: str) -> str:
    """The sentence that says why nothing was kept, once."""
    return WHO if st.session_state.pop(STOPPED, "") == note_id else ""

"""The notes behind a message: on the phone after its text and before a tap asks for them."""

from collections.abc import Sequence

import streamlit as st

from screens.parts.cards import Part
from screens.parts.source import PART, read_part

_NOTES = st.components.v2.component("reachout_notes", html=PART, **read_part("notes.js"))


class Passage(Part):
    """Which note a row comes from, and where in it the words stand."""

    row: int
    note: int
    start: int = 0
    end: int = 0


def send_notes(key: str, *, mark: str, notes: Sequence[str], passages: Sequence[Passage]) -> None:
    """Let the rows below the editor ``key`` show these notes, as long as ``mark`` is theirs."""
    data = {
        "key": key,
        "mark": mark,
        "notes": list(notes),
        "passages": [passage.model_dump() for passage in passages],
    }
    _NOTES(key=f"notes_{key}", data=[data])

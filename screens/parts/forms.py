"""Forms: a sheet of fields that is kept on the phone until it is handed in."""

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from screens.parts.cards import Action, Part
from screens.parts.life import life_of_log
from screens.parts.source import PART, read_part
from screens.parts.taps import Tap, take_tap, turn_of

_FORM = st.components.v2.component("reachout_form", html=PART, **read_part("form.js"))

FieldType = Literal[
    "text", "long", "email", "tel", "url", "date", "password", "switch", "choice", "fact"
]


class Option(Part):
    """One of the answers of a choice."""

    id: str
    label: str


class Field(Part):
    """One field: ``value`` is text, or yes/no for a switch; dates are ISO on the wire only.

    A fact is a text with a switch of its own, "keep out of messages", whose value comes back
    under the field's id with ``.out`` behind it. ``trouble`` says beside the field why what stands
    in it cannot be used; ``suggestions`` are offered while somebody types. A field with ``beside``
    is about the words ``holds`` of that other field, and shows only while they all stand in it.
    """

    id: str
    label: str
    type: FieldType = "text"
    value: str | bool = ""
    out: bool = False
    placeholder: str = ""
    hint: str = ""
    trouble: str = ""
    suggestions: tuple[str, ...] = ()
    autocomplete: str = "off"
    rows: int = 2
    options: tuple[Option, ...] = ()
    beside: str = ""
    holds: tuple[str, ...] = ()


class Sheet(Part):
    """Fields under one heading, with actions of their own; ``folded`` waits for a tap."""

    id: str = ""
    title: str = ""
    hint: str = ""
    tone: Literal["plain", "", "look"] = "plain"
    folded: bool = False
    fields: tuple[Field, ...] = ()
    actions: tuple[Action, ...] = ()


def form(
    key: str,
    sheets: Sequence[Sheet],
    *,
    revision: str,
    actions: Sequence[Sequence[Action]],
    on_tap: Callable[[Tap], None],
    settles: Sequence[str] = (),
    said: str = "",
    said_tone: str = "",
) -> None:
    """Show the sheets; a tap carries every field's value.

    ``said`` is what the last tap did, told at the main buttons, where the thumb is;
    ``said_tone`` is "look" for what stands in the way.

    A new ``revision`` lets go of what the phone kept: give one after each save. ``settles`` names
    editors whose words are in the log by now: their copies on the phone go.
    """
    _FORM(
        key=key,
        data=[
            {
                "key": key,
                "turn": turn_of(key),
                **life_of_log(),
                "revision": revision,
                "settles": list(settles),
                "groups": [sheet.model_dump() for sheet in sheets],
                "said": said,
                "said_tone": said_tone,
                "actions": [[action.model_dump() for action in rank] for rank in actions],
            }
        ],
        on_tap_change=lambda: take_tap(key, on_tap),
    )

"""The line: a page that was cut off is drawn anew as soon as it is heard again."""

import secrets

import streamlit as st

from screens.parts.source import read_part

# It shows nothing, and is none of the parts that people see.
NOTHING = "<i>\n</i>"
_LINE = st.components.v2.component("reachout_line", html=NOTHING, **read_part("line.js"))


def keep_line() -> None:
    """Let the page ask for a new drawing when its line comes back; draw this after all else.

    A tap that is quicker than that drawing waits for it, and then goes its way once.
    """
    _LINE(key="line", data=[{"drawn": secrets.token_hex(4)}], on_back_change=_drawn_anew)


def _drawn_anew() -> None:
    """The run that this begins is all that is wanted of it."""

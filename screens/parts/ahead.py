"""What comes next: the text that a tap will bring, on the phone before the tap."""

import streamlit as st

from screens.parts.source import PART, read_part

_AHEAD = st.components.v2.component("reachout_ahead", html=PART, **read_part("ahead.js"))


def send_ahead(key: str, *, revision: str, action: str, text: str) -> None:
    """Let the editor ``key`` show ``text`` at once when ``action`` is tapped on ``revision``.

    The log answers the tap all the same, and what it says then is what stays.
    """
    data = {"key": key, "revision": revision, "action": action, "text": text}
    _AHEAD(key=f"ahead_{key}_{action}", data=[data])

"""Forgetting: what the parts kept in this browser goes when the log goes."""

import streamlit as st

from screens.parts.source import PART, read_part

_FORGET = st.components.v2.component("reachout_forget", html=PART, **read_part("forget.js"))


def forget_here(once: str) -> None:
    """Empty what this browser keeps for Reachout; the same ``once`` does it one time only."""
    _FORGET(key=f"forget_{once}", data=[{"once": once}])

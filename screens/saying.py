"""What a tap did, in one quiet sentence on the drawing that follows."""

import streamlit as st

from screens.parts import say

SAID = "saying_said"


def tell(sentence: str) -> None:
    """Keep the sentence for the next drawing."""
    st.session_state[SAID] = sentence


def show_told() -> None:
    """Show the sentence that a tap left, once."""
    sentence = st.session_state.pop(SAID, None)
    if sentence:
        with st.container(key="told"):
            say(sentence)

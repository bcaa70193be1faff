"""Plain sentences on a screen, from text that may hold anything."""

import re

import streamlit as st

TROUBLE = "words_trouble"
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&@/])")


def as_text(text: str) -> str:
    """The text with every mark escaped, for the few places where Streamlit reads markdown."""
    return _MARKS.sub(r"\\\1", text)


def say(sentence: str) -> None:
    """Show one sentence as it is."""
    st.text(sentence)


def show_problem(error: Exception) -> None:
    """Show a trouble's own sentence, and nothing of where it came from."""
    # What a tap met on its way is the same trouble, told here.
    st.session_state.pop(TROUBLE, None)
    st.warning(as_text(str(error)))


def note_trouble(error: Exception) -> None:
    """Keep a trouble's sentence for the drawing that follows a tap."""
    st.session_state[TROUBLE] = str(error)


def show_trouble() -> None:
    """Show the sentence that a tap left behind, once."""
    sentence = st.session_state.pop(TROUBLE, None)
    if sentence:
        st.warning(as_text(sentence))

"""Plain sentences on a screen, from text that may hold anything."""

import re

import streamlit as st

TROUBLE = "words_trouble"
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&@/])")
# What a browser would make a link of: it is cut in two by strong type, which the style lets look
# like the rest. No sign is added, so that a copy of it is what was typed.
_ADDRESS = re.compile(r"(h)(t)(?=tps?\\:)|(w)(w)(?=w\\\.)", re.IGNORECASE)
_MAIL = re.compile(r"(@[\\_-]*)([0-9A-Za-z])")


def as_text(text: str) -> str:
    """The text with every mark escaped, for the few places where Streamlit reads markdown."""
    marked = _MARKS.sub(r"\\\1", text)
    cut = _ADDRESS.sub(lambda found: f"{found[0][0]}**{found[0][1]}**", marked)
    return _MAIL.sub(r"\1**\2**", cut)


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

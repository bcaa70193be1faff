"""Moves: going to another screen from inside a tap, which Streamlit lets only the script do."""

import streamlit as st

MOVE = "move_to"


def go_to(screen: str, **params: str) -> None:
    """Open this screen with these parameters as soon as the script runs again."""
    st.session_state[MOVE] = {"screen": screen, "params": params}


def take_move() -> tuple[str, dict[str, str]] | None:
    """The move that waits, taken once."""
    move = st.session_state.pop(MOVE, None)
    return (move["screen"], move["params"]) if move else None


def here(name: str) -> str | None:
    """The parameter of this screen's address, or None."""
    value = st.query_params.get(name)
    return value or None

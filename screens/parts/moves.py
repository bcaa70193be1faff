"""Moves: going to another screen from inside a tap, which Streamlit lets only the script do."""

from collections.abc import Callable

import streamlit as st

MOVE = "move_to"


def go_to(screen: str, **params: str) -> None:
    """Open this screen with these parameters as soon as the script runs again."""
    st.session_state[MOVE] = {"screen": screen, "params": params}


def draw_alone(draw: Callable[[], None]) -> None:
    """Draw a screen so that its taps redraw it alone: the frame around it stays as it is.

    That halves what a tap costs on the way and on the phone. A move to another screen is the
    frame's business, so that it runs the whole script again.
    """

    @st.fragment
    def screen() -> None:
        if MOVE in st.session_state:
            st.rerun()
        draw()

    screen()


def take_move() -> tuple[str, dict[str, str]] | None:
    """The move that waits, taken once."""
    move = st.session_state.pop(MOVE, None)
    return (move["screen"], move["params"]) if move else None


def here(name: str) -> str | None:
    """The parameter of this screen's address, or None."""
    value = st.query_params.get(name)
    return value or None

"""Moves: going to another screen from inside a tap, which Streamlit lets only the script do."""

from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

MOVE = "move_to"


@dataclass
class Move:
    """A screen to open with its parameters, from where, and whether it has begun to be drawn."""

    screen: str
    params: dict[str, str] = field(default_factory=dict)
    begun_at: str | None = None
    has_arrived: bool = False

    def leads_on_from(self, screen: str, params: dict[str, str]) -> bool:
        """Whether this screen is to be left; one that was opened by hand meanwhile is not."""
        self.begun_at = self.begun_at or screen
        self.has_arrived |= (screen, params) == (self.screen, self.params)
        if self.has_arrived and screen == self.screen:
            return False
        return screen == self.begun_at


def go_to(screen: str, **params: str) -> None:
    """Open this screen with these parameters as soon as the script runs again."""
    st.session_state[MOVE] = Move(screen, params)


def draw_alone(draw: Callable[[], None]) -> None:
    """Draw a screen so that its taps redraw it alone: the frame around it stays as it is.

    That halves what a tap costs on the way and on the phone. A move to another screen is the
    frame's business, so that it runs the whole script again.
    """

    @st.fragment
    def screen() -> None:
        if MOVE in st.session_state and not st.session_state[MOVE].has_arrived:
            st.rerun()
        draw()

    screen()


def next_move(screen: str) -> Move | None:
    """The move that leads on from this screen, until its own screen has been drawn to the end.

    A page that asks for a new drawing just then stops the script, and with it the move: the line
    came back, say. So the next run finds it still to be done.
    """
    move: Move | None = st.session_state.get(MOVE)
    if move is None or move.leads_on_from(screen, st.query_params.to_dict()):
        return move
    if not move.has_arrived:
        del st.session_state[MOVE]
    return None


def end_move() -> None:
    """The screen that was to be opened stands: its move is over."""
    if MOVE in st.session_state and st.session_state[MOVE].has_arrived:
        del st.session_state[MOVE]


def here(name: str) -> str | None:
    """The parameter of this screen's address, or None."""
    value = st.query_params.get(name)
    return value or None

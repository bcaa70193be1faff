"""The Streamlit script: the list of screens and the frame that they share."""

from pathlib import Path

import streamlit as st

from screens.frame import draw_frame, keep_strangers_out, list_screens, set_aside_what_stays
from screens.parts import end_move, keep_line, next_move

st.set_page_config(
    page_title="Reachout",
    # Without an icon of our own Streamlit fetches one of its own from another host.
    page_icon=Path(__file__).parent / "static" / "icon-192.png",
    layout="centered",
    initial_sidebar_state="auto",
)
keep_strangers_out()
screens = list_screens()
screen = st.navigation(list(screens.values()), position="sidebar")
name = next(name for name, page in screens.items() if page is screen)
if move := next_move(name):
    st.switch_page(screens[move.screen], query_params=move.params)
draw_frame(screens, screen)
try:
    screen.run()
except Exception:
    end_move()
    raise
keep_line()
end_move()
set_aside_what_stays(screen.title)

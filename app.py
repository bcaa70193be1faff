"""The Streamlit script: the list of screens and the frame that they share."""

import streamlit as st

from screens.frame import draw_frame, list_screens
from screens.parts import take_move

st.set_page_config(
    page_title="Reachout",
    page_icon="static/icon-192.png",
    layout="centered",
    initial_sidebar_state="auto",
)
screens = list_screens()
screen = st.navigation(list(screens.values()), position="sidebar")
move = take_move()
if move:
    name, params = move
    st.switch_page(screens[name], query_params=params)
draw_frame(screens, screen)
screen.run()

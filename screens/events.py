"""Events: advice to read before the door, things to say, and the events I go to."""

import streamlit as st

from screens.advice import draw_advice
from screens.aloud import draw_aloud
from screens.my_events import draw_my_events
from screens.parts import show_problem, show_trouble
from store import StoreError

st.title("Events", anchor=False)
show_trouble()
draw_advice()
try:
    draw_aloud()
    draw_my_events()
except StoreError as error:
    show_problem(error)

"""Me: who I am, how I write, which writer writes, where my data lies."""

import streamlit as st

from screens.my_data import draw_my_data
from screens.my_habits import draw_my_habits
from screens.my_profile import draw_my_profile
from screens.parts import Action, Card, Group, Tap, cards, here, show_problem, show_trouble
from screens.writer_settings import draw_writer
from store import StoreError

PARTS = {
    "you": ("You", draw_my_profile),
    "habits": ("How you write", draw_my_habits),
    "writer": ("The writer", draw_writer),
    "data": ("Your data", draw_my_data),
}


def draw_parts(chosen: str) -> None:
    """Show the parts of Me as buttons, the open one marked."""
    names = tuple(
        Action(id=part, label=name, chosen=part == chosen) for part, (name, _) in PARTS.items()
    )
    group = Group(cards=(Card(id="parts", tone="plain", actions=names),))
    cards("me_parts", [group], on_tap=_open)


def _open(tap: Tap) -> None:
    if tap.action in PARTS:
        st.query_params["part"] = tap.action


st.title("Me", anchor=False)
show_trouble()
open_part = here("part") or "you"
if open_part not in PARTS:
    open_part = "you"
draw_parts(open_part)
try:
    PARTS[open_part][1]()
except StoreError as error:
    show_problem(error)

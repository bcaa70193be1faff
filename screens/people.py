"""People: found as you type, each one tap from their page."""

import streamlit as st

from screens.clock import today
from screens.parts import Tap, cards, go_to, here, show_problem, show_trouble
from screens.people_cards import A_PAGE, count_rows, draw_people
from screens.saying import show_told
from store import StoreError, open_log

SHOWN = "shown"


def list_people() -> None:
    """The people who match, the latest first while nothing is typed."""
    words = st.text_input(
        "Find",
        type="search",
        live=True,
        key="find",
        bind="query-params",
        placeholder="A name, a place, something they said",
        label_visibility="collapsed",
    )
    with open_log() as log:
        people = draw_people(log, words or "", today(), shown=count_rows(here(SHOWN)))
    cards("people", [people], on_tap=_tapped)


def _tapped(tap: Tap) -> None:
    if tap.action == "person":
        go_to("person", person=tap.card)
    elif tap.action == "more":
        # In the address, so that the way back finds the same list.
        st.query_params[SHOWN] = str(count_rows(here(SHOWN)) + A_PAGE)
    else:
        go_to("met")


st.title("People", anchor=False)
show_told()
show_trouble()
try:
    list_people()
except StoreError as trouble:
    show_problem(trouble)

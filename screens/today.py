"""Today: what is worth doing now, each thing one tap from its draft."""

import streamlit as st

from screens.clock import today
from screens.parts import cards, draw_alone, go_to, note_trouble, show_problem, show_trouble
from screens.parts.taps import Tap
from screens.saying import show_told
from screens.today_answered import forget_answered, keep_places
from screens.today_answers import draw_paste_box
from screens.today_groups import draw_today
from screens.today_taps import ALL_PROMISES, MORE, PASTING, act, still_asked
from screens.welcome import draw_welcome, is_first_run
from store import StoreError, open_log


def show_today() -> None:
    """The first run's question, or the day."""
    with open_log() as log:
        first = is_first_run(log)
        asked = still_asked(log)
        pages = 1 + int(st.session_state.get(MORE, 0))
        whole = bool(st.session_state.get(ALL_PROMISES))
        groups = (
            () if first else draw_today(log, today(), asked=asked, pages=pages, all_promises=whole)
        )
    if first:
        draw_welcome()
        return
    st.title("Today", anchor=False)
    show_told()
    show_trouble()
    if pasting := st.session_state.get(PASTING):
        draw_paste_box(pasting)
        return
    cards("today", keep_places(groups), on_tap=_tapped)


def _tapped(tap: Tap) -> None:
    try:
        with open_log() as log:
            move = act(log, tap, today())
    except StoreError as error:
        note_trouble(error)
        return
    if move:
        screen, params = move
        go_to(screen, **params)


def _draw() -> None:
    try:
        show_today()
    except StoreError as trouble:
        st.title("Today", anchor=False)
        show_problem(trouble)


# A tap draws the screen alone, so this is where it was opened.
forget_answered()
draw_alone(_draw)

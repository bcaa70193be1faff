"""The frame of every screen: the look, the bar at the thumb, and "I met someone"."""

import gc
from importlib.resources import files

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from screens.parts import say
from serving.standing import where_served

ALONE = "Started without its front door: this computer only. Start it with `reachout` instead."
EXPOSED = "Reachout keeps private things, so it shows nothing here. Start it with reachout --phone."
BAR = ("today", "people", "met", "write", "events", "me")


def keep_strangers_out() -> None:
    """Show nothing to a visit from elsewhere that did not come through the front door."""
    if where_served() == "exposed":
        say(EXPOSED)
        st.stop()


def list_screens() -> dict[str, StreamlitPage]:
    """Every screen by its name; those not in the bar are reached from another."""
    return {
        "today": st.Page(
            "screens/today.py", title="Today", icon=":material/wb_sunny:", default=True
        ),
        "people": st.Page("screens/people.py", title="People", icon=":material/group:"),
        "write": st.Page("screens/write.py", title="Write", icon=":material/edit:"),
        "events": st.Page("screens/events.py", title="Events", icon=":material/event:"),
        "me": st.Page("screens/me.py", title="Me", icon=":material/account_circle:"),
        "met": st.Page(
            "screens/met.py", title="I met someone", icon=":material/add:", visibility="hidden"
        ),
        "person": st.Page("screens/person.py", title="Person", visibility="hidden"),
    }


def draw_frame(screens: dict[str, StreamlitPage], screen: StreamlitPage) -> None:
    """Draw what stays: the style, the bar, and the way to a new note."""
    st.html(f"<style>{_style()}</style>")
    if where_served() == "alone":
        st.caption(ALONE)
    with st.bottom, st.container(horizontal=True, wrap=False, key="bar", gap=None):
        for name in BAR:
            with st.container(key=f"bar_{name}"):
                # Where a note is being typed, the way to a new note leads nowhere.
                is_here = name == "met" and screen is screens["met"]
                st.page_link(screens[name], width="stretch", disabled=is_here)


@st.cache_resource
def set_aside_what_stays(screen: str) -> None:
    """Take what a screen's first run has loaded out of the garbage collector's sight.

    Streamlit collects all garbage after each run of the script, while the answer to a tap still
    waits to leave: with the code and the word lists in sight that costs more than the run itself.
    """
    del screen  # once a screen, since each loads more
    gc.collect()
    gc.freeze()


def _style() -> str:
    return files(__package__).joinpath("frame.css").read_text(encoding="utf-8")

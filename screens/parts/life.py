"""The log's own name, by which a phone knows that what it keeps is of a log that is gone."""

import time

import streamlit as st

from store import StoreError, gone_from, open_log

# Drawing waits for nobody here: a log that does not answer at once is compared the next time.
PATIENCE = 0.1
# The parts of one drawing ask together.
AT_ONCE = 0.2
ASKED = "life_asked"


def life_of_log() -> dict[str, str | list[str]]:
    """The name that the log has until it is deleted, and the names of what is gone from it.

    Nothing of either when it cannot be asked.
    """
    moment, life = st.session_state.get(ASKED, (0.0, ("", [])))
    if time.monotonic() - moment > AT_ONCE:
        life = _ask()
        st.session_state[ASKED] = (time.monotonic(), life)
    return {"life": str(life[0]), "gone": life[1]}


def _ask() -> tuple[str, list[str]]:
    try:
        with open_log(patience=PATIENCE) as log:
            return log.life, gone_from(log)
    except StoreError:
        return "", []

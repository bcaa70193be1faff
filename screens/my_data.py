"""My data: where it lies, taking it along, putting it back, and deleting it whole."""

import streamlit as st

from screens.clock import today
from screens.my_copies import draw_copies
from screens.parts import Action, Card, Group, Tap, cards, note_trouble, say, show_problem
from screens.parts.forget import forget_here
from screens.restoring import draw_restoring
from serving.phones import forget_phones
from store import (
    LogDamaged,
    LogFromTheFuture,
    StoreError,
    add_example,
    delete_everything,
    has_example,
    new_id,
    open_log,
    remove_example,
)

SAID = "me_data_said"
ASKED = "me_data_asked"
WIPED = "me_data_wiped"
STAYS = (
    "It cannot be brought back from here. Backups and exports that you downloaded stay where you"
    " put them; delete those yourself if you want to."
)
NO_PHONES_FILE = "The paired phones could not be forgotten, because their file cannot be written."


def draw_my_data() -> None:
    """Show everything there is to do with the log as a whole."""
    st.session_state.setdefault(ASKED, False)
    if once := st.session_state.pop(WIPED, None):
        forget_here(once)
    if said := st.session_state.pop(SAID, None):
        say(said)
    try:
        with open_log() as log:
            example = has_example(log)
            where = str(log.path)
    except (LogDamaged, LogFromTheFuture) as error:
        show_problem(error)
        draw_restoring()
        return
    cards("me_place", [place_group(where)], on_tap=_take_tap)
    draw_copies()
    draw_restoring()
    groups = [example_group(there=example), PHONES, deleting_group(asked=st.session_state[ASKED])]
    cards("me_whole", groups, on_tap=_take_tap)


def place_group(where: str) -> Group:
    """Where the log lies."""
    card = Card(
        id="place",
        lines=("All of it is in one file, on the computer that runs Reachout:", where),
        hint="Only your own account there can read it.",
    )
    return Group(title="Where your data lies", cards=(card,))


def example_group(*, there: bool) -> Group:
    """The example person, to add or to remove."""
    act = ("remove", "Remove the example person") if there else ("add", "Add the example person")
    card = Card(
        id="example",
        tone="plain",
        lines=("Somebody made up, to try things on. Nothing else changes.",),
        actions=(Action(id=f"{act[0]}_example", label=act[1]),),
    )
    return Group(title="Example person", cards=(card,))


PHONES = Group(
    title="Phones",
    cards=(
        Card(
            id="phones",
            tone="plain",
            lines=("This shuts out a phone that you lost. After it, pair the others again.",),
            actions=(
                Action(
                    id="forget_phones",
                    label="Forget all paired phones",
                    confirm="Tap again to forget them",
                ),
            ),
        ),
    ),
)


def deleting_group(*, asked: bool) -> Group:
    """Deleting everything, in two steps."""
    if not asked:
        ask = Action(id="ask", label="Delete everything", danger=True)
        lines = ("Every person, note and draft, your profile and the writer's key.",)
        card = Card(id="delete", tone="plain", lines=lines, actions=(ask,))
        return Group(title="Delete everything", cards=(card,))
    card = Card(
        id="delete",
        tone="look",
        title="Delete everything?",
        lines=(STAYS,),
        actions=(
            Action(id="delete", label="Yes, delete everything", danger=True),
            Action(id="keep", label="Keep it all"),
        ),
    )
    return Group(title="Delete everything", cards=(card,))


def _take_tap(tap: Tap) -> None:
    state = st.session_state
    state[ASKED] = tap.action == "ask"
    try:
        if tap.action == "delete":
            delete_everything()
            state[WIPED] = new_id()
            state[SAID] = "Everything is deleted. You begin with an empty log."
        elif tap.action == "forget_phones":
            state[SAID] = _forget_phones()
        elif tap.action.endswith("_example"):
            state[SAID] = _change_example(tap.action)
    except StoreError as error:
        note_trouble(error)


def _change_example(action: str) -> str:
    with open_log() as log:
        if action == "add_example":
            add_example(log, today())
            return "The example person is in People now."
        remove_example(log)
        return "The example person is gone."


def _forget_phones() -> str:
    try:
        forget_phones()
    except OSError:
        return NO_PHONES_FILE
    return "Every phone is forgotten. Pair the ones you want again."

"""Taking the log along: a backup of the whole file, and everything as JSON."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import streamlit as st

from prompts.calendar import MONTHS
from screens.clock import day_of, now, today
from screens.days import say_both
from screens.parts import Card, Group, Tap, cards
from store import Log, LogReadOnly, back_up, open_log
from store.exchange import export_all

LAST_BACKUP = "last_backup"
USES = (
    "A backup is your whole log, to put back here one day. JSON is for other programs;"
    " the key of your model server is not in it."
)


def draw_copies() -> None:
    """Show when the last backup was made, and both ways to take everything along."""
    day = today()
    with open_log() as log:
        last = log.settings.get(LAST_BACKUP)
    cards("me_copies", [copies_group(say_last(last, day))], on_tap=_nothing)
    with st.container(key="me_copies_row", horizontal=True):
        st.download_button(
            "Back up",
            make_backup,
            file_name=f"reachout-{name_day(day)}.db",
            mime="application/vnd.sqlite3",
            key="btn_me_backup",
            on_click="ignore",
        )
        st.download_button(
            "Export as JSON",
            make_export,
            file_name=f"reachout-{name_day(day)}.json",
            mime="application/json",
            key="btn_me_export",
            on_click="ignore",
        )


def copies_group(last: str) -> Group:
    """What each of the two copies is good for."""
    card = Card(
        id="copies",
        tone="plain",
        lines=(USES,),
        hint=last,
    )
    return Group(title="Take it along", cards=(card,))


def say_last(last: object, day: date) -> str:
    """When the last backup was made, as people say it; nothing before the first.

    Tapping "Back up" draws nothing anew, and the page must not say then that there is none.
    """
    try:
        made = day_of(datetime.fromisoformat(str(last)))
    except ValueError:
        return ""
    return f"Last backup: {say_both(made, day)}."


def name_day(day: date) -> str:
    """The day as it stands in a file's name: "22-november-2026"."""
    return f"{day.day}-{MONTHS[day.month - 1].lower()}-{day.year}"


def make_backup() -> bytes:
    """The whole log as it is now, by way of a file that nobody else can read."""

    def write(log: Log, file: Path) -> None:
        # Noted first, so that the copy knows of itself too.
        with suppress(LogReadOnly):
            log.settings.set(LAST_BACKUP, now().isoformat())
        back_up(log, file)

    return _by_way_of_a_file(write)


def make_export() -> bytes:
    """Everything in the log as JSON."""
    return _by_way_of_a_file(lambda log, file: export_all(log, file, "json"))


def _by_way_of_a_file(write: Callable[[Log, Path], object]) -> bytes:
    with tempfile.TemporaryDirectory() as folder, open_log() as log:
        file = Path(folder) / "copy"
        write(log, file)
        return file.read_bytes()


def _nothing(_: Tap) -> None:
    """There is nothing to tap on these cards."""

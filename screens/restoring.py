"""Putting a backup back: looked at first, then asked, and the old log stays beside it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from screens.parts import Action, Card, Group, Tap, cards, note_trouble, say
from store import StoreError, check_backup, examine, restore

ROUND = "me_restore_round"
SAID = "me_restore_said"


def draw_restoring() -> None:
    """Ask for a backup, say what is in it, and restore it when that is wanted."""
    st.session_state.setdefault(ROUND, 0)
    intro = Card(
        id="restore",
        tone="plain",
        lines=("Choose a backup that Reachout made. Your log as it is now is kept beside it.",),
    )
    cards("me_restore_intro", [Group(title="Put a backup back", cards=(intro,))], on_tap=_take_tap)
    chosen = st.file_uploader("Backup file", key=_key(), label_visibility="collapsed")
    if chosen is not None:
        cards("me_restore", [Group(cards=(look_at(chosen.getvalue()),))], on_tap=_take_tap)
    if said := st.session_state.pop(SAID, None):
        say(said)


def look_at(backup: bytes) -> Card:
    """What a chosen file holds, with the way to restore it if it is a sound backup."""
    with _as_file(backup) as file:
        try:
            check_backup(file)
            held = "your people" if examine(file).people else "nobody yet"
        except StoreError as error:
            line = without_path(str(error), file)
            return Card(id="restore", tone="look", lines=(line,), actions=(LEAVE,))
    line = f"This backup holds {held}. Put it in the place of your log?"
    act = Action(
        id="restore", label="Put it back", primary=True, confirm="Tap again to put it back"
    )
    return Card(id="restore", tone="look", lines=(line,), actions=(act, LEAVE))


LEAVE = Action(id="leave", label="Leave it")


def without_path(sentence: str, file: Path) -> str:
    """The sentence without the place where the upload lay for a moment."""
    return sentence.replace(f"at {file}", "that you chose").replace(str(file), "that you chose")


def _key() -> str:
    return f"me_restore_file_{st.session_state.get(ROUND, 0)}"


def _take_tap(tap: Tap) -> None:
    chosen = st.session_state.get(_key())
    if tap.action == "restore" and chosen is not None:
        with _as_file(chosen.getvalue()) as file:
            try:
                restored = restore(file)
            except StoreError as error:
                note_trouble(StoreError(without_path(str(error), file)))
                return
        st.session_state[SAID] = _say_restored(restored.kept)
    # A new key empties the uploader.
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _say_restored(kept: str | None) -> str:
    said = "The backup is in place now."
    return f"{said} Your log as it was lies at {kept}." if kept else said


@contextmanager
def _as_file(content: bytes) -> Iterator[Path]:
    """The upload as a file that nobody else can read, for as long as it is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "backup.db"
        file.touch(mode=0o600)
        file.write_bytes(content)
        yield file

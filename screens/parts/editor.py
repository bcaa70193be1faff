"""The editor: a text that survives a reload, a dropped line and a restarted server."""

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import streamlit as st
from pydantic import ValidationError

from screens.parts.cards import Action, Part
from screens.parts.life import life_of_log
from screens.parts.source import PART, read_part
from screens.parts.taps import Editing, Tap, take_tap, turn_of

_EDITOR = st.components.v2.component(
    "reachout_editor", html=PART, **read_part("whence.js", "editor.js")
)

PAUSE = 700
SESSION = "editor_session"
TAKEN = "editor_taken"
WORDS = {
    "keeping": "Kept on this phone",
    "kept": "Kept",
    "restored": "Here is what you had typed",
    "whence_title": "Where this comes from",
    "whence_doubt": "Not all of it is in your notes",
    "unkept": "This browser keeps nothing: wait for “Kept” before you leave",
}


class Note(Part):
    """A remark under the text, with the words it means and what one tap can do.

    ``is_cut`` tells that the words go on behind the quote.
    """

    id: str
    severity: str
    quote: str
    is_cut: bool = False
    why: str
    suggestion: str | None = None
    actions: tuple[Action, ...] = ()


class Whence(Part):
    """Words of the text and where they come from; ``start`` counts as a browser does.

    ``kept`` is what the log says in their place, ``marked`` that nothing in it stands behind them.
    """

    words: str
    start: int
    place: str
    marked: bool = False
    kept: str = ""


class Earlier(Part):
    """A version of the text to go back to; ``says`` whose it is and of when."""

    id: str
    says: str
    text: str


class Opening(Part):
    """What the browser opens, shares or copies, once, after the log has agreed."""

    once: str
    url: str | None = None
    share: str | None = None
    copy_text: str | None = None
    copied: str = "Copied"
    not_copied: str = "Press and hold the text to copy it"


def editor(
    key: str,
    *,
    text: str,
    revision: str,
    saved_at: datetime | None,
    label: str,
    on_text: Callable[[Editing], object],
    on_tap: Callable[[Tap], object],
    about: str = "",
    placeholder: str = "",
    rows: int = 5,
    notes: Sequence[Note] = (),
    notes_title: str = "",
    whence: Sequence[Whence] = (),
    whence_mark: str = "",
    actions: Sequence[Sequence[Action]] = (),
    earlier: Sequence[Earlier] = (),
    hint: str = "",
    before: str = "",
    said: str = "",
    opening: Opening | None = None,
    locked: bool = False,
    adrift: bool = False,
    adopts: str = "",
) -> None:
    """Show the text with its remarks and actions.

    ``on_text`` gets what is typed after each pause, and answers False where the log did not take
    it; a tap carries the text as it stood then. ``about`` names the text where others can follow
    it under the same key: what was typed in one of them is told with its name, also when another
    stands there by now, until the log has it.
    ``saved_at`` is when ``text`` was typed, as ``on_text`` was told; a new ``revision`` that is
    not the answer to that puts ``text`` in the place of whatever the phone holds. ``adrift`` says
    that the log cannot be asked just now: what stands in the page or on the phone stays.
    ``whence`` says where its words come from, in a list that is folded at first; the notes behind
    it come with ``send_notes`` under the same ``whence_mark``.
    ``before`` stands quietly above the main button, ``hint`` below all of them.
    ``said`` is what the last tap did or why it could not, told at the buttons.
    ``adopts`` lets an empty text take over what was typed on this phone under a key that begins
    so and never reached the log.
    """
    _EDITOR(
        key=key,
        data=[
            {
                "key": key,
                "about": about,
                "taken": st.session_state.get(TAKEN, {}).get(key, 0),
                "turn": turn_of(key),
                **({} if adrift else life_of_log()),
                "session": _session(),
                "text": text,
                "revision": revision,
                "saved_at": round(saved_at.timestamp() * 1000) if saved_at else 0,
                "now": round(datetime.now(UTC).timestamp() * 1000),
                "label": label,
                "placeholder": placeholder,
                "rows": rows,
                "findings": [note.model_dump() for note in notes],
                "findings_title": notes_title,
                "whence": [row.model_dump() for row in whence],
                "whence_mark": whence_mark,
                "actions": [[action.model_dump() for action in rank] for rank in actions],
                "earlier": [version.model_dump() for version in earlier],
                "hint": hint,
                "before": before,
                "said": said,
                "opening": _opening_data(opening),
                "locked": locked,
                "adrift": adrift,
                "adopts": adopts,
                "pause": PAUSE,
                **WORDS,
            }
        ],
        on_doc_change=lambda: _take_text(key, on_text),
        on_tap_change=lambda: take_tap(key, on_tap),
    )


def _session() -> str:
    """The name of this session: a page that meets another one tells it what it holds."""
    return str(st.session_state.setdefault(SESSION, secrets.token_hex(8)))


def _opening_data(opening: Opening | None) -> dict[str, str | None] | None:
    if opening is None:
        return None
    data = opening.model_dump()
    data["copy"] = data.pop("copy_text")
    return data


def _take_text(key: str, on_text: Callable[[Editing], object]) -> None:
    try:
        editing = Editing.model_validate(st.session_state[key].get("doc"))
    except ValidationError:
        return
    if on_text(editing) is not False:
        st.session_state.setdefault(TAKEN, {})[key] = editing.at

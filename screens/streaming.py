"""A model's message as it comes in, with a way to stop it; the built-in draft stands ready.

The model is asked on a thread of its own, which also keeps what it wrote: a look at another
screen, a reload or a lost line costs nothing of it. The screen only looks on.
"""

import queue
import threading
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from drafting import message
from drafting.checking import check
from drafting.composing import Manner
from drafting.desk import is_shorter, split_text, write
from drafting.habits.keeping import load_habits
from drafting.modelling import Piece, write_with_model
from drafting.modelling.chosen import known_people, say_all, settings_as_set
from drafting.modelling.writing import STANDS_IN, ModelDraft
from drafting.wire import ModelError, NoInstructions
from drafting.writer_choice import load_choice
from prompts import load_kinds
from screens.clock import today
from screens.parts import note_trouble
from store import DraftVersion, Log, StoreError, open_log

STREAMS = "streaming_now"
# How often the screen looks up from waiting: a tap on Stop is heard within this time.
GLANCE = 0.2
# Nobody waits for the thread, and what a model wrote in half a minute is worth some seconds.
KEEPING = 10.0
WAITING = "The model is writing…"
CHANGED = "You changed the message while the model wrote, so your words stay and its are left out."
NOT_SHORTER = "The model's text was not shorter, so Reachout shortened it itself."
STUMBLED = "Reachout stumbled over the model's answer. Your text stays as it is; try again."


@dataclass
class Stream:
    """One answer on its way: what has come, what it ended with, and the way to stop it."""

    draft_id: str
    day: date
    manner: Manner = "as_is"
    is_chosen: bool = False
    pieces: queue.SimpleQueue[Piece | None] = field(default_factory=queue.SimpleQueue)
    stop: threading.Event = field(default_factory=threading.Event)
    subject: str = ""
    text: str = ""
    is_over: bool = False
    trouble: str = ""

    @property
    def shown(self) -> str:
        """The words so far, as a message."""
        head = f"Subject: {self.subject}\n\n" if self.subject else ""
        return f"{head}{self.text}" or WAITING

    def hear(self, seconds: float) -> None:
        """Take in the next piece, or wait that long for it."""
        try:
            piece = self.pieces.get(timeout=seconds)
        except queue.Empty:
            return
        if piece is None:
            self.is_over = True
        elif piece.part == "again":
            self.subject, self.text = "", ""
        elif piece.part == "subject":
            self.subject += piece.text
        else:
            self.text += piece.text


def uses_model(log: Log) -> bool:
    """True when the person has chosen a model to write."""
    return load_choice(log).writer == "model"


def begin_stream(draft_id: str, manner: Manner = "as_is", *, is_chosen: bool = False) -> None:
    """Let the model write this draft, unless it does so already.

    ``is_chosen`` says that the person asked for it, and has not only looked.
    """
    if is_streaming(draft_id):
        return
    stream = Stream(draft_id, today(), manner, is_chosen)
    _streams()[draft_id] = stream
    threading.Thread(target=_write, args=(stream,), name="model-writer", daemon=True).start()


def is_streaming(draft_id: str) -> bool:
    """True until the end of the model's answer has been shown here."""
    return draft_id in _streams()


def follow_stream(draft_id: str) -> None:
    """Show the model's words as they come; what is left of a trouble is told by the next drawing.

    Draw this in a run of the whole script: a tap on Stop ends such a run, and not a fragment's.
    """
    stream = _streams()[draft_id]
    words = st.empty()
    words.text(stream.shown)
    st.button("Stop: use the text as it was", key="stream_stop", on_click=_stop, args=(draft_id,))
    _look_on(stream, words)
    _streams().pop(draft_id, None)
    if stream.trouble:
        note_trouble(ValueError(stream.trouble))


def _look_on(stream: Stream, words: DeltaGenerator) -> None:
    while not stream.is_over:
        stream.hear(GLANCE)
        # Drawn even when nothing came: this is where a tap ends the run.
        words.text(stream.shown)


def _streams() -> dict[str, Stream]:
    streams: dict[str, Stream] = st.session_state.setdefault(STREAMS, {})
    return streams


def _stop(draft_id: str) -> None:
    stream = _streams().pop(draft_id, None)
    if stream:
        stream.stop.set()


def _write(stream: Stream) -> None:
    try:
        stream.trouble = _ask_and_keep(stream)
    except (ModelError, StoreError) as error:
        stream.trouble = str(error)
    except Exception:  # noqa: BLE001 - nobody else hears this thread, and the screen waits for it
        stream.trouble = STUMBLED
    finally:
        stream.pieces.put(None)


def _ask_and_keep(stream: Stream) -> str:
    """What went wrong, in one sentence; nothing when the model's message stands in the log."""
    with open_log() as log:
        settings = settings_as_set(log)
        seen = message.look(log, stream.draft_id, today=stream.day)
        people = known_people(log, say_all(seen.brief)) if settings.masked else ()
        habits = load_habits(log)
    kind = load_kinds().get(seen.brief.kind)
    if kind is None:
        raise NoInstructions("there is no kind of message by this name", "choose another kind")
    stands = split_text(seen.text)[1] if stream.manner == "shorter" else ""
    below = len(stands.split()) or None
    made = write_with_model(
        seen.brief, kind, settings, today=stream.day, check=check,
        compose=partial(write, manner=stream.manner, habits=habits, below=below),
        on_piece=stream.pieces.put, cancelled=stream.stop, manner=stream.manner, people=people,
        habits=habits, below=below,
    )  # fmt: skip
    if stands and made.status == "draft" and not is_shorter(made.text, stands):
        return _shorten(stream, seen.version, made)
    # Whoever asks for a manner gets it from one writer or the other.
    is_wanted = stream.manner != "as_is" and made.status == "draft"
    if made.fault and not is_wanted and stream.is_chosen and _is_built_in(seen.version):
        _word_otherwise(stream, seen.version)
        return made.reason or ""
    if (made.fault and not is_wanted) or made.status != "draft":
        return _say_why(made, seen.version)
    with open_log(patience=KEEPING) as log, log.writing():
        # A tap on Stop, or words typed elsewhere meanwhile, count for more than the model's.
        if stream.stop.is_set():
            return ""
        if log.drafts.current(stream.draft_id) != seen.version:
            return CHANGED
        message.keep_made(log, stream.draft_id, made, today=stream.day, chosen=stream.is_chosen)
    return (made.reason or "") if made.fault else ""


def _word_otherwise(stream: Stream, standing: DraftVersion | None) -> None:
    """Another built-in version in the place of the model's, unless somebody was quicker."""
    with open_log(patience=KEEPING) as log, log.writing():
        if not stream.stop.is_set() and log.drafts.current(stream.draft_id) == standing:
            message.reword(log, stream.draft_id, today=stream.day)


def _shorten(stream: Stream, standing: DraftVersion | None, made: ModelDraft) -> str:
    """A shorter built-in version in the place of one that is not; else that it cannot be."""
    with open_log(patience=KEEPING) as log, log.writing():
        if stream.stop.is_set() or log.drafts.current(stream.draft_id) != standing:
            return ""
        shorter = message.reword(log, stream.draft_id, today=stream.day, manner="shorter")
    if shorter.status != "draft":
        return shorter.reason or ""
    return (made.reason or "") if made.fault else NOT_SHORTER


def _say_why(made: ModelDraft, standing: DraftVersion | None) -> str:
    """The writer's reason, true for the text that stands there."""
    reason = made.reason or " ".join(made.questions)
    if standing is None or _is_built_in(standing):
        return reason
    return reason.replace(STANDS_IN, "Your text stays as it is", 1)


def _is_built_in(version: DraftVersion | None) -> bool:
    return version is not None and version.writer == "built-in"

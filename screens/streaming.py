"""A model's message as it comes in, with a way to stop it; the built-in draft stands ready."""

import queue
import threading
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from drafting import message
from drafting.checking import check
from drafting.desk import write
from drafting.modelling import Piece, write_with_model
from drafting.modelling.chosen import settings_as_set
from drafting.modelling.writing import ModelDraft
from drafting.wire import ModelError
from drafting.writer_choice import load_choice
from prompts import load_kinds
from screens.clock import today
from screens.parts import note_trouble
from store import Log, StoreError, open_log

Pieces = queue.SimpleQueue[Piece | ModelDraft | Exception]

WANTED = "streaming_wanted"
# How often the page looks up from waiting: a tap on Stop is heard within this time.
GLANCE = 0.2


def uses_model(log: Log) -> bool:
    """True when the person has chosen a model to write."""
    return load_choice(log).writer == "model"


def want_stream(draft_id: str) -> None:
    """Let the model write this draft when the screen is drawn next."""
    st.session_state[WANTED] = draft_id


def is_stream_wanted(draft_id: str) -> bool:
    """True once after ``want_stream``: a tap on Stop draws the screen anew without it."""
    return bool(st.session_state.pop(WANTED, None) == draft_id)


def stream_message(draft_id: str) -> None:
    """Show the model's words as they come, and keep the message when it is whole."""
    words = st.empty()
    words.text("The model is writing…")
    st.button("Stop: use Reachout's own draft", key="stream_stop")
    pieces: Pieces = queue.SimpleQueue()
    stop = threading.Event()
    day = today()
    worker = threading.Thread(
        target=_write, args=(draft_id, day, pieces, stop), name="model-writer", daemon=True
    )
    worker.start()
    try:
        _follow(draft_id, pieces, words)
    finally:
        # Also when a tap ends this run: the request is cut, whatever the server does.
        stop.set()


def _write(draft_id: str, day: date, pieces: Pieces, stop: threading.Event) -> None:
    try:
        with open_log() as log:
            settings = settings_as_set(log)
            seen = message.look(log, draft_id, today=day)
        kind = load_kinds()[seen.brief.kind]
        made = write_with_model(
            seen.brief, kind, settings, today=day, check=check, compose=write,
            on_piece=pieces.put, cancelled=stop,
        )  # fmt: skip
        pieces.put(made)
    except (ModelError, StoreError, KeyError) as error:
        pieces.put(error)


def _follow(draft_id: str, pieces: Pieces, words: DeltaGenerator) -> None:
    subject, text = "", ""
    while True:
        piece = _next(pieces)
        if isinstance(piece, ModelDraft):
            _keep(draft_id, piece)
            return
        if isinstance(piece, Exception):
            note_trouble(piece)
            return
        if piece and piece.part == "again":
            subject, text = "", ""
        elif piece and piece.part == "subject":
            subject += piece.text
        elif piece:
            text += piece.text
        # Drawn even when nothing came: this is where a tap on Stop ends the run.
        head = f"Subject: {subject}\n\n" if subject else ""
        words.text(f"{head}{text}" or "The model is writing…")


def _next(pieces: Pieces) -> Piece | ModelDraft | Exception | None:
    try:
        return pieces.get(timeout=GLANCE)
    except queue.Empty:
        return None


def _keep(draft_id: str, made: ModelDraft) -> None:
    if made.fault:
        note_trouble(ValueError(made.reason))
        return
    with open_log() as log:
        message.keep_made(log, draft_id, made, today=today())

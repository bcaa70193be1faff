"""Taps: what a thumb did on a part, let through once however often it was tapped."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import streamlit as st
from pydantic import BaseModel, ConfigDict, ValidationError

TURNS = "taps_turns"
# The year 9999 in milliseconds: what a browser says of the time is data from outside.
LATEST = 253_370_764_800_000


class Editing(BaseModel):
    """A text as the browser holds it, when (milliseconds), and whether it was typed there.

    ``upon`` says of which moments the texts were that the page knew when this one was typed, and
    ``about`` in which of the texts that can stand at this place, one after the other.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str
    at: int
    typed: bool = True
    upon: tuple[int, ...] | None = None
    about: str = ""

    @property
    def moment(self) -> datetime:
        """When it was typed, by the phone's clock set to ours."""
        return _moment(self.at)

    @property
    def known(self) -> tuple[datetime, ...] | None:
        """The moments of ``upon``; None from a page that does not say."""
        return None if self.upon is None else tuple(_moment(at) for at in self.upon)


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(min(max(at, 0), LATEST) / 1000, UTC)


class Tapped(BaseModel):
    """What the browser says of a tap; everything in it is data from outside."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    turn: str
    card: str
    action: str
    text: str | None = None
    at: int = 0
    typed: bool = True
    upon: tuple[int, ...] | None = None
    about: str = ""
    values: dict[str, str | bool] | None = None


@dataclass(frozen=True)
class Tap:
    """One tap: on which card, which action, and what was typed by then."""

    card: str
    action: str
    editing: Editing | None = None
    values: dict[str, str | bool] = field(default_factory=dict)


def turn_of(key: str) -> str:
    """The part's present turn; a new one begins when a tap has been taken."""
    turns = st.session_state.setdefault(TURNS, {})
    return str(turns.setdefault(key, secrets.token_hex(8)))


def take_tap(key: str, on_tap: Callable[[Tap], object]) -> None:
    """Hand the tap of this run to ``on_tap``, unless the same tap has been taken before."""
    tapped = _read_tap(st.session_state[key].get("tap"))
    turns = st.session_state.setdefault(TURNS, {})
    # A second thumb, or a line that repeats itself, brings a turn that is over.
    if tapped is None or tapped.turn != turns.get(key):
        return
    turns[key] = secrets.token_hex(8)
    editing = None if tapped.text is None else Editing.model_validate(tapped.model_dump())
    on_tap(Tap(tapped.card, tapped.action, editing, tapped.values or {}))


def _read_tap(value: Any) -> Tapped | None:
    try:
        return Tapped.model_validate(value)
    except ValidationError:
        return None

"""Cards: groups of short things with what one tap can do about each."""

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st
from pydantic import BaseModel, ConfigDict

from screens.parts.life import life_of_log
from screens.parts.source import PART, read_part
from screens.parts.taps import Tap, take_tap, turn_of

_CARDS = st.components.v2.component("reachout_cards", html=PART, **read_part("cards.js"))


class Part(BaseModel):
    """A strict record that goes to the browser."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Action(Part):
    """One button, or a switch that stands as ``switched`` says.

    ``confirm`` asks with other words before a second tap acts.
    ``url``, ``copies`` and ``shares`` act in the browser alone: give them only for a text that is
    approved. ``shares`` shows only where the browser has a share sheet.
    """

    id: str
    label: str
    primary: bool = False
    chosen: bool = False
    danger: bool = False
    text: bool = False
    wide: bool = False
    confirm: str | None = None
    switched: bool | None = None
    url: str | None = None
    copies: str | None = None
    shares: str | None = None


class Fold(Part):
    """A quiet button that unfolds rows of actions; their taps come under its own ``id``.

    ``apart`` stands below them under ``apart_label``; then all stand in rows of two.
    """

    id: str
    label: str
    rows: tuple[tuple[Action, ...], ...]
    title: str = ""
    apart: tuple[Action, ...] = ()
    apart_label: str = ""


class Card(Part):
    """A title, why now, lines, their words, the actions; ``more`` and ``folded`` unfold.

    ``apart`` unfolds with ``more``, under ``apart_label``; both stand in rows of two. ``folds``
    are further choices of another sort, each behind a button of its own. ``also`` are further
    things about whom the card is about (``whose``), each with actions of its own below a line.
    """

    id: str
    title: str = ""
    when: str = ""
    lines: tuple[str, ...] = ()
    words: str = ""
    hint: str = ""
    folded: str = ""
    fold_label: str = "Show more"
    tone: Literal["", "look", "plain"] = ""
    opens: str | None = None
    actions: tuple[Action, ...] = ()
    more: tuple[Action, ...] = ()
    more_label: str = "More"
    folds: tuple[Fold, ...] = ()
    apart: tuple[Action, ...] = ()
    apart_label: str = ""
    whose: str = ""
    also: tuple["Card", ...] = ()


class Group(Part):
    """Cards under one heading."""

    title: str = ""
    hint: str = ""
    cards: tuple[Card, ...] = ()


def cards(key: str, groups: Sequence[Group], *, on_tap: Callable[[Tap], None]) -> None:
    """Show the groups; ``on_tap`` gets each tap once, before the screen is drawn again."""
    _CARDS(
        key=key,
        data=[
            {
                "turn": turn_of(key),
                **life_of_log(),
                "groups": [group.model_dump() for group in groups],
            }
        ],
        on_tap_change=lambda: take_tap(key, on_tap),
    )

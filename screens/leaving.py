"""What would leave this computer for a model: the exact text, to read before it ever does."""

from datetime import date

import streamlit as st
from pydantic import ValidationError

from drafting.brief import Addressee, Brief, Meeting, Sender
from drafting.modelling import ModelError, ModelSettings, what_would_leave
from drafting.modelling.chosen import settings_as_set
from prompts import load_kinds
from screens.clock import today
from screens.parts import Card, Group, Tap, cards
from store import Log, open_log

NOBODY = ModelSettings(base_url="http://localhost:8080/v1", model="a model")
EXAMPLE = Brief(
    kind="thank_you",
    sender=Sender(name="Sam Lee", role="EMS captain"),
    contact=Addressee(name="Robin Example"),
    met=Meeting(where="the library's open evening"),
    they_said=("they put the whole volunteer rota on one page",),
)


def draw_what_leaves() -> None:
    """Show, folded, what a model would be sent for the latest draft, or for an example."""
    day = today()
    with open_log() as log:
        mine = latest_brief(log)
        try:
            server = settings_as_set(log)
        except ModelError:
            server = NOBODY
    card = leaving_card(mine, server, day)
    cards("me_leaving", [Group(title="What would leave", cards=(card,))], on_tap=_nothing)


def leaving_card(mine: Brief | None, server: ModelSettings, day: date) -> Card:
    """The text that would be sent, without the address where no server is chosen yet."""
    brief = mine or EXAMPLE
    kind = load_kinds().get(brief.kind)
    whose = "your latest draft" if mine else "an example"
    lines = [f"With the built-in writer nothing leaves. With a model, this does for {whose}."]
    if kind is None:
        return Card(id="leaving", lines=(*lines, "Its kind of message is no longer there."))
    try:
        text = what_would_leave(brief, kind, server, today=day)
    except ModelError as error:
        return Card(id="leaving", lines=(*lines, str(error)))
    if server is NOBODY:
        text = text.partition("\n\n")[2]
    return Card(id="leaving", lines=tuple(lines), folded=text, fold_label="Read it")


def latest_brief(log: Log) -> Brief | None:
    """The facts of the draft worked on last, or None before there is one."""
    for draft in log.drafts.waiting()[:1]:
        try:
            return Brief.model_validate(draft.brief)
        except ValidationError:
            # A draft from an older Reachout may hold facts in another form.
            return None
    return None


def _nothing(_: Tap) -> None:
    st.session_state.setdefault("me_leaving_seen", True)

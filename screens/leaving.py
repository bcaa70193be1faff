"""What would leave this computer for a model: the exact text, to read before it ever does."""

import hashlib
from collections.abc import Sequence
from datetime import date

import streamlit as st
from pydantic import ValidationError

from drafting.brief import Addressee, Brief, Meeting, Sender
from drafting.gathering import gather
from drafting.habits import NO_HABITS, Habits
from drafting.habits.keeping import load_habits
from drafting.modelling import (
    Known,
    ModelError,
    ModelSettings,
    left_in_clear,
    what_would_leave,
)
from drafting.modelling.chosen import known_people, say_all, settings_as_set
from prompts import load_kinds
from screens.clock import today
from screens.parts import Action, Card, Field, Group, Option, Sheet, Tap, cards, form
from store import Log, StoreError, open_log

CHOSEN = "me_leaving_chosen"
MOST_PEOPLE = 50
NOBODY = ModelSettings(base_url="http://localhost:8080/v1", model="a model")
EXAMPLE = Brief(
    kind="thank_you",
    sender=Sender(name="Sam Lee", role="EMS captain"),
    contact=Addressee(name="Robin Example"),
    met=Meeting(where="the library's open evening"),
    they_said=("they put the whole volunteer rota on one page",),
)


def draw_what_leaves() -> None:
    """Show, folded, what a model would be sent: for the latest draft, a person, or an example."""
    day = today()
    with open_log() as log:
        chosen = st.session_state.get(CHOSEN, {})
        mine = chosen_brief(log, chosen, day) if chosen.get("person") else latest_brief(log)
        try:
            server = settings_as_set(log)
        except ModelError:
            server = NOBODY
        people = known_people(log, say_all(mine or EXAMPLE)) if server.masked else ()
        options, habits = _people(log), load_habits(log)
    person = chosen.get("person", "")
    whose = options.get(person, "") if mine and person else ""
    card = leaving_card(mine, server, day, people=people, whose=whose, habits=habits)
    cards("me_leaving", [Group(title="What would leave", cards=(card,))], on_tap=_nothing)
    if len(options) > 1:
        form(
            "me_leaving_for",
            [choice_sheet(options, chosen)],
            revision=hashlib.sha256(f"{chosen}{sorted(options)}".encode()).hexdigest()[:16],
            actions=[[Action(id="show", label="Show it for this one")]],
            on_tap=_choose,
        )


def leaving_card(
    mine: Brief | None,
    server: ModelSettings,
    day: date,
    *,
    people: Sequence[Known] = (),
    whose: str = "",
    habits: Habits = NO_HABITS,
) -> Card:
    """The text that would be sent, without the address where no server is chosen yet."""
    brief = mine or EXAMPLE
    kind = load_kinds().get(brief.kind)
    about = f"a message to {whose}" if whose else "your latest draft" if mine else "an example"
    lines = [f"With the built-in writer nothing leaves. With a model, this does for {about}."]
    if kind is None:
        return Card(id="leaving", lines=(*lines, "Its kind of message is no longer there."))
    try:
        text = what_would_leave(brief, kind, server, today=day, people=people, habits=habits)
        clear = left_in_clear(brief, kind, server, today=day, people=people)
    except ModelError as error:
        return Card(id="leaving", lines=(*lines, str(error)))
    if server is NOBODY:
        text = text.partition("\n\n")[2]
    if clear:
        lines.append(f"These words leave as they are: {', '.join(clear)}. Hide them too above.")
    return Card(id="leaving", lines=tuple(lines), folded=text, fold_label="Read it")


def choice_sheet(people: dict[str, str], chosen: dict[str, str]) -> Sheet:
    """Whom and what kind of message to look at."""
    kinds = [kind for kind in load_kinds().values() if kind.model]
    return Sheet(
        id="for",
        title="Look at another message",
        fields=(
            Field(
                id="person",
                label="To whom?",
                type="choice",
                value=chosen.get("person", ""),
                options=tuple(Option(id=key, label=name) for key, name in people.items()),
            ),
            Field(
                id="kind",
                label="What kind of message?",
                type="choice",
                value=chosen.get("kind") or EXAMPLE.kind,
                options=tuple(Option(id=kind.id, label=kind.title) for kind in kinds),
            ),
        ),
    )


def chosen_brief(log: Log, chosen: dict[str, str], day: date) -> Brief | None:
    """The facts of a message to the person chosen, or None when there is no such person now."""
    try:
        return gather(
            log, chosen.get("kind") or EXAMPLE.kind, contact_id=chosen.get("person", ""),
            channel="email", today=day,
        )  # fmt: skip
    except StoreError:
        return None


def _people(log: Log) -> dict[str, str]:
    """The people one may look at, the latest first; the empty one is the latest draft."""
    return {"": "My latest draft"} | {p.id: p.label for p in log.people.recent(MOST_PEOPLE)}


def _choose(tap: Tap) -> None:
    st.session_state[CHOSEN] = {name: str(value) for name, value in tap.values.items()}


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

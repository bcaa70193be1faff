"""What became of a note about several people: each by name, with the next step for each."""

from datetime import date

import streamlit as st

from drafting.suggesting import suggest_kinds
from screens.clock import today
from screens.days import say_near
from screens.parts import Action, Card, Group, Tap, cards, go_to
from screens.wording import describe_person, in_short, name_kind
from store import Log

EVERYBODY = {2: "Both are kept"}
NEXT = "Write to one of them now, or leave it: Today brings each of them back."


def draw_kept(people: tuple[Card, ...]) -> None:
    """All of them, one tap from their message and one from their page."""
    number = len(people)
    st.title(EVERYBODY.get(number, f"All {number} are kept"), anchor=False)
    on = (Action(id="today", label="Today"), Action(id="met", label="Write a new note"))
    groups = [
        Group(hint=NEXT, cards=people),
        Group(cards=(Card(id="over", tone="plain", actions=on),)),
    ]
    cards("note_kept", groups, on_tap=_go_on)


def kept_cards(log: Log, note_id: str) -> tuple[Card, ...]:
    """A card for each person whom this note was filed with."""
    people = [log.people.get(id_) for id_ in log.captures.filed_with(note_id)]
    day = today()
    return tuple(
        Card(
            id=person.id,
            title=in_short(person.label),
            when=describe_person(log, person, day),
            lines=_promised(log, person.id, day),
            opens="person",
            actions=(_next_step(log, person.id, day, is_first=number == 0),),
        )
        for number, person in enumerate(people)
    )


def _next_step(log: Log, person: str, day: date, *, is_first: bool) -> Action:
    kind = suggest_kinds(log, person, day)[0]
    return Action(id="write", label=name_kind(kind), primary=is_first)


def _promised(log: Log, person: str, day: date) -> tuple[str, ...]:
    mine = [one for one in log.promises.of(person) if one.is_open and one.who == "me"]
    return tuple(
        in_short(
            f"You promised: {one.what}" + (f", by {say_near(one.due, day)}" if one.due else "")
        )
        for one in mine
    )


def _go_on(tap: Tap) -> None:
    if tap.card == "over":
        go_to(tap.action)
    else:
        go_to(tap.action, person=tap.card)

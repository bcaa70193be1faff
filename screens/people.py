"""People: found as you type, each one tap from their page."""

from textwrap import shorten

import streamlit as st

from screens.clock import today
from screens.parts import Action, Card, Group, Tap, cards, go_to, here, show_problem, show_trouble
from screens.person_sight import describe_work
from screens.saying import show_told
from screens.today_cards import say_met
from store import Contact, Log, StoreError, open_log

A_PAGE = 20
SHOWN = "shown"
SAID = 80
ADD = Action(id="met", label="Add a person")


def list_people() -> None:
    """The people who match, the latest first while nothing is typed."""
    words = st.text_input(
        "Find",
        type="search",
        live=True,
        key="find",
        bind="query-params",
        placeholder="A name, a place, something they said",
        label_visibility="collapsed",
    )
    cards("people", draw_people(words or "", shown=_shown()), on_tap=_tapped)


def draw_people(words: str, *, shown: int) -> tuple[Group, ...]:
    """One row a person, and under them the way on."""
    with open_log() as log:
        found = log.people.find(words, limit=shown + 1)
        rows = tuple(_row(log, person) for person in found[:shown])
    last: list[Action] = []
    if len(found) > shown:
        last.append(Action(id="more", label="Show more", wide=True))
    last.append(ADD)
    return (Group(cards=(*rows, _end(words, rows, last))),)


def _row(log: Log, person: Contact) -> Card:
    work = describe_work(person)
    met = log.timeline.last_met(person.id)
    said = (fact.text for fact in log.facts.of(person.id) if fact.kind == "they_said")
    where = say_met(met.where, met.on, today()) if met else ""
    return Card(
        id=person.id,
        title=person.label,
        when=work or where,
        lines=(where,) if work and where else (),
        words=shorten(next(said, ""), SAID, placeholder=" …"),
        hint="An example" if person.example else "",
        opens="person",
    )


def _end(words: str, rows: tuple[Card, ...], actions: list[Action]) -> Card:
    line = ""
    if not rows:
        line = "Nobody found." if words.strip() else "Nobody is here yet."
    return Card(id="end", tone="plain", hint=line, actions=tuple(actions))


def _shown() -> int:
    """How many rows the address asks for, so that going back finds the same list."""
    named = here(SHOWN) or ""
    pages = int(named) // A_PAGE if named.isdecimal() and len(named) < 6 else 1
    return max(pages, 1) * A_PAGE


def _tapped(tap: Tap) -> None:
    if tap.action == "person":
        go_to("person", person=tap.card)
    elif tap.action == "more":
        st.query_params[SHOWN] = str(_shown() + A_PAGE)
    else:
        go_to("met")


st.title("People", anchor=False)
show_told()
show_trouble()
try:
    list_people()
except StoreError as trouble:
    show_problem(trouble)

"""Choosing whom to write to: drafts that wait, and people, found as you type."""

import streamlit as st

from drafting.suggesting import suggest_kinds
from screens.clock import today
from screens.parts import Action, Card, Group, Tap, cards, go_to
from screens.today_cards import preview
from screens.wording import describe_person, in_short, name_kind
from store import Contact, Log, open_log

MOST = 12
NOBODY_SO_NAMED = "Nobody of that name is here yet."
NOBODY_YET = "Nobody is here yet. Begin with a line about somebody you met."


def choose_person() -> None:
    """Drafts that wait and the people one may write to, each one tap from the message."""
    words = st.text_input(
        "Who is it for?", type="search", live=True, key="write_find", placeholder="A name or place"
    )
    with open_log() as log:
        drafts = () if words else _waiting(log)
        found = log.people.find(words, limit=MOST) if words else log.people.recent(limit=MOST)
        people = tuple(_card(log, person) for person in found)
    nobody = "" if people else NOBODY_SO_NAMED if words else NOBODY_YET
    groups = [
        Group(title="Drafts waiting for you", cards=drafts),
        Group(title="People", cards=(*people, _somebody_new(nobody))),
    ]
    cards("write_choose", [group for group in groups if group.cards], on_tap=_go)


def _waiting(log: Log) -> tuple[Card, ...]:
    return tuple(
        Card(
            id=f"draft:{draft.id}",
            title=in_short(
                log.people.get(draft.contact_id).label if draft.contact_id else "For you"
            ),
            when=name_kind(draft.kind),
            words=preview(log, draft.id),
            opens="open",
        )
        for draft in log.drafts.waiting()[:MOST]
    )


def _card(log: Log, person: Contact) -> Card:
    kind = suggest_kinds(log, person.id, today())[0]
    return Card(
        id=f"person:{person.id}",
        title=in_short(person.label),
        when=describe_person(log, person, today()),
        opens="open",
        actions=(Action(id=kind, label=name_kind(kind)),),
    )


def _somebody_new(nobody: str) -> Card:
    lines = (nobody,) if nobody else ()
    return Card(
        id="new", tone="plain", lines=lines, actions=(Action(id="met", label="Somebody new"),)
    )


def _go(tap: Tap) -> None:
    what, _, id_ = tap.card.partition(":")
    if what == "draft":
        go_to("write", draft=id_)
    elif what == "person" and tap.action == "open":
        go_to("write", person=id_)
    elif what == "person":
        go_to("write", person=id_, kind=tap.action)
    else:
        go_to("met")

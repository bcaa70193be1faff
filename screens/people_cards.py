"""Rows of people: who, where we met, and one thing they said."""

from datetime import date
from textwrap import shorten

from screens.days import say_met
from screens.parts import Action, Card, Group
from screens.person_sight import describe_work
from screens.wording import in_short, say_added
from store import Contact, Log

A_PAGE = 20
DIGITS = 5
SAID = 80
ADD = Action(id="met", label="Add a person")
MORE = Action(id="more", label="Show more", wide=True)


def draw_people(log: Log, words: str, today: date, *, shown: int) -> Group:
    """One row a person who matches, and under them the way on."""
    found = log.people.find(words, limit=shown + 1)
    rows = tuple(_row(log, person, today) for person in found[:shown])
    actions = (MORE, ADD) if len(found) > shown else (ADD,)
    line = "" if rows else "Nobody found." if words.strip() else "Nobody is here yet."
    return Group(cards=(*rows, Card(id="end", tone="plain", hint=line, actions=actions)))


def count_rows(named: str | None) -> int:
    """How many rows an address asks for, in whole pages, whatever stands there."""
    number = named or ""
    pages = int(number) // A_PAGE if number.isdecimal() and len(number) <= DIGITS else 1
    return max(pages, 1) * A_PAGE


def _row(log: Log, person: Contact, today: date) -> Card:
    work = describe_work(person)
    met = log.timeline.last_met(person.id)
    where = say_met(met.where, met.on, today) if met else ""
    facts = log.facts.of(person.id)
    said = next((fact.text for fact in facts if fact.kind == "they_said" and fact.usable), "")
    if not (work or where or said or person.name):
        where, said = say_added(person, today), _begin_note(log, person)
    return Card(
        id=person.id,
        title=in_short(person.label),
        when=in_short(work or where),
        lines=(in_short(where),) if work and where else (),
        words=shorten(in_short(said), SAID, placeholder=" …"),
        hint="An example" if person.example else "",
        opens="person",
    )


def _begin_note(log: Log, person: Contact) -> str:
    """How the latest note about them begins."""
    return next((line.note for line in log.timeline.of(person.id) if line.note), "")

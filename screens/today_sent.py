"""Messages that went lately, each with one tap for "They answered"."""

from datetime import date, timedelta

from screens.days import say_day
from screens.parts import Action, Card
from store import Contact, Draft, Log

LATELY = timedelta(days=21)
MOST = 5
AMONG = 20


def draw_sent(log: Log, today: date) -> tuple[Card, ...]:
    """The latest messages without an answer, the last one first."""
    found = [
        (draft, person)
        for person in log.people.recent(AMONG)
        for draft in log.drafts.of(person.id)
        if waits_for_answer(draft) and draft.sent_on and today - draft.sent_on <= LATELY
    ]
    found.sort(key=lambda pair: pair[0].sent_on or date.min, reverse=True)
    return tuple(_card(draft, person, today) for draft, person in found[:MOST])


def waits_for_answer(draft: Draft) -> bool:
    """True for a message that went and that nobody has answered yet."""
    return draft.state == "sent" and draft.answered_on is None


def _card(draft: Draft, person: Contact, today: date) -> Card:
    day = f" {say_day(draft.sent_on, today, on=True)}" if draft.sent_on else ""
    verb = "spoke" if draft.channel == "spoken" else "wrote"
    return Card(
        id=f"sent:{draft.id}",
        title=person.label,
        when=f"You {verb}{day}",
        opens="person",
        actions=(Action(id="answered", label="They answered"),),
    )

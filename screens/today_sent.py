"""Messages that went lately, each with one tap for "They answered"."""

from datetime import date, timedelta

from screens.days import say_day
from screens.parts import Action, Card
from screens.wording import in_short
from store import Draft, Log

LATELY = timedelta(days=21)
MOST = 5


def draw_sent(log: Log, today: date) -> tuple[Card, ...]:
    """The latest messages without an answer, the last one first."""
    sent = log.drafts.sent_lately(today - LATELY, MOST)
    return tuple(_card(log, draft, draft.contact_id, today) for draft in sent if draft.contact_id)


def waits_for_answer(draft: Draft) -> bool:
    """True for a message that went and that nobody has answered yet."""
    return draft.state == "sent" and draft.answered_on is None


def _card(log: Log, draft: Draft, contact_id: str, today: date) -> Card:
    person = log.people.get(contact_id)
    day = f" {say_day(draft.sent_on, today, on=True)}" if draft.sent_on else ""
    verb = "spoke" if draft.channel == "spoken" else "wrote"
    return Card(
        id=f"sent:{draft.id}",
        title=in_short(person.label),
        when=f"You {verb}{day}",
        opens="person",
        whose=contact_id,
        actions=(Action(id="answered", label="They answered"),),
    )

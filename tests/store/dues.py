"""What Today is filled with: somebody met, a message begun or handed over."""

from datetime import UTC, date, datetime, timedelta

from store import (
    ContactFields,
    DraftFields,
    Due,
    Log,
    Meeting,
    Wording,
    due_today,
)

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def day(days: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=days)


def met(log: Log, days: int, **more: object) -> str:
    """Ina, met so many days from today; her id."""
    meeting = Meeting(contact=ContactFields(name="Ina"), on=day(days), where="the pilots' ball")
    return log.file_meeting(meeting.model_copy(update=more))


def types(log: Log, today: date = TODAY) -> list[str]:
    """The sorts of what is due, in its order."""
    return [due.type for due in due_today(log, today)]


def only(log: Log, today: date = TODAY) -> Due:
    """The one thing that is due."""
    (due,) = due_today(log, today)
    return due


def hand_off(log: Log, person: str, kind: str = "thank_you") -> str:
    """A message that was opened in my own app; its id."""
    draft = log.drafts.start(DraftFields(contact_id=person, kind=kind), Wording(text="Hi"))
    top = log.drafts.current(draft.id)
    assert top
    log.drafts.approve(draft.id, top.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    return draft.id


def start(log: Log, person: str, kind: str, *, begun: bool = True) -> str:
    """A message that is begun or only looked at; its id."""
    fields = DraftFields(contact_id=person, kind=kind)
    return log.drafts.start(fields, Wording(text="Hi"), begun=begun).id

"""Ana, met two days before the day of the tests, and a message that went to her."""

from datetime import UTC, date, datetime, timedelta

from store import (
    Contact,
    DraftFields,
    Log,
    Wording,
)

TODAY = date(2026, 11, 16)


NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)


def send(log: Log, person: Contact) -> str:
    """A message that went yesterday."""
    wording = Wording(text="Hi Ana, thank you for the cranes.")
    draft = log.drafts.start(DraftFields(contact_id=person.id, kind="thank_you"), wording)
    log.drafts.approve(draft.id, wording.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    log.mark_sent(draft.id, TODAY - timedelta(days=1))
    return draft.id

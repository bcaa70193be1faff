"""What follows from "Yes, it went": the log's lines, the next follow-up, and what to ask."""

from datetime import date, timedelta

from drafting import sending
from screens.clock import day_of
from screens.days import say_day
from store import Draft, Log


def it_went(log: Log, draft_id: str, today: date, text: str | None) -> tuple[list[str], str]:
    """My open promises that the message speaks of, and one sentence on what happens next."""
    draft = log.drafts.get(draft_id)
    opened = day_of(draft.handed_off_at) if draft.handed_off_at else today
    sending.went(log, draft_id, today=min(opened, today), text=text)
    mine = [promise.id for promise in sending.promises_in(log, draft_id)]
    return mine, " ".join(filter(None, ["Noted.", _say_next(log, draft, today)]))


def _say_next(log: Log, draft: Draft, today: date) -> str:
    """When the person comes back on Today, if they do."""
    if draft.contact_id is None:
        return ""
    again = [
        follow_up.due for follow_up in log.follow_ups.of(draft.contact_id) if follow_up.is_open
    ]
    if not again:
        return ""
    back = max(min(again), today + timedelta(days=1))
    name = log.people.get(draft.contact_id).label
    return f"{name} comes back here {say_day(back, today, on=True)}."

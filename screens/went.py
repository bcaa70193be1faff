"""What follows from "Yes, it went": the log's lines, the next follow-up, and what to ask."""

from datetime import date, timedelta

from prompts import load_kinds
from screens.clock import day_of
from screens.days import say_day
from store import Draft, FollowUpFields, Log


def it_went(log: Log, draft_id: str, today: date, text: str | None) -> tuple[list[str], str]:
    """My open promises to that person, to ask about, and one sentence on what happens next."""
    draft = log.drafts.get(draft_id)
    opened = day_of(draft.handed_off_at) if draft.handed_off_at else today
    on = min(opened, today)
    again = next_follow_up(log, draft, on)
    log.mark_sent(draft_id, on, text=text, next_follow_up=again)
    if draft.contact_id is None:
        return [], "Noted."
    name = log.people.get(draft.contact_id).label
    mine = [p.id for p in log.promises.of(draft.contact_id) if p.is_open and p.who == "me"]
    back = max(again.due, today + timedelta(days=1)) if again else None
    then = f"{name} comes back here {say_day(back, today, on=True)}." if back else ""
    return mine, " ".join(filter(None, ["Noted.", then]))


def next_follow_up(log: Log, draft: Draft, on: date) -> FollowUpFields | None:
    """When to write again, as the kind's own file suggests, or None where nothing should follow.

    A day that is set already for the same kind stays; a written goodbye is the last word.
    """
    kind = load_kinds().get(draft.kind)
    if kind is None or kind.follow_up is None or draft.contact_id is None:
        return None
    if draft.kind == "closing" and draft.channel != "spoken":
        return None
    after = kind.follow_up
    if after.kind != draft.kind and _is_set(log, draft.contact_id, after.kind, on):
        return None
    return FollowUpFields(due=on + timedelta(days=after.after_days), kind=after.kind)


def _is_set(log: Log, contact_id: str, kind: str, on: date) -> bool:
    standing = (f for f in log.follow_ups.of(contact_id) if f.is_open and f.kind == kind)
    return any(follow_up.due > on for follow_up in standing)

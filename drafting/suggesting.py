"""Suggesting: which message fits a person, by which way it can go, and when to write again."""

from collections.abc import Sequence
from datetime import date, timedelta

from drafting.brief import Channel
from prompts import load_kinds
from store import MOST_TRIES, Contact, Draft, FollowUpFields, Interaction, Log, Promise

# After this long without a word, asking how things went is kinder than following up.
LONG_AGO = timedelta(days=60)
# A thank-you still reads as one for about this long.
THANKS_FIT = timedelta(days=21)

USUAL = ("thank_you", "follow_up", "check_in", "introduction", "closing")


def suggest_kinds(log: Log, contact_id: str, today: date) -> tuple[str, ...]:
    """Kinds of message for this person, the one that fits best first."""
    lines = log.timeline.of(contact_id)
    promises = [promise for promise in log.promises.of(contact_id) if promise.is_open]
    last = log.timeline.last_contact(contact_id)
    wrote = log.timeline.last_wrote(contact_id) is not None
    first = _best(lines, promises, last, today, wrote=wrote)
    return (first, *(kind for kind in USUAL if kind != first))


def _best(
    lines: Sequence[Interaction],
    promises: Sequence[Promise],
    last_contact: date | None,
    today: date,
    *,
    wrote: bool,
) -> str:
    met = next((line for line in lines if line.kind == "met"), None)
    if met is None and not wrote:
        return "introduction"
    if met and not wrote and (met.on is None or today - met.on <= THANKS_FIT):
        return "thank_you"
    if any(promise.who == "me" for promise in promises):
        return "follow_up"
    if last_contact and today - last_contact > LONG_AGO:
        return "check_in"
    return "follow_up"


def suggest_channel(person: Contact, last_used: str | None) -> Channel:
    """The way to write: the last one used, else the one for which there is an address."""
    ways: tuple[Channel, ...] = ("email", "sms", "whatsapp", "linkedin", "linkedin_note")
    used = next((way for way in ways if way == last_used), None)
    if used:
        # The note goes along with an invitation, and one invites once.
        return "linkedin" if used == "linkedin_note" else used
    if person.emails:
        return "email"
    if person.phones:
        return "sms"
    if any("linkedin.com/" in url for url in person.urls):
        return "linkedin"
    return "email"


def next_follow_up(log: Log, draft: Draft, today: date) -> FollowUpFields | None:
    """When to write again after this message.

    None after the third try or a written goodbye, and where the person has set a day already.
    """
    kind = load_kinds().get(draft.kind)
    if draft.kind == "closing" and draft.channel != "spoken":
        return None
    if draft.contact_id is None or kind is None or kind.follow_up is None:
        return None
    if log.drafts.tries(draft.contact_id, draft.kind) >= MOST_TRIES:
        return None
    due, after = today + timedelta(days=kind.follow_up.after_days), kind.follow_up.kind
    standing = (f for f in log.follow_ups.of(draft.contact_id) if f.is_open)
    # A day that the person set stays; sending finishes only those of the draft's own kind.
    if any(f.kind != draft.kind and (f.due <= due or f.kind == after) for f in standing):
        return None
    return FollowUpFields(due=due, kind=after)

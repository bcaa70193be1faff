"""Suggesting: which message fits a person today, and by which way it can go."""

from collections.abc import Sequence
from datetime import date, timedelta

from drafting.brief import Channel
from store import Contact, Interaction, Log, Promise

# After this long without a word, asking how things went is kinder than following up.
LONG_AGO = timedelta(days=60)
# A thank-you still reads as one for about this long.
THANKS_FIT = timedelta(days=21)

USUAL = ("thank_you", "follow_up", "check_in", "introduction", "closing")


def suggest_kinds(log: Log, contact_id: str, today: date) -> tuple[str, ...]:
    """Kinds of message for this person, the one that fits best first."""
    lines = log.timeline.of(contact_id)
    promises = [promise for promise in log.promises.of(contact_id) if promise.is_open]
    first = _best(lines, promises, log.timeline.last_contact(contact_id), today)
    return (first, *(kind for kind in USUAL if kind != first))


def _best(
    lines: Sequence[Interaction],
    promises: Sequence[Promise],
    last_contact: date | None,
    today: date,
) -> str:
    met = next((line for line in lines if line.kind == "met"), None)
    wrote = any(line.kind == "wrote" for line in lines)
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
        return used
    if person.emails:
        return "email"
    if person.phones:
        return "sms"
    if any("linkedin.com/" in url for url in person.urls):
        return "linkedin"
    return "email"

"""The words that screens share: kinds and ways to write by their plain names, people in a line."""

from datetime import date

from prompts import load_kinds
from screens.days import say_day
from store import Contact, Log

WAYS = {
    "email": "Mail",
    "sms": "Text message",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn message",
    "linkedin_note": "LinkedIn invitation",
    "spoken": "Say it",
}


def name_kind(kind_id: str) -> str:
    """The kind as a plain sentence, such as "Say thanks"."""
    kind = load_kinds().get(kind_id)
    return kind.title if kind else kind_id.replace("_", " ").capitalize()


def describe_person(log: Log, person: Contact, today: date) -> str:
    """Where and when we met, else what they do: one short line, or nothing."""
    met = log.timeline.last_met(person.id)
    if met and (met.where or met.on):
        when = say_day(met.on, today) if met.on else ""
        return " · ".join(filter(None, [met.where, when]))
    return ", ".join(filter(None, [person.role, person.org]))

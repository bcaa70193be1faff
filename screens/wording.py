"""The words that screens share: kinds and ways to write by their plain names, people in a line."""

from datetime import date
from textwrap import shorten

from prompts import load_kinds
from screens.clock import day_of
from screens.days import say_day
from store import Contact, Log, is_whole_address

WAYS = {
    "email": "Mail",
    "sms": "Text message",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn message",
    "linkedin_note": "LinkedIn invitation",
    "spoken": "Say it aloud",
}

# As much of a long line as a card shows: the page of its person has all of it.
ON_A_CARD = 200


def in_short(text: str) -> str:
    """The beginning of a long text, for a card in a list; what is short stays as it is."""
    if len(text) <= ON_A_CARD:
        return text
    begun = shorten(text[: 2 * ON_A_CARD], ON_A_CARD, placeholder=" …")
    # One word without a space in it is cut where it is.
    return begun if len(begun) > ON_A_CARD // 2 else f"{text[: ON_A_CARD - 2]} …"


def name_kind(kind_id: str) -> str:
    """The kind as a plain sentence, such as "Say thanks"."""
    kind = load_kinds().get(kind_id)
    return kind.title if kind else kind_id.replace("_", " ").capitalize()


def call_within(name: str) -> str:
    """The name inside a sentence: only who has none begins small there, as "somebody at …"."""
    return name.replace("Somebody ", "somebody ", 1) if name.startswith("Somebody ") else name


def describe_person(log: Log, person: Contact, today: date) -> str:
    """Where and when we met, else what they do: one short line, or nothing."""
    met = log.timeline.last_met(person.id)
    if met and (met.where or met.on):
        when = say_day(met.on, today) if met.on else ""
        return in_short(" · ".join(filter(None, [met.where, when])))
    work = ", ".join(filter(None, [person.role, person.org]))
    return in_short(work or ("" if person.name else say_added(person, today)))


def doubt_addresses(*mails: str) -> str:
    """One quiet sentence about an address that seems to lack a part; nothing for whole ones."""
    odd = next((mail for mail in mails if mail and not is_whole_address(mail)), None)
    return f"This may not be a whole mail address: {in_short(odd)}" if odd else ""


def say_added(person: Contact, today: date) -> str:
    """When somebody came into the log: what is left to tell two apart of whom nothing is known."""
    return f"Added {say_day(day_of(person.created_at), today, on=True)}"

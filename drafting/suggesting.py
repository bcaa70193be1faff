"""Suggesting: which message fits a person, by which way it can go, and when to write again."""

from collections.abc import Sequence
from datetime import date, timedelta

from drafting.brief import Channel
from drafting.grieving import find_grief
from drafting.languages import tongue_of
from prompts import load_kinds
from store import MOST_TRIES, Contact, Draft, FollowUpFields, Interaction, Log, Promise

# After this long without a word, asking how things went is kinder than following up.
LONG_AGO = timedelta(days=60)
# After any of these the two know each other.
KNOWS_ME = frozenset({"met", "wrote", "answered", "called", "helped"})
# A thank-you still reads as one for about this long.
THANKS_FIT = timedelta(days=21)

# Sooner than this after the last word, there is nothing yet to ask after.
CHECK_IN_FROM = timedelta(days=14)

# Where somebody close to them has died, thanks for a talk and introductions come last.
IN_GRIEF = ("check_in", "follow_up", "closing", "thank_you", "introduction")
USUAL = ("thank_you", "follow_up", "check_in", "introduction", "closing")


def suggest_kinds(log: Log, contact_id: str, today: date) -> tuple[str, ...]:
    """Kinds of message for this person, the one that fits best first, what fits ill last."""
    lines = log.timeline.of(contact_id)
    promises = [promise for promise in log.promises.of(contact_id) if promise.is_open]
    last = log.timeline.last_contact(contact_id)
    language = tongue_of(log.people.get(contact_id)).language
    if find_grief(log, contact_id, today) and not (lines and lines[0].kind == "answered"):
        first = "condolence" if _can_write("condolence", language) else "check_in"
        return (first, *(kind for kind in IN_GRIEF if kind != first))
    first = _best(lines, promises, last, today, language)
    usual = sorted(USUAL, key=lambda kind: _fits_ill(kind, lines, last, today))
    return (first, *(kind for kind in usual if kind != first))


def _fits_ill(
    kind: str, lines: Sequence[Interaction], last_contact: date | None, today: date
) -> bool:
    """True for asking how things went a day later, and for an introduction among acquaintances."""
    if kind == "check_in":
        return last_contact is not None and today - last_contact < CHECK_IN_FROM
    return kind == "introduction" and any(line.kind in KNOWS_ME for line in lines)


def _best(
    lines: Sequence[Interaction],
    promises: Sequence[Promise],
    last_contact: date | None,
    today: date,
    language: str,
) -> str:
    """The latest line comes first: a meeting before any message of mine waits for thanks."""
    if lines and lines[0].kind == "answered" and _can_write("reply", language):
        return "reply"
    ours = [line for line in lines if line.kind == "met" or _is_mine(line)]
    if not ours:
        return "introduction"
    met = ours[0] if ours[0].kind == "met" else None
    if met and (met.on is None or today - met.on <= THANKS_FIT):
        return "thank_you"
    if any(promise.who == "me" for promise in promises):
        return "follow_up"
    if last_contact and today - last_contact > LONG_AGO:
        return "check_in"
    return "follow_up"


def _can_write(kind: str, language: str) -> bool:
    """True for a kind that Reachout has sentences for in this language."""
    found = load_kinds().get(kind)
    return bool(found and found.blocks(language))


def _is_mine(line: Interaction) -> bool:
    return line.kind == "wrote" and line.direction != "from_them"


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


def suggest_way(log: Log, person: Contact, kind: str, today: date) -> Channel:
    """The way for this kind: a goodbye is said on the day of the meeting, and written later."""
    if kind == "closing" and _says_goodbye(log, person, today):
        return "spoken"
    last = log.timeline.last_wrote(person.id)
    return suggest_channel(person, last.channel if last else None)


def _says_goodbye(log: Log, person: Contact, today: date) -> bool:
    """True where we meet today; in other languages than English a goodbye is only said."""
    met = (line.on for line in log.timeline.of(person.id) if line.kind == "met")
    return not (person.language or "en").startswith("en") or today in met


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
    stay = [f for f in standing if f.outlasts(draft.kind, today)]
    if any(f.due <= due or f.kind in (after, draft.kind) for f in stay):
        return None
    return FollowUpFields(due=due, kind=after)

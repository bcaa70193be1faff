"""Gathering: from the log to the brief of one message, with what may be said and no more."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from drafting.brief import Addressee, Brief, Channel, Meeting, Offer, Promise, Sender
from drafting.composing.noting.myself import tell_of_myself
from drafting.grieving import part_of_death
from drafting.languages import Tongue, tongue_of
from drafting.particulars import FORGOTTEN, WE_MET, find_other, take_in
from prompts import load_kinds
from store import Contact, Fact, Interaction, Log, Profile, fold, texts_beside

# How long ago, and how many, the messages to others may be that one is not to sound like.
LATELY = timedelta(days=30)
MOST_BESIDE = 12
# Kinds that speak of me to somebody who does not know me: my own sentence belongs in them.
ABOUT_ME = frozenset({"introduction", "pitch"})
NEVER_ASKS = frozenset({"thank_you", "congratulate", "condolence"})
# Kinds that speak of one meeting: what was said at another one has no place in them.
OF_ONE_MEETING = frozenset({"thank_you"})
# The line on the timeline that says so.
NOTHING_MORE = "Nothing more comes back to me."
NOTHING_TYPED: Mapping[str, str] = MappingProxyType({})


def gather(
    log: Log,
    kind: str,
    *,
    contact_id: str | None,
    channel: Channel,
    today: date,
    whole: bool = False,
    as_of: datetime | None = None,
    tongue: Tongue | None = None,
    typed: Mapping[str, str] = NOTHING_TYPED,
) -> Brief:
    """The brief for a message of this kind to this person, as the log stands today.

    What is private or switched off goes into ``private`` alone, so that the checks can keep it
    out; the note as typed goes along as context that no writer quotes. What was said at the latest
    meeting stands first. A thank-you speaks of that meeting alone; what is known from other ones
    joins ``facts`` where the ``whole`` is asked for, to check against and not to write from. The
    latest meeting is the one that was known ``as_of`` the moment that a message was begun. The
    language is the person's, unless this message has a ``tongue`` of its own. What was ``typed``
    for this message alone stands before all else, in the kinds that ask for it.
    """
    me = log.profile.get()
    if contact_id is None:
        return Brief(
            kind=kind,
            channel=channel,
            sender=_sender(me),
            facts=_about(me, kind),
            today=today,
            salt=log.salt,
        )
    person = log.people.get(contact_id)
    tongue = tongue or tongue_of(person)
    lines = log.timeline.of(contact_id)
    known = log.facts.of(contact_id)
    private = tuple(fact.text for fact in known if not fact.usable)
    meetings = [line for line in lines if line.kind == "met"]
    then = [line for line in meetings if as_of is None or line.created_at <= as_of] or meetings
    facts, others = _part(_sayable(known, private), meetings, then)
    if kind not in OF_ONE_MEETING:
        facts, others = [*facts, *others], []
    brief = Brief(
        kind=kind,
        channel=channel,
        language=tongue.language,
        register_=tongue.register,
        sender=_sender(me),
        contact=_addressee(person),
        met=_met(then),
        they_said=_texts(facts, "they_said"),
        share=_texts(facts, "share"),
        offer=_offer(facts),
        ask=None if kind in NEVER_ASKS else next(iter(_texts(facts, "ask")), None),
        promises=_promises(log, contact_id),
        # What was private and is switched on again is a fact like another.
        facts=(
            *_texts(facts, "fact"),
            *_texts(facts, "private"),
            *(fact.text for fact in others if whole),
            *(_other_meetings(meetings, then) if whole else ()),
            *((FORGOTTEN,) if knows_nothing_more(lines) else ()),
            *_about(me, kind),
        ),
        they_wrote=_answer(lines),
        note=_note(lines),
        private=private,
        last_contact=_last_contact(log, contact_id),
        written_before=log.timeline.last_wrote(contact_id) is not None,
        today=today,
        salt=log.salt,
    )
    asking = load_kinds().get(kind)
    if asking is None or not asking.asks:
        return brief
    other = find_other(log, typed.get("other", ""), contact_id)
    return take_in(brief, asking, typed, other, whole=whole)


def propose(log: Log, contact_id: str) -> dict[str, str]:
    """What the log holds already for the fields of such kinds, to be looked at before it counts."""
    known = log.facts.of(contact_id)
    facts = _sayable(known, tuple(fact.text for fact in known if not fact.usable))
    found = {
        "they_wrote": _answer(log.timeline.of(contact_id)),
        "ask": next(iter(_texts(facts, "ask")), None),
        "offer": next(iter(_texts(facts, "offer")), None),
        "loss": next(filter(None, (part_of_death(fact.text) for fact in known)), None),
    }
    return {field: text for field, text in found.items() if text}


def beside_others(log: Log, brief: Brief, contact_id: str | None) -> Brief:
    """The brief with what others were written lately: no two of them get the same sentences."""
    since = log.tables.now() - LATELY
    return brief.model_copy(update={"avoid": texts_beside(log, contact_id, since, MOST_BESIDE)})


def _sender(me: Profile) -> Sender:
    return Sender(
        name=me.name, role=me.role, org=me.org, offers=me.offers, contact_line=me.contact_line
    )


def _about(me: Profile, kind: str) -> tuple[str, ...]:
    """My own sentence, whole and without my health, where I speak of me to a stranger."""
    told = tell_of_myself(me.about) if me.about and kind in ABOUT_ME else None
    return (told,) if told else ()


def _addressee(person: Contact) -> Addressee:
    return Addressee(
        name=person.name or " ".join(filter(None, [person.given, person.family])) or None,
        preferred_name=person.preferred_name,
        role=person.role,
        org=person.org,
        email=next(iter(person.emails), None),
        phone=next(iter(person.phones), None),
    )


def _met(meetings: list[Interaction]) -> Meeting:
    if not meetings:
        return Meeting()
    met = meetings[0]
    how = met.how if met.how or met.where or met.on else WE_MET
    return Meeting(where=met.where, when=met.on.isoformat() if met.on else None, how=how)


def _other_meetings(meetings: list[Interaction], then: list[Interaction]) -> tuple[str, ...]:
    """The meetings beside the one that the message is about, each as a fact."""
    others = (line for line in meetings if line is not then[0])
    return tuple(say_meeting(line) for line in others if line.where or line.on)


def say_meeting(line: Interaction) -> str:
    """A meeting as a fact, such as "we met at the fair on 2026-11-20"."""
    where = f" at {line.where}" if line.where else ""
    return f"we met{where}{f' on {line.on.isoformat()}' if line.on else ''}"


def knows_nothing_more(lines: list[Interaction]) -> bool:
    """True when I have said so since the two last met."""
    for line in lines:
        if line.kind == "noted" and line.summary == NOTHING_MORE:
            return True
        if line.kind == "met":
            return False
    return False


def _part(
    facts: list[Fact], meetings: list[Interaction], then: list[Interaction]
) -> tuple[list[Fact], list[Fact]]:
    """The facts of the latest meeting ``then`` and since, and those of all the others."""
    if len(meetings) <= 1:
        return facts, []
    latest, ids = then[0], {line.id for line in meetings}
    later = [line.created_at for line in meetings if line.created_at > latest.created_at]
    end = min(later, default=None)
    new = {
        fact.id
        for fact in facts
        if fact.interaction_id == latest.id
        or (
            fact.interaction_id not in ids
            and fact.created_at >= latest.created_at
            and (end is None or fact.created_at < end)
        )
    }
    return [f for f in facts if f.id in new], [f for f in facts if f.id not in new]


def _sayable(known: list[Fact], private: tuple[str, ...]) -> list[Fact]:
    """What may be said: switched on, and not the same words as something kept out."""
    hushed = {fold(text) for text in private}
    return [fact for fact in known if fact.usable and fold(fact.text) not in hushed]


def _texts(facts: list[Fact], kind: str) -> tuple[str, ...]:
    return tuple(fact.text for fact in facts if fact.kind == kind)


def _offer(facts: list[Fact]) -> Offer | None:
    what = next(iter(_texts(facts, "offer")), None)
    return Offer(what=what) if what else None


def _promises(log: Log, contact_id: str) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            who=promise.who,
            what=promise.what,
            due=promise.due.isoformat() if promise.due else None,
        )
        for promise in log.promises.of(contact_id)
        if promise.is_open
    )


def _answer(lines: list[Interaction]) -> str | None:
    """What they answered, as long as nothing has been written since."""
    for line in lines:
        if line.kind == "answered" or (line.kind == "wrote" and line.direction == "from_them"):
            return line.summary
        if line.kind == "wrote":
            return None
    return None


def _note(lines: list[Interaction]) -> str | None:
    notes = [line.note for line in lines if line.note]
    return "\n".join(notes) or None


def _last_contact(log: Log, contact_id: str) -> str | None:
    last = log.timeline.last_contact(contact_id)
    return last.isoformat() if last else None

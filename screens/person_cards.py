"""A person's page as cards: what waits, what was promised, what is known, what happened."""

from collections.abc import Iterable
from datetime import date

from screens.days import say_both, say_day, say_met, say_near, start_sentence
from screens.parts import Action, Card, Group
from screens.person_sight import Sight, describe_work
from screens.tongues import describe_tongue
from screens.wording import WAYS, name_kind
from store import Contact, Draft, Fact, FollowUp, Promise

FACTS = {
    "they_said": "They said",
    "share": "You have in common",
    "offer": "You offered",
    "ask": "You would like to ask",
    "fact": "Good to know",
    "private": "Told in confidence",
}
EDIT = Action(id="edit", label="Edit")
LET_GO = Action(id="let_go", label="Let it go")
DONE = Action(id="done", label="Done")
KEPT_SHOWN = 5


def draw_top(sight: Sight, today: date) -> Group:
    """Who it is, and the way to write to them."""
    met = next((line for line in sight.lines if line.kind == "met"), None)
    where = say_met(met.where, met.on, today) if met else ""
    work = describe_work(sight.person)
    actions = [Action(id="write", label="Write to them", primary=True)]
    if sight.has_written:
        actions.append(Action(id="answered", label="They answered"))
    top = Card(
        id="top",
        tone="plain",
        when=work or where,
        lines=(where,) if work and where else (),
        hint="This is an example person." if sight.person.example else "",
        actions=tuple(actions),
    )
    return Group(cards=(top,))


def draw_waiting(sight: Sight, today: date) -> list[Group]:
    """Drafts, the day to write again, and promises both ways."""
    drafts = tuple(_draft(draft) for draft in sight.open_drafts)
    return [
        *([Group(title="Started, not sent", cards=drafts)] if drafts else []),
        Group(title="Next time", cards=_next(sight.follow_ups, today)),
        Group(title="Promises", cards=_promises(sight.promises, today)),
    ]


def draw_known(sight: Sight) -> list[Group]:
    """What I know of them, each with its switch, and their details."""
    add = _button("new_fact", "Add something you know")
    known = (*(_fact(fact) for fact in sight.facts), add)
    return [
        Group(title="What you know", cards=known),
        Group(title="Details", cards=(_details(sight.person),)),
    ]


def draw_end() -> Group:
    """The ways out: back to the list, and deleting."""
    back = Action(id="people", label="Back to people", text=True)
    delete = Action(id="delete", label="Delete this person", danger=True)
    return Group(cards=(Card(id="end", tone="plain", actions=(back, delete)),))


def _button(id_: str, label: str) -> Card:
    return Card(id=id_, tone="plain", actions=(Action(id="add", label=label),))


def _draft(draft: Draft) -> Card:
    opened = "You opened it, and Today asks if it went." if draft.is_unanswered else ""
    return Card(
        id=f"draft:{draft.id}",
        title=name_kind(draft.kind),
        when=WAYS.get(draft.channel, ""),
        lines=(opened,) if opened else (),
        actions=(Action(id="open", label="Open it" if opened else "Open the draft"),),
    )


def _next(follow_ups: Iterable[FollowUp], today: date) -> tuple[Card, ...]:
    found = tuple(_follow_up(follow_up, today) for follow_up in follow_ups)
    return found or (_button("new_next", "Choose a day to write again"),)


def _follow_up(follow_up: FollowUp, today: date) -> Card:
    day = max(follow_up.snoozed_to or follow_up.due, follow_up.due)
    when = "It is on Today now." if day <= today else start_sentence(say_both(day, today))
    return Card(
        id=f"next:{follow_up.id}",
        title=name_kind(follow_up.kind),
        when=when,
        lines=(follow_up.reason,) if follow_up.reason else (),
        actions=(Action(id="edit", label="Change the day"),),
        more=(DONE, LET_GO),
    )


def _promises(promises: Iterable[Promise], today: date) -> tuple[Card, ...]:
    standing = [p for p in promises if p.is_open]
    kept = [p for p in promises if p.done_on]
    return (
        *(_promise(promise, today) for promise in standing),
        *(_kept(promise, today) for promise in kept[-KEPT_SHOWN:]),
        _button("new_promise", "Add a promise"),
    )


def _promise(promise: Promise, today: date) -> Card:
    mine = promise.who == "me"
    by = ", no day set" if mine and not promise.due else ""
    if promise.due and promise.due >= today:
        by = f", by {say_near(promise.due, today)}"
    return Card(
        id=f"promise:{promise.id}",
        when=f"{'You promised' if mine else 'They said they would'}{by}",
        lines=(promise.what,),
        actions=(Action(id="done", label="Done" if mine else "They did"), LET_GO),
        more=(EDIT,),
    )


def _kept(promise: Promise, today: date) -> Card:
    day = say_day(promise.done_on, today, on=True) if promise.done_on else ""
    who = "You kept this" if promise.who == "me" else "They kept this"
    return Card(id=f"promise:{promise.id}", when=f"{who} {day}", lines=(promise.what,))


def _fact(fact: Fact) -> Card:
    out = Action(id="switch", label="Keep out of messages", switched=not fact.usable)
    erase = Action(id="erase", label="Erase", danger=True, confirm="Erase it for good")
    warn = "This may show who a patient is. It is safer to erase it." if fact.patient else ""
    return Card(
        id=f"fact:{fact.id}",
        tone="look" if fact.patient else "",
        when=FACTS.get(fact.kind, ""),
        lines=(fact.text,),
        hint=warn,
        actions=(erase,) if fact.patient else (out,),
        more=(out, EDIT) if fact.patient else (EDIT, erase),
    )


def _details(person: Contact) -> Card:
    known = (
        f"Call them {person.preferred_name}" if person.preferred_name else "",
        person.role,
        person.org,
        *person.emails,
        *person.phones,
        *person.urls,
        describe_tongue(person),
        person.notes,
    )
    lines = tuple(filter(None, known))
    return Card(
        id="details",
        lines=lines,
        hint="" if lines else "Nothing yet.",
        actions=(EDIT,),
    )

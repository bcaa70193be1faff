"""A brief as the app would hold it: a log of its own with me, the person and what is known."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.brief import Brief, iso_day
from store import (
    ContactFields,
    FactFields,
    InteractionFields,
    Log,
    Profile,
    PromiseFields,
    open_log,
)


@contextmanager
def open_kept(*briefs: Brief) -> Iterator[tuple[Log, list[str]]]:
    """A log that holds these briefs of one sender, and the people they are for."""
    with tempfile.TemporaryDirectory() as folder, open_log(path=Path(folder) / "me.db") as log:
        me = briefs[0].sender
        log.profile.save(Profile(name=me.name, role=me.role, org=me.org))
        where = briefs[0].met.where
        event = log.events.add(where, on=briefs[0].met.day).id if where else None
        yield log, [keep(log, brief, event_id=event) for brief in briefs]


def keep(log: Log, brief: Brief, *, event_id: str | None = None) -> str:
    """The person of a brief, with the meeting and each fact as a confirmed reading files them."""
    them = brief.contact
    fields = ContactFields(
        name=them.name, preferred_name=them.preferred_name, role=them.role, org=them.org
    )
    person = log.people.add(fields).id
    met = None
    if brief.met.where or brief.met.when:
        line = InteractionFields(kind="met", on=brief.met.day, where=brief.met.where)
        met = log.timeline.add(person, line, event_id=event_id).id
    facts = [
        *(FactFields(kind="they_said", text=text) for text in brief.they_said),
        *(FactFields(kind="share", text=text) for text in brief.share),
        *(FactFields(kind="fact", text=text) for text in brief.facts),
        *(FactFields(kind="private", text=text) for text in brief.private),
        *(FactFields(kind="offer", text=brief.offer.what) for _ in [1] if brief.offer),
    ]
    for fact in facts:
        log.facts.add(person, fact, interaction_id=met)
    for told in brief.promises:
        promise = PromiseFields(who=told.who, what=told.what, due=iso_day(told.due))
        log.promises.add(person, promise)
    return person

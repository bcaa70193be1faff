"""What one tap changes in several places, each in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.draft_records import ME, Wording
from store.errors import Unknown
from store.records import Contact, ContactFields, FollowUpFields, InteractionFields, Meeting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.log import Log


def file_meeting(log: Log, meeting: Meeting) -> str:
    """The id of the person met; a capture's part that is filed already answers the same id."""
    with log.writing():
        if (filed := _filed(log, meeting)) is not None:
            return filed
        person = _person(log, meeting)
        line = log.timeline.add(person.id, _line(log, meeting), event_id=meeting.event_id)
        for fact in meeting.facts:
            log.facts.add(person.id, fact, interaction_id=line.id)
        for promise in meeting.promises:
            log.promises.add(person.id, promise, interaction_id=line.id)
        if meeting.follow_up:
            log.follow_ups.set(person.id, meeting.follow_up, interaction_id=line.id)
        _close_capture(log, meeting, person.id)
    return person.id


def _filed(log: Log, meeting: Meeting) -> str | None:
    found = log.tables.run(
        "SELECT contact_id FROM filings WHERE capture_id = ? AND part = ?",
        [meeting.capture_id, meeting.part],
    )
    return str(found[0]["contact_id"]) if found else None


def _person(log: Log, meeting: Meeting) -> Contact:
    if meeting.contact_id is None:
        return log.people.add(meeting.contact)
    known = log.people.get(meeting.contact_id)
    return log.people.save(fill_blanks(known, meeting.contact))


def fill_blanks(known: Contact, news: ContactFields) -> Contact:
    """The person with what they lacked; nothing they had is overwritten, lists only grow."""
    changes: dict[str, object] = {}
    for field in ContactFields.model_fields:
        old, new = getattr(known, field), getattr(news, field)
        if isinstance(old, tuple):
            had = {_bare(text) for text in old}
            changes[field] = (*old, *(text for text in new if _bare(text) not in had))
        elif field == "notes" and old and new and new not in old:
            changes[field] = f"{old}\n\n{new}"
        elif field != "example" and not (old or "").strip() and new:
            changes[field] = new
    return known.model_copy(update=changes)


def _bare(text: str) -> str:
    """An address or number without the ways to write it."""
    digits = "".join(c for c in text if c.isdigit())
    is_number = not any(c.isalpha() for c in text)
    return digits if is_number and digits else text.strip().casefold()


def _line(log: Log, meeting: Meeting) -> InteractionFields:
    note = meeting.note
    if note is None and meeting.capture_id and (box := log.captures.get(meeting.capture_id)):
        note = box.text
    return InteractionFields(
        kind=meeting.kind, on=meeting.on, where=meeting.where, how=meeting.how, note=note
    )


def _close_capture(log: Log, meeting: Meeting, contact_id: str) -> None:
    if meeting.capture_id is None:
        return
    log.tables.change(
        "INSERT INTO filings VALUES (?, ?, ?)", [meeting.capture_id, meeting.part, contact_id]
    )
    log.captures.close(meeting.capture_id, contact_id, log.tables.now())


def mark_sent(
    log: Log,
    draft_id: str,
    on: date,
    *,
    text: str | Wording | None,
    kept_promises: Sequence[str],
    next_follow_up: FollowUpFields | None,
) -> None:
    """The draft sent, and all that follows from it; a second time changes nothing."""
    with log.writing():
        draft = log.drafts.get(draft_id)
        if draft.state == "sent":
            return
        sent = log.drafts.sent(draft_id, on, _pasted(log, draft_id, text))
        for promise_id in kept_promises:
            log.promises.keep(promise_id, on)
        if draft.contact_id is None:
            return
        top = log.drafts.sent_wording(draft_id)
        line = InteractionFields(
            kind="wrote",
            on=on,
            direction="from_me",
            channel=sent.channel,
            summary=top.subject if top else None,
        )
        log.timeline.add(draft.contact_id, line, draft_id=draft_id, event_id=draft.event_id)
        _finish_follow_ups(log, draft.contact_id, draft.kind, draft.follow_up_id, on)
        if next_follow_up:
            log.follow_ups.set(draft.contact_id, next_follow_up, draft_id=draft_id)


def _pasted(log: Log, draft_id: str, text: str | Wording | None) -> Wording | None:
    if text is None or isinstance(text, Wording):
        return text
    top = log.drafts.current(draft_id)
    return Wording(subject=top.subject if top else None, text=text, writer=ME)


def _finish_follow_ups(
    log: Log, contact_id: str, kind: str, came_from: str | None, on: date
) -> None:
    """Those that this message was. Thanks go once: a day long after is for more than that."""
    standing = [follow_up for follow_up in log.follow_ups.of(contact_id) if follow_up.is_open]
    for follow_up in standing:
        if follow_up.id == came_from or not follow_up.outlasts(kind, on):
            log.follow_ups.finish(follow_up.id, on)
        elif follow_up.kind == kind == "thank_you":
            log.follow_ups.save(follow_up.model_copy(update={"kind": "follow_up"}))


def answered(
    log: Log, on: date, draft_id: str | None, contact_id: str | None, summary: str | None
) -> None:
    """Their answer on the timeline; the follow-up that waited for it is over."""
    with log.writing():
        if draft_id is not None:
            draft = log.drafts.get(draft_id)
            if draft.answered_on is not None:
                return
            log.drafts.note_answer(draft_id, on)
            contact_id = contact_id or draft.contact_id
        if contact_id is None:
            raise Unknown("person", "")
        line = InteractionFields(kind="answered", on=on, direction="from_them", summary=summary)
        log.timeline.add(contact_id, line, draft_id=draft_id)
        for follow_up in log.follow_ups.of(contact_id):
            if draft_id is not None and follow_up.draft_id == draft_id:
                log.follow_ups.finish(follow_up.id, on)

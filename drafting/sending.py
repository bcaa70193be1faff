"""Sending: the way out for a text that was read, and what follows when it went."""

from collections.abc import Sequence
from datetime import date, datetime

from drafting.composing.giving.offers import goes_along
from drafting.habits.keeping import learn_from
from drafting.handoff import HandOver, hand_over
from drafting.message import look
from drafting.own_words import PERSON, split_for
from drafting.review import InTheWay
from drafting.suggesting import next_follow_up
from store import Draft, DraftVersion, Log, Promise, Wording, fold

# Shorter words ("our", "the") say nothing of which promise is meant.
LONG_WORD = 4


def approve(log: Log, draft_id: str, at: datetime, *, today: date) -> HandOver:
    """The way out for exactly the text that stands, looked at once more, approved, handed over.

    A second tap gives the same way once more.

    Raises:
        InTheWay: when something stands in the way.
    """
    seen = look(log, draft_id, today=today)
    if not seen.may_go or seen.version is None:
        raise InTheWay(seen.in_the_way)
    if seen.draft.state == "handed_off":
        return way_out(log, seen.draft, seen.version)
    with log.writing():
        draft = log.drafts.approve(draft_id, seen.version.sha256, at)
        way = way_out(log, draft, seen.version)
        log.drafts.hand_off(draft_id, at)
    return way


def way_out(log: Log, draft: Draft, version: DraftVersion) -> HandOver:
    """The link of an approved draft, as often as it is asked for."""
    person = log.people.get(draft.contact_id) if draft.contact_id else None
    return hand_over(draft, version, person)


def went(
    log: Log, draft_id: str, *, today: date, text: str | None = None, kept: Sequence[str] = ()
) -> None:
    """The person's word that it went: logged, with the promises kept and the next follow-up.

    What they changed in it is learnt from, once.
    ``text`` is what was really sent, where the person changed it in their own app.
    """
    draft = log.drafts.get(draft_id)
    wording = None
    if text and text.strip():
        subject, body = split_for(draft.channel, text)
        top = log.drafts.current(draft_id)
        wording = Wording(
            subject=subject or (top.subject if top else None), text=body, writer=PERSON
        )
    with log.writing():
        log.mark_sent(
            draft_id,
            today,
            text=wording,
            kept_promises=tuple(kept),
            next_follow_up=next_follow_up(log, draft, today),
        )
        if draft.state != "sent":
            learn_from(log, draft_id)


def promises_in(log: Log, draft_id: str) -> tuple[Promise, ...]:
    """My open promises that the draft's text speaks of: did the thing itself go too?

    Only what can go with a message is among them: a visit or a call is kept on its own day.
    """
    draft, version = log.drafts.get(draft_id), log.drafts.current(draft_id)
    if draft.contact_id is None or version is None:
        return ()
    said = set(fold(version.text).split())
    mine = (p for p in log.promises.of(draft.contact_id) if p.is_open and p.who == "me")
    return tuple(p for p in mine if goes_along(p.what) and _is_spoken_of(p, said))


def _is_spoken_of(promise: Promise, said: set[str]) -> bool:
    words = {word for word in fold(promise.what).split() if len(word) >= LONG_WORD}
    return bool(words) and len(words & said) * 2 >= len(words)

"""Typing in: what a kind needs for one message alone, kept with its draft and written from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from drafting.answers import CheckedDraft
from drafting.brief import Addressee, Channel
from drafting.composing.people.names import call
from drafting.desk import write
from drafting.gathering import gather, propose
from drafting.languages import Tongue, kept_tongue
from drafting.message import begin_alone, find_under_way, reword
from drafting.particular_doubts import find_doubts, left_over
from drafting.particulars import say_beside
from prompts import Kind, load_kinds
from store import Draft, Log

SUGGESTED = 40
NOBODY = "this person"


@dataclass(frozen=True)
class AskedField:
    """One field as it stands on a screen: its words, what was typed, and what is wrong with it."""

    id: str
    label: str
    hint: str
    value: str
    trouble: str = ""
    suggestions: tuple[str, ...] = ()


def ask_fields(
    log: Log, kind: Kind, contact_id: str, typed: Mapping[str, str], doubts: tuple[str, ...] = ()
) -> tuple[AskedField, ...]:
    """The fields of this kind for this person, with what was typed or what the log proposes."""
    who = _name(log, contact_id)
    values = typed or propose(log, contact_id)
    return tuple(
        AskedField(
            id=asked.id,
            label=asked.label.replace("{who}", who),
            hint=_say_hint(asked.hint, asked.example).replace("{who}", who),
            value=values.get(asked.id, ""),
            trouble=asked.unclear.replace("{who}", who) if asked.id in doubts else "",
            suggestions=_others(log, contact_id) if asked.id == "other" else (),
        )
        for asked in kind.asks
    )


def _say_hint(hint: str, example: str) -> str:
    return " ".join(filter(None, [hint, f"For example: {example}" if example else ""]))


def _name(log: Log, contact_id: str) -> str:
    person = log.people.get(contact_id)
    named = Addressee(name=person.name, preferred_name=person.preferred_name)
    return call(named, None).greeting or NOBODY


def _others(log: Log, contact_id: str) -> tuple[str, ...]:
    people = log.people.recent(limit=SUGGESTED)
    return tuple(say_beside(one) for one in people if one.id != contact_id and one.name)


def type_in(
    log: Log,
    kind: str,
    typed: Mapping[str, str],
    *,
    contact_id: str,
    channel: Channel,
    today: date,
    tongue: Tongue | None = None,
) -> Draft:
    """The draft of this kind under way, or a new one, with what was typed for it."""
    kept = {field: text.strip() for field, text in typed.items() if text.strip()}
    with log.writing():
        draft = find_under_way(log, contact_id, kind)
        if draft and not draft.begun:
            # Only looked at, and written before there were fields for it.
            log.drafts.discard(draft.id)
            draft = None
        draft = draft or begin_alone(
            log, kind, "", contact_id=contact_id, channel=channel, today=today, tongue=tongue
        )
        return log.drafts.note_particulars(draft.id, kept)


def retell(
    log: Log, draft_id: str, typed: Mapping[str, str], *, today: date
) -> tuple[CheckedDraft, tuple[str, ...]]:
    """Another text from other words for the same message, on top of the one that stands.

    Where they cannot be used, the draft stays as it is, and the fields in doubt are named.
    """
    draft = log.drafts.get(draft_id)
    kept = {field: text.strip() for field, text in typed.items() if text.strip()}
    meant = draft.model_copy(update={"particulars": kept})
    made = _written(log, meant, kept, today)
    doubts = doubts_of(log, meant, today)
    if made.status != "draft" or doubts:
        return made, doubts
    with log.writing():
        log.drafts.note_particulars(draft_id, kept)
        return reword(log, draft_id, today=today, channel=_channel(draft)), ()


def doubts_of(log: Log, draft: Draft, today: date) -> tuple[str, ...]:
    """The fields of this draft that its writer could not use."""
    kind = load_kinds().get(draft.kind)
    if kind is None or not kind.asks or draft.contact_id is None:
        return ()
    made = _written(log, draft, draft.particulars, today)
    return find_doubts(
        kind, draft.particulars, made, lambda typed: _written(log, draft, typed, today)
    )


def _written(log: Log, draft: Draft, typed: Mapping[str, str], today: date) -> CheckedDraft:
    way = _channel(draft)
    brief = gather(
        log, draft.kind, contact_id=draft.contact_id, channel=way, today=today, typed=typed,
        tongue=kept_tongue(draft.language, draft.brief),
    )  # fmt: skip
    return write(brief, today=today)


def _channel(draft: Draft) -> Channel:
    return draft.channel  # type: ignore[return-value]  # the store keeps text


def say_left_over(draft: Draft, text: str) -> str:
    """One sentence about what was typed and does not stand in the message; else nothing."""
    kind = load_kinds().get(draft.kind)
    if kind is None or not draft.particulars or draft.contact_id is None:
        return ""
    pieces = left_over(kind, draft.particulars, text, draft.language)
    if not pieces:
        return ""
    named = ", ".join(f"“{piece}”" for piece in pieces)
    return f"Not in this message yet: {named}. Add it where it fits, or leave it out."

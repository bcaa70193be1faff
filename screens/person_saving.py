"""From a filled form to the record it changes."""

from collections.abc import Mapping
from datetime import date

from drafting.patients import find_patients
from drafting.suggesting import suggest_kinds
from drafting.telling import is_grave
from drafting.usable_answers import PATIENT
from screens.tongues import read_tongue
from screens.wording import doubt_addresses
from store import (
    Contact,
    Fact,
    FactFields,
    FollowUp,
    FollowUpFields,
    Interaction,
    Log,
    Promise,
    PromiseFields,
)

HUSHED = (
    "Kept, and kept out of messages: it may be too personal to come back in writing. "
    "Its switch lets it in."
)
Values = Mapping[str, str | bool]


class Unfinished(Exception):  # noqa: N818 - named for the fact
    """Something is missing before the form can be kept; the text says what."""


def save(
    log: Log, person_id: str, what: str, id_: str, values: Values, *, today: date
) -> str | None:
    """Keep what the form holds, and say what has to be said about it.

    Raises:
        Unfinished: when something needed is missing.
    """
    _refuse_patients(values, today)
    if what == "details":
        return _save_details(log, log.people.get(person_id), values)
    if what == "new_fact":
        return _add_fact(log, person_id, values, today)
    if what == "fact":
        _save_fact(log, log.facts.get(id_), values)
    elif what == "new_promise":
        log.promises.add(person_id, PromiseFields.model_validate(_promise(values)))
    elif what == "promise":
        promise = log.promises.get(id_)
        log.promises.save(Promise.model_validate({**promise.model_dump(), **_promise(values)}))
    elif what in ("next", "new_next"):
        _save_next(log, person_id, id_, values)
    elif what == "line":
        _save_line(log, log.timeline.get(id_), values)
    return None


def _refuse_patients(values: Values, today: date) -> None:
    """Nothing by which a patient could be known goes into the log by hand."""
    texts = (str(values[name]) for name in ("text", "what", "reason", "summary") if name in values)
    if any(find_patients(text, today) for text in texts):
        raise Unfinished(PATIENT)


def _add_fact(log: Log, person_id: str, values: Values, today: date) -> str | None:
    kind, text = _text(values, "kind"), _needed(values, "text")
    hushed = kind != "private" and is_grave(text, today)
    usable = False if hushed else None
    fields = FactFields.model_validate({"kind": kind, "text": text, "usable": usable})
    log.facts.add(person_id, fields)
    return HUSHED if hushed else None


def _save_details(log: Log, person: Contact, values: Values) -> str | None:
    names = ("name", "preferred_name", "role", "org", "notes")
    changes: dict[str, object] = {name: _text(values, name) for name in names}
    for name in ("emails", "phones", "urls"):
        parts = (part.strip() for part in str(values.get(name, "")).split(","))
        changes[name] = tuple(dict.fromkeys(filter(None, parts)))
    if "language" in values:
        changes |= read_tongue(_text(values, "language"), _text(values, "register"))
    if changes["name"] != person.name:
        # The parts of the old name would bring it back in lists and greetings.
        changes |= {"given": None, "family": None}
    whole = person.model_dump(by_alias=False)
    saved = Contact.model_validate({**whole, **changes})
    log.people.save(saved)
    return doubt_addresses(*saved.emails) or None


def _save_fact(log: Log, fact: Fact, values: Values) -> None:
    kind = _text(values, "kind") or fact.kind
    hushed = kind == "private" and fact.kind != "private"
    changes = {"kind": kind, "text": _needed(values, "text"),
               "usable": False if hushed else fact.usable}  # fmt: skip
    log.facts.save(Fact.model_validate({**fact.model_dump(), **changes}))


def _promise(values: Values) -> dict[str, object]:
    return {
        "who": _text(values, "who"),
        "what": _needed(values, "what"),
        "due": _day(values, "due"),
    }


def _save_next(log: Log, person_id: str, id_: str, values: Values) -> None:
    due, reason = _day(values, "due"), _text(values, "reason")
    if due is None:
        raise Unfinished("Choose a day first.")
    if not id_:
        kind = suggest_kinds(log, person_id, due)[0]
        log.follow_ups.set(person_id, FollowUpFields(due=due, reason=reason, kind=kind))
        return
    whole = log.follow_ups.get(id_).model_dump()
    changed = {**whole, "due": due, "reason": reason, "snoozed_to": None}
    log.follow_ups.save(FollowUp.model_validate(changed))


def _save_line(log: Log, line: Interaction, values: Values) -> None:
    changes: dict[str, object] = {"on": _day(values, "on"), "summary": _text(values, "summary")}
    if "where" in values:
        changes["where"] = _text(values, "where")
    log.timeline.save(Interaction.model_validate({**line.model_dump(), **changes}))


def _text(values: Values, name: str) -> str | None:
    return str(values.get(name, "")).strip() or None


def _needed(values: Values, name: str) -> str:
    text = _text(values, name)
    if text is None:
        raise Unfinished("Write a few words first.")
    return text


def _day(values: Values, name: str) -> date | None:
    text = _text(values, name)
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unfinished("That day does not exist. Choose another one.") from None

"""From the sheet, as the person left it, back to what is filed."""

from collections.abc import Mapping
from datetime import date, timedelta

from drafting.answers import Reading, ReadMeeting
from drafting.brief import iso_day
from drafting.languages import language_of_note
from drafting.telling import is_grave
from screens.same_person import known_field, titles_of
from screens.sheets import HEADINGS, NEW, everybody
from store import ContactFields, FactFields, FollowUpFields, Meeting, PromiseFields

Values = Mapping[str, str | bool]
# Writing again this soon after meeting is a thank-you, later it is a follow-up.
SOON = timedelta(days=7)


def read_sheets(
    values: Values, reading: Reading, *, note_id: str, note: str, today: date,
    event_id: str | None = None,
) -> list[Meeting]:  # fmt: skip
    """What is to be filed, one meeting a person, as the person left the sheet."""
    people = everybody(reading)
    if str(values.get(f"{len(people)}.name", "")).strip():
        values = _with_the_same_meeting(values, len(people))
        people = (*people, Reading(met=ReadMeeting(how=reading.met.how)))
    return [
        _meeting(values, person, number, note_id, note, today, event_id)
        for number, person in enumerate(people)
    ]


def _with_the_same_meeting(values: Values, number: int) -> Values:
    """Whoever was added by hand was met where and when the first of the note was."""
    same = {f"{number}.{name}": values.get(f"0.{name}", "") for name in ("where", "on")}
    return {**same, **values}


def _meeting(  # noqa: PLR0917 - all that one meeting is made from
    values: Values, reading: Reading, number: int, note_id: str, note: str, today: date,
    event_id: str | None,
) -> Meeting:  # fmt: skip
    def text(name: str) -> str | None:
        return str(values.get(f"{number}.{name}", "")).strip() or None

    email, phone, url = text("email"), text("phone"), reading.contact.url
    known = str(values.get(known_field(number, text("name")), "")).strip() or None
    is_known = bool(known) and known != NEW
    # Their name stays as it is in the log; that the note calls them "Ms Ito" is news.
    is_titled = bool(titles_of(text("name")))
    return Meeting(
        contact=ContactFields(
            name=text("name"),
            preferred_name=text("call") or (text("name") if is_known and is_titled else None),
            role=text("role"),
            org=text("org"),
            emails=(email,) if email else (),
            phones=(phone,) if phone else (),
            urls=(url,) if url else (),
            language=language_of_note(note),
        ),
        contact_id=known if is_known else None,
        on=iso_day(text("on")),
        where=text("where"),
        how=reading.met.how,
        event_id=event_id,
        facts=tuple(_read_facts(values, number, today)),
        promises=tuple(_read_promises(values, number)),
        follow_up=_read_follow_up(iso_day(text("again")), today),
        capture_id=note_id,
        part=number,
        note=note,
    )


def _read_facts(values: Values, number: int, today: date) -> list[FactFields]:
    facts = []
    for name, value in values.items():
        place, _, rest = name.partition(".")
        kind, _, mark = rest.partition(".")
        if place != str(number) or mark.endswith(".out") or not mark:
            continue
        if kind in (*HEADINGS, "private") and str(value).strip():
            text = str(value).strip()
            out = bool(values.get(f"{name}.out", False))
            if mark == "added" and is_grave(text, today):
                # Nobody was shown a switch for it, so it starts as the note's own would have.
                kind, out = "private", True
            fact = {"kind": kind, "text": text, "on": today, "usable": not out}
            facts.append(FactFields.model_validate(fact))
    return facts


def _read_promises(values: Values, number: int) -> list[PromiseFields]:
    promises = []
    for name, value in values.items():
        parts = name.split(".")
        if parts[:2] != [str(number), "promise"] or parts[-1] == "due" or not str(value).strip():
            continue
        due = iso_day(str(values.get(f"{name}.due", "")))
        promise = {"who": parts[2], "what": str(value).strip(), "due": due}
        promises.append(PromiseFields.model_validate(promise))
    return promises


def _read_follow_up(due: date | None, today: date) -> FollowUpFields | None:
    if due is None:
        return None
    return FollowUpFields(due=due, kind="thank_you" if due - today <= SOON else "follow_up")

"""From a reading to a sheet that the person confirms, and from the sheet to what is filed."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from drafting.answers import Reading
from drafting.brief import Promise, iso_day
from drafting.reading import worth_showing
from screens.parts import Action, Field, Option, Sheet
from store import Contact, ContactFields, FactFields, FollowUpFields, Meeting, PromiseFields

Values = Mapping[str, str | bool]
FactKind = Literal["they_said", "share", "offer", "ask", "private"]
NEW = "new"
# Writing again this soon after meeting is a thank-you, later it is a follow-up.
SOON = timedelta(days=7)

HEADINGS: dict[FactKind, str] = {
    "they_said": "What they said",
    "share": "What you have in common",
    "offer": "What you offered",
    "ask": "What you would like to ask",
}
PROMISES = {"me": "You said you would", "them": "They said they would"}


def draw_sheets(reading: Reading, alike: Sequence[Sequence[Contact]]) -> list[Sheet]:
    """A sheet for every person of the note; ``alike`` names those already in the log, by person."""
    people = everybody(reading)
    sheets: list[Sheet] = []
    for number, person in enumerate(people):
        known = alike[number] if number < len(alike) else ()
        sheets += _person_sheets(person, number, known, several=len(people) > 1)
    return sheets


def everybody(reading: Reading) -> tuple[Reading, ...]:
    """One reading a person: the first and those after."""
    return (reading, *reading.more)


def _person_sheets(
    reading: Reading, number: int, known: Sequence[Contact], *, several: bool
) -> list[Sheet]:
    contact = reading.contact
    title = (contact.name or f"Person {number + 1}") if several else ""
    who, more = _person_fields(reading, number, known)
    later = Field(
        id=f"{number}.again", label="Write on", type="date", value=reading.follow_up_on or "",
        hint="Leave it empty and Today reminds you to say thanks.",
    )  # fmt: skip
    return [
        *_doubts(reading),
        *_patient(reading, number),
        Sheet(id=f"who-{number}", title=title, fields=who),
        *_facts(reading, number),
        *_promises(reading.promises, number),
        *_private(reading, number),
        Sheet(id=f"later-{number}", title="When to write", fields=(later,)),
        *_left_over(reading),
        *([Sheet(id=f"more-{number}", title="More about them", folded=True, fields=more)]
          if more else []),
    ]  # fmt: skip


def _person_fields(
    reading: Reading, number: int, known: Sequence[Contact]
) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """What the note told, and the rest for who wants to add it."""
    contact, met = reading.contact, reading.met
    name = Field(
        id=f"{number}.name", label="Name", value=contact.name or "", placeholder="Not needed yet"
    )
    place = (
        Field(id=f"{number}.where", label="Where you met", value=met.where or ""),
        Field(id=f"{number}.on", label="When", type="date", value=met.on or ""),
    )
    rest = (
        Field(id=f"{number}.role", label="What they do", value=contact.role or ""),
        Field(id=f"{number}.org", label="Where they work", value=contact.org or ""),
        Field(id=f"{number}.email", label="Mail", type="email", value=contact.email or ""),
        Field(id=f"{number}.phone", label="Phone", type="tel", value=contact.phone or ""),
    )
    told = tuple(field for field in rest if field.value)
    return (name, *_choice(number, known), *told, *place), tuple(f for f in rest if not f.value)


def _choice(number: int, known: Sequence[Contact]) -> tuple[Field, ...]:
    if not known:
        return ()
    same = tuple(
        Option(id=person.id, label=", ".join(filter(None, [f"The same: {person.label}",
               person.role, person.org])))
        for person in known
    )  # fmt: skip
    options = (*same, Option(id=NEW, label="Somebody new of that name"))
    hint = "Somebody of this name is in your log."
    return (Field(id=f"{number}.known", label="Who is it?", type="choice", value=known[0].id,
                  options=options, hint=hint),)  # fmt: skip


def _doubts(reading: Reading) -> tuple[Sheet, ...]:
    if not reading.unsure:
        return ()
    return (Sheet(id="doubts", title="Not sure about this", tone="look",
                  hint="\n".join(reading.unsure)),)  # fmt: skip


def _patient(reading: Reading, number: int) -> tuple[Sheet, ...]:
    if not reading.patient:
        return ()
    return (
        Sheet(
            id=f"patient-{number}",
            title="This could tell who a patient is",
            tone="look",
            hint="\n".join(reading.patient),
            actions=(Action(id="erase", label="Erase it from the note", primary=True),),
        ),
    )


def _facts(reading: Reading, number: int) -> list[Sheet]:
    texts: dict[FactKind, tuple[str, ...]] = {
        "they_said": reading.they_said,
        "share": reading.share,
        "offer": (reading.offer,) if reading.offer else (),
        "ask": (reading.ask,) if reading.ask else (),
    }
    texts["they_said"] = (*texts["they_said"], "")
    return [
        Sheet(
            id=f"{kind}-{number}",
            title=HEADINGS[kind],
            fields=tuple(_fact(number, kind, text) for text in texts[kind]),
        )
        for kind in HEADINGS
        if texts[kind]
    ]


def _fact(number: int, kind: FactKind, text: str, *, out: bool = False) -> Field:
    if not text:
        return Field(id=f"{number}.{kind}.added", label="", type="long", rows=1,
                     placeholder="Something else they said")  # fmt: skip
    return Field(id=f"{number}.{kind}.{_mark(text)}", label="", type="fact", value=text, out=out)


def _mark(text: str) -> str:
    """A name for a line that stays the same when the lines around it go."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _promises(promises: Sequence[Promise], number: int) -> list[Sheet]:
    sheets = []
    for who, title in PROMISES.items():
        fields: list[Field] = []
        for promise in (p for p in promises if p.who == who):
            id_ = f"{number}.promise.{who}.{_mark(promise.what)}"
            fields.append(Field(id=id_, label="", type="long", rows=1, value=promise.what))
            if who == "me" or promise.due:
                due = promise.due or ""
                fields.append(Field(id=f"{id_}.due", label="By when", type="date", value=due))
        if fields:
            sheets.append(Sheet(id=f"promise-{who}-{number}", title=title, fields=tuple(fields)))
    return sheets


def _private(reading: Reading, number: int) -> list[Sheet]:
    private = [text for text in reading.private if text not in reading.patient]
    if not private:
        return []
    fields = tuple(_fact(number, "private", text, out=True) for text in private)
    return [Sheet(id=f"private-{number}", title="Kept out of messages", fields=fields,
                  hint="Told in confidence, or too personal to come back in writing.")]  # fmt: skip


def _left_over(reading: Reading) -> tuple[Sheet, ...]:
    words = worth_showing(reading.left_over)
    if not words:
        return ()
    hint = f"{' · '.join(words)}\nYour whole note is kept with this meeting, these words too."
    return (Sheet(id="left-over", title="Not sorted", hint=hint),)


# --- from the sheet back ---------------------------------------------------------------------


def read_sheets(
    values: Values, reading: Reading, *, note_id: str, note: str, today: date,
    event_id: str | None = None,
) -> list[Meeting]:  # fmt: skip
    """What is to be filed, one meeting a person, as the person left the sheet."""
    return [
        _meeting(values, person, number, note_id, note, today, event_id)
        for number, person in enumerate(everybody(reading))
    ]


def _meeting(  # noqa: PLR0917 - all that one meeting is made from
    values: Values, reading: Reading, number: int, note_id: str, note: str, today: date,
    event_id: str | None,
) -> Meeting:  # fmt: skip
    def text(name: str) -> str | None:
        return str(values.get(f"{number}.{name}", "")).strip() or None

    email, phone, url = text("email"), text("phone"), reading.contact.url
    known = text("known")
    return Meeting(
        contact=ContactFields(
            name=text("name"),
            preferred_name=reading.contact.preferred_name,
            role=text("role"),
            org=text("org"),
            emails=(email,) if email else (),
            phones=(phone,) if phone else (),
            urls=(url,) if url else (),
        ),
        contact_id=known if known and known != NEW else None,
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
            out = bool(values.get(f"{name}.out", False))
            fact = {"kind": kind, "text": str(value).strip(), "on": today, "usable": not out}
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

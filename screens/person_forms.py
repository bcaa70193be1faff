"""The small forms of a person's page: each asks for one thing and keeps it."""

from datetime import date

from screens.parts import Field, Sheet
from screens.parts.forms import Option
from screens.person_cards import FACTS
from screens.person_sight import Sight
from screens.tongues import tongue_fields
from store import Contact, Fact, FollowUp, Interaction, Promise

TITLES = {
    "details": "Details",
    "fact": "What you know",
    "new_fact": "Something you know",
    "promise": "A promise",
    "new_promise": "A promise",
    "next": "When to write again",
    "new_next": "When to write again",
    "line": "What happened",
}
WHO = (Option(id="me", label="You promised"), Option(id="them", label="They said they would"))
SEVERAL = "Put a comma between several."


def draw_sheet(sight: Sight, what: str, id_: str) -> Sheet | None:
    """The fields for what is to be changed, or None where there is no such thing."""
    found = _find(sight, what, id_)
    if what == "details":
        return Sheet(fields=_details(sight.person))
    if what == "new_fact" or isinstance(found, Fact):
        return Sheet(fields=_fact(found if isinstance(found, Fact) else None))
    if what == "new_promise" or isinstance(found, Promise):
        return Sheet(fields=_promise(found if isinstance(found, Promise) else None))
    if what == "new_next" or isinstance(found, FollowUp):
        return Sheet(fields=_next(found if isinstance(found, FollowUp) else None))
    return Sheet(fields=_line(found)) if isinstance(found, Interaction) else None


def _find(sight: Sight, what: str, id_: str) -> Fact | Promise | FollowUp | Interaction | None:
    shelves: dict[str, tuple[Fact | Promise | FollowUp | Interaction, ...]] = {
        "fact": sight.facts,
        "promise": sight.promises,
        "next": sight.follow_ups,
        "line": sight.lines,
    }
    return next((record for record in shelves.get(what, ()) if record.id == id_), None)


def _details(person: Contact) -> tuple[Field, ...]:
    return (
        Field(id="name", label="Name", value=person.name or ""),
        Field(id="preferred_name", label="What they like to be called",
              value=person.preferred_name or ""),
        Field(id="role", label="What they do", value=person.role or ""),
        Field(id="org", label="Where they work", value=person.org or ""),
        Field(id="emails", label="Mail", type="email", value=", ".join(person.emails),
              hint=_several(person.emails)),
        Field(id="phones", label="Phone", type="tel", value=", ".join(person.phones),
              hint=_several(person.phones)),
        Field(id="urls", label="Link, such as their LinkedIn page", type="url",
              value=", ".join(person.urls), hint=_several(person.urls)),
        *tongue_fields(person),
        Field(id="notes", label="For you only", type="long", value=person.notes or ""),
    )  # fmt: skip


def _several(values: tuple[str, ...]) -> str:
    return SEVERAL if len(values) > 1 else ""


def _fact(fact: Fact | None) -> tuple[Field, ...]:
    options = tuple(Option(id=kind, label=label) for kind, label in FACTS.items())
    kind = fact.kind if fact else "they_said"
    return (
        Field(id="kind", label="What is it?", type="choice", value=kind, options=options),
        Field(id="text", label="In your words", type="long", value=fact.text if fact else ""),
    )


def _promise(promise: Promise | None) -> tuple[Field, ...]:
    who = promise.who if promise else "me"
    return (
        Field(id="who", label="Whose promise is it?", type="choice", value=who, options=WHO),
        Field(id="what", label="What is it?", type="long", value=promise.what if promise else ""),
        _day("due", "By when, if there is a day", promise.due if promise else None),
    )


def _next(follow_up: FollowUp | None) -> tuple[Field, ...]:
    return (
        _day("due", "On which day?", follow_up.due if follow_up else None),
        Field(id="reason", label="What about, if you know it yet", type="long",
              value=(follow_up.reason or "") if follow_up else ""),
    )  # fmt: skip


def _line(line: Interaction) -> tuple[Field, ...]:
    said = "What they wrote" if line.kind == "answered" else "In a few words"
    fields = [_day("on", "When", line.on)]
    if line.kind == "met":
        fields.append(Field(id="where", label="Where you met", value=line.where or ""))
    fields.append(Field(id="summary", label=said, type="long", rows=4, value=line.summary or ""))
    return tuple(fields)


def _day(id_: str, label: str, day: date | None) -> Field:
    return Field(id=id_, label=label, type="date", value=day.isoformat() if day else "")

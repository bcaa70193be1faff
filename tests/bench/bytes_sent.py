"""What a model server is sent over all scenarios, from a log full of things that must stay here."""

import re
import tempfile
from datetime import date, timedelta
from pathlib import Path

from drafting.brief import Addressee, Brief
from drafting.checking import check
from drafting.desk import write
from drafting.everyday import name_words
from drafting.gathering import gather
from drafting.modelling import ModelSettings, write_with_model
from drafting.modelling.chosen import known_people, say_all
from prompts import load_kinds
from store import (
    ContactFields,
    FactFields,
    InteractionFields,
    Log,
    Profile,
    open_log,
)
from tests.bench.corpora import Case, brief_in, load_cases, load_own
from tests.fake_model import FakeModel, Reply

TODAY = date(2026, 11, 22)
EARLIER = 50
SHORT = 3
OTHERS = ("Mara Skene", "Zed Quillfeather", "Oona Brask")
# The fake answer is bad, so that the repair's bytes are looked at too.
BAD = "Subject: Thanks\n\nHi,\n\nThank you for the 900 euros that you lent me on 3 March.\n\nMe"


def report() -> list[str]:
    """Private items, canaries and values of structured fields among the bytes."""
    cases = [*load_cases("scenarios"), *load_own("own_briefs"), *load_own("own_abroad")]
    found = [trouble for case in cases for trouble in look_at(case)]
    counts = {
        name: sum(f.startswith(name) for f in found) for name in ("private", "canary", "value")
    }
    told = (
        f"bytes sent over {len(cases)} scenarios, as a brief and through a log with {EARLIER} "
        f"earlier messages: {counts['private']} private items, {counts['canary']} canaries, "
        f"{counts['value']} values of structured fields"
    )
    return [told, *(f"    {line}" for line in found)]


def look_at(case: Case) -> list[str]:
    """What should not have left for one scenario."""
    brief = brief_in(case)
    sent = _send(brief)
    with tempfile.TemporaryDirectory() as folder, open_log(path=Path(folder) / "me.db") as log:
        person = _fill(log, brief)
        gathered = gather(log, brief.kind, contact_id=person, channel=brief.channel, today=TODAY)
        sent += _send(gathered, log)
    return [f"{what} {case.get('id')}: {word}" for what, word in _leaks(brief, sent)]


def _send(brief: Brief, log: Log | None = None) -> str:
    kind = load_kinds().get(brief.kind)
    if kind is None:
        return ""
    people = known_people(log, say_all(brief)) if log else ()
    with FakeModel(Reply(text=BAD)) as server:
        settings = ModelSettings(base_url=server.url, key="k", model="m")
        write_with_model(
            brief, kind, settings, today=TODAY, check=check, compose=write, people=people
        )
        return "\n".join(asked.words for asked in server.asked)


def _fill(log: Log, brief: Brief) -> str:
    """The scenario in a log, with earlier messages and other people, all with canaries."""
    me, them = brief.sender, brief.contact
    log.profile.save(Profile(name=me.name, role=me.role, org=me.org))
    for number, name in enumerate(OTHERS):
        other = log.people.add(ContactFields(name=name, emails=(f"canary{number}@x.example",)))
        log.facts.add(other.id, FactFields(kind="they_said", text=f"CANARY-OTHER-{number}"))
    person = log.people.add(
        ContactFields(
            name=them.name, preferred_name=them.preferred_name, role=them.role, org=them.org
        )
    ).id
    for fact in (*brief.facts, *brief.they_said, *brief.share):
        log.facts.add(person, FactFields(kind="they_said", text=fact))
    known_too = f"{OTHERS[0]} says hello and {OTHERS[1].split()[1]}'s boat leaks"
    log.facts.add(person, FactFields(kind="they_said", text=known_too))
    for text in (*brief.private, "CANARY-OFF-1 is switched off"):
        log.facts.add(person, FactFields(kind="private", text=text, usable=False))
    for number in range(EARLIER):
        log.timeline.add(
            person,
            InteractionFields(
                kind="wrote", on=TODAY - timedelta(days=300 - number), direction="from_me",
                summary=f"CANARY-SENT-{number}", note=f"CANARY-NOTE-{number} {brief.note or ''}",
            ),
        )  # fmt: skip
    return person


def _leaks(brief: Brief, sent: str) -> list[tuple[str, str]]:
    low = sent.casefold()
    found = [("private", text) for text in brief.private if _holds(low, text)]
    found += [("canary", word) for word in set(re.findall(r"CANARY[-\w]*|canary\d@", sent))]
    values = [v for person in (brief.contact, brief.sender, brief.other) if person
              for v in _values(person)]  # fmt: skip
    values += [word for name in OTHERS for word in name.split()]
    return found + [("value", value) for value in values if _holds(low, value)]


def _values(person: object) -> list[str]:
    fields = ("name", "preferred_name", "role", "org", "contact_line")
    values = [value for field in fields if (value := getattr(person, field, None))]
    if isinstance(person, Addressee):
        values += filter(None, [person.email, person.phone])
    return values + [part for name in (getattr(person, "name", None),) if name
                     for part in _parts(name)]  # fmt: skip


def _parts(name: str) -> list[str]:
    """Of a name each part counts, but for titles and initials."""
    titles = name_words().titles
    return [p for p in name.split() if len(p) > SHORT and p.casefold().rstrip(".") not in titles]


def _holds(low: str, value: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(value.casefold())}(?!\w)", low))

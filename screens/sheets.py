"""From a reading to a sheet that the person confirms."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from textwrap import shorten
from types import MappingProxyType
from typing import Literal

from drafting.answers import Reading
from drafting.brief import Promise
from drafting.checking.words import carries_meaning
from drafting.generalizing import say_in_general
from drafting.patients import deeds_beside
from drafting.reading import worth_showing
from prompts.phrases import fold
from screens.clock import today
from screens.parts import Action, Field, Option, Sheet
from screens.same_person import bare_name, known_field, titles_of
from store import Contact

FactKind = Literal["they_said", "share", "offer", "ask", "private"]
NEW = "new"
ANOTHER = "Somebody else was there"
NO_NAME = (
    "Your note gives no name. Type it here if you know it. Without one, a message says only hello."
)
LONGEST_LEFT = 400
# Marks that have lost what they stood around; a word keeps its own.
_WORD = re.compile(r"[\w'-]+")
_LOOSE = re.compile(r"^[^\w@#+€$£]+|[^\w%€$£?!.]+$")

HEADINGS: dict[FactKind, str] = {
    "they_said": "What they said",
    "share": "What you have in common",
    "offer": "What you offered",
    "ask": "What you would like to ask",
}
PROMISES = {"me": "You said you would", "them": "They said they would"}


def draw_sheets(
    reading: Reading,
    alike: Sequence[Sequence[Contact]],
    typed: Mapping[int, str] = MappingProxyType({}),
) -> list[Sheet]:
    """A sheet for every person of the note; ``alike`` names those already in the log, by person.

    ``typed`` holds names that were typed over those of the note, where that asks who it is.
    """
    people = everybody(reading)
    sheets: list[Sheet] = []
    for number, person in enumerate(people):
        known = alike[number] if number < len(alike) else ()
        sheets += _patient(person, number)
        who = _choice(number, typed.get(number, person.contact.name), known, asked=number in typed)
        sheets += _person_sheets(person, number, who, several=len(people) > 1)
    last = len(people)
    known = alike[last] if last < len(alike) else ()
    return [*sheets, _somebody_else(last, _choice(last, typed.get(last), known, asked=True))]


def _somebody_else(number: int, who: tuple[Field, ...]) -> Sheet:
    """Room for one more of this note whom the reader did not tell apart."""
    said = Field(id=f"{number}.they_said.added", label="What they said", type="long", rows=1)
    return Sheet(
        id=f"another-{number}", title=ANOTHER, folded=not who,
        hint="With a name they are kept as a person of their own, met at the same place and day.",
        fields=(
            Field(id=f"{number}.name", label="Name"),
            *who,
            Field(id=f"{number}.role", label="What they do"),
            said,
        ),
    )  # fmt: skip


def everybody(reading: Reading) -> tuple[Reading, ...]:
    """One reading a person: the first and those after."""
    return (reading, *reading.more)


def _person_sheets(
    reading: Reading, number: int, choice: tuple[Field, ...], *, several: bool
) -> list[Sheet]:
    contact = reading.contact
    title = (contact.name or f"Person {number + 1}") if several else ""
    who, more = _person_fields(reading, number, choice)
    later = Field(
        id=f"{number}.again", label="Write on", type="date", value=reading.follow_up_on or "",
        hint="Leave it empty and Today reminds you to say thanks.",
    )  # fmt: skip
    return [
        *_doubts(reading),
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
    reading: Reading, number: int, choice: tuple[Field, ...]
) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """What the note told, and the rest for who wants to add it."""
    contact, met = reading.contact, reading.met
    name = Field(
        id=f"{number}.name", label="Name", value=contact.name or "",
        hint="" if contact.name else NO_NAME,
    )  # fmt: skip
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
    called = contact.preferred_name
    call = (Field(id=f"{number}.call", label="What to call them", value=called),) if called else ()
    told = (*call, *(field for field in rest if field.value))
    who = (name, *choice, *told, *place)
    return who, tuple(field for field in rest if not field.value)


def _choice(
    number: int, name: str | None, known: Sequence[Contact], *, asked: bool
) -> tuple[Field, ...]:
    """Who of the log it may be, for this very name: another one typed over it asks anew."""
    if not known:
        return ()
    first = known[0].id if bare_name(known[0].name) == bare_name(name) else NEW
    same = tuple(
        Option(id=person.id, label=", ".join(filter(None, [f"The same: {person.label}",
               person.role, person.org])))
        for person in known
    )  # fmt: skip
    options = (*same, Option(id=NEW, label="Somebody new of that name"))
    hint = "Somebody of this name is in your log."
    words = tuple((name or "").split()[len(titles_of(name)) :])
    return (Field(id=known_field(number, name), label="Who is it?", type="choice", value=first,
                  options=options, hint="" if asked else hint, trouble=hint if asked else "",
                  beside=f"{number}.name", holds=words),)  # fmt: skip


def _doubts(reading: Reading) -> tuple[Sheet, ...]:
    if not reading.unsure:
        return ()
    return (Sheet(id="doubts", title="Not sure about this", tone="look",
                  hint="\n".join(reading.unsure)),)  # fmt: skip


def _patient(reading: Reading, number: int) -> tuple[Sheet, ...]:
    if not reading.patient:
        return ()
    hint = "\n".join(reading.patient)
    actions: tuple[Action, ...] = ()
    if stays := " · ".join(deeds_of(reading).values()):
        hint += f"\nStays where only the details go: {stays}"
        actions = (Action(id="details", label="Erase only the details", primary=True),)
    erase = "Erase all of it" if actions else "Erase it from the note"
    actions += (Action(id="erase", label=erase, primary=not actions),)
    if general := in_general(reading):
        hint += f"\nIn general words: {' · '.join(general.values())}"
        actions += (Action(id="general", label="Keep it in general words"),)
    actions += (Action(id="nobody", label="This is no patient"),)
    return (
        Sheet(
            id=f"patient-{number}", title="This could tell who a patient is", tone="look",
            hint=hint, actions=actions,
        ),
    )  # fmt: skip


def deeds_of(reading: Reading) -> dict[str, str]:
    """For each entry with a patient in it what tells of us alone and may stay."""
    found = {text: deeds_beside(text, today()) for text in reading.patient}
    return {text: deeds for text, deeds in found.items() if deeds}


def in_general(reading: Reading) -> dict[str, str]:
    """General words for each detail of a patient; none where one of them has no such words."""
    contact = reading.contact
    known = [name for name in (contact.name, contact.preferred_name, contact.org) if name]
    general = {text: say_in_general(text, known=known) for text in reading.patient}
    said = {text: words for text, words in general.items() if words}
    return said if len(said) == len(general) else {}


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
    phrases = telling_phrases([run[: 2 * LONGEST_LEFT] for run in reading.left_over])
    if not phrases:
        return ()
    told = shorten(" · ".join(phrases), LONGEST_LEFT, placeholder=" …")
    hint = f"{told}\nYour whole note is kept with this meeting, these words too."
    return (Sheet(id="left-over", title="What found no field", hint=hint),)


def telling_phrases(left_over: Sequence[str]) -> tuple[str, ...]:
    """What of the words left over says something to a reader, without the marks around it.

    The rest is lost from this sheet alone: the note is kept whole, as it was typed.
    """
    bare = (_cut_short(_LOOSE.sub("", run)) for run in worth_showing(left_over))
    return tuple(run for run in bare if any(map(carries_meaning, _WORD.findall(fold(run)))))


def _cut_short(run: str) -> str:
    """Without the small words at its end that lead to what stands in a field: "a man from the"."""
    words = run.split()
    while words and _is_small(words[-1]):
        words.pop()
    return " ".join(words)


def _is_small(word: str) -> bool:
    return word.isalpha() and not carries_meaning(fold(word))

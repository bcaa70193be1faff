"""The language of a message and how it speaks to its reader: one quiet button on Write."""

from datetime import date

from drafting import message
from drafting.answers import CheckedDraft
from drafting.brief import Brief, Register
from drafting.languages import (
    REGISTERS,
    Tongue,
    address_used,
    as_register,
    has_address,
    languages,
    name_address,
    name_language,
    tongue_of,
)
from screens.parts import Action, Field, Fold, Option, here
from store import Contact, Draft, Log

TONGUE = "tongue"
LANGUAGE, ADDRESS = "in", "say"
# What a message's address carries on from one screen to the next.
CARRIED = ("way", "in")
NOTHING_CHOSEN = ""


def carried() -> dict[str, str]:
    """What was chosen for the message that the address names, for the address that follows."""
    return {name: value for name in CARRIED if (value := here(name))}


def tongue_here(person: Contact) -> Tongue | None:
    """The language that the address asks for, for this one message; None for the person's own."""
    code = here(LANGUAGE)
    known = tongue_of(person)
    return Tongue(code, known.register) if code in languages() else None


def tongue_carried(log: Log, contact_id: str | None) -> Tongue | None:
    """The same, where only the person's id is known."""
    return tongue_here(log.people.get(contact_id)) if contact_id else None


def draw_tongues(brief: Brief) -> Fold:
    """The choice of language, and of the form of address where the language has one."""
    code, used = brief.language, address_used(brief)
    rows = [
        tuple(
            Action(id=f"{LANGUAGE}:{each}", label=name_language(each), chosen=each == code)
            for each in languages()
        )
    ]
    if used:
        rows.append(
            tuple(
                Action(id=f"{ADDRESS}:{way}", label=_say_address(code, way), chosen=way == used)
                for way in REGISTERS
            )
        )
    return Fold(id=TONGUE, label=say_tongue(code, used), rows=tuple(rows))


def _say_address(code: str, register: Register) -> str:
    return f"Say “{name_address(code, register)}”"


def say_tongue(code: str, register: Register | None) -> str:
    """The language of a message in two words, such as "In German, Sie"."""
    address = name_address(code, register) if register else ""
    return ", ".join(filter(None, [f"In {name_language(code)}", address]))


def choose_tongue(
    log: Log, person_id: str, draft: Draft | None, action: str, today: date
) -> CheckedDraft | None:
    """Keep the choice with the person, and word the draft anew in it where one is begun."""
    what, _, choice = action.partition(":")
    person = log.people.get(person_id)
    tongue = tongue_of(person)
    if what == LANGUAGE and choice in languages():
        tongue = Tongue(choice, tongue.register)
    elif what == ADDRESS:
        tongue = Tongue(draft.language if draft else tongue.language, as_register(choice))
    with log.writing():
        log.people.save(with_tongue(person, tongue))
        if draft and draft.begun:
            return message.reword(log, draft.id, today=today, tongue=tongue)
    return None


def with_tongue(person: Contact, tongue: Tongue) -> Contact:
    """The person with this language and form of address."""
    whole = person.model_dump(by_alias=False)
    news = {"language": tongue.language, "register_": tongue.register}
    return Contact.model_validate({**whole, **news})


def tongue_fields(person: Contact) -> tuple[Field, ...]:
    """The same two choices on the form of a person's details."""
    codes = dict.fromkeys((*languages(), tongue_of(person).language))
    kept = person.register_ if person.register_ in REGISTERS else NOTHING_CHOSEN
    return (
        Field(
            id="language", label="Language of your messages", type="choice",
            value=tongue_of(person).language,
            options=tuple(Option(id=code, label=name_language(code)) for code in codes),
        ),
        Field(
            id="register", label="How you speak to them", type="choice", value=kept,
            options=(
                Option(id=NOTHING_CHOSEN, label="As it is usual"),
                *(Option(id=way, label=_name_register(way)) for way in REGISTERS),
            ),
        ),
    )  # fmt: skip


def _name_register(register: Register) -> str:
    words = [name_address(code, register) for code in languages() if has_address(code)]
    return f"{'Formal' if register == 'formal' else 'Familiar'}: {', '.join(words)}"


def read_tongue(language: str | None, register: str | None) -> dict[str, object]:
    """What those two fields change in a person."""
    return {"language": language, "register_": as_register(register)}


def describe_tongue(person: Contact) -> str:
    """One line on a person's page; nothing where nothing was chosen."""
    if not person.language and not person.register_:
        return ""
    tongue = tongue_of(person)
    return (
        f"You write to them {say_tongue(tongue.language, tongue.register).replace('In', 'in', 1)}"
    )

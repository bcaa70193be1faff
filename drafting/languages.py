"""Languages: which one a message is in, and how it speaks to its reader."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.brief import Brief, Register
from drafting.composing.asking.refusals import language_of
from prompts import load_kinds
from prompts.listening import guess_language
from prompts.tongues import load_letter
from store import Contact

ENGLISH = "en"
REGISTERS: tuple[Register, Register] = ("formal", "familiar")


@dataclass(frozen=True)
class Tongue:
    """The language of a message and its form of address; None leaves that to the writer."""

    language: str = ENGLISH
    register: Register | None = None


def languages() -> tuple[str, ...]:
    """The languages in which Reachout has sentences, English first."""
    found = {code for kind in load_kinds().values() for code in kind.languages}
    return (ENGLISH, *sorted(found - {ENGLISH}, key=name_language))


def name_language(code: str) -> str:
    """The name of a language of the house, as in "German"; any other stays as it is."""
    if code == ENGLISH:
        return "English"
    known = {lang for kind in load_kinds().values() for lang in kind.languages}
    return load_letter(code).name if code in known else code


def tongue_of(person: Contact) -> Tongue:
    """The language and the form of address that were chosen for a person."""
    return Tongue(person.language or ENGLISH, as_register(person.register_))


def as_register(text: object) -> Register | None:
    """The form of address that a text names, or None."""
    return next((register for register in REGISTERS if register == text), None)


def kept_tongue(language: str, brief: Mapping[str, object]) -> Tongue:
    """The tongue of a draft, as it was kept with its brief."""
    return Tongue(language, as_register(brief.get("register")))


def language_of_note(note: str) -> str | None:
    """The language that a note is in, where Reachout can write in it; None for English."""
    code = guess_language(note)
    return code if code != ENGLISH and code in languages() else None


def has_address(code: str) -> bool:
    """True for a language that speaks to its reader formally or familiarly."""
    return code != ENGLISH and code in languages() and bool(load_letter(code).address)


def name_address(code: str, register: Register) -> str:
    """The word for the reader, such as "Sie"; empty in a language with one word for everybody."""
    return load_letter(code).address.get(register, "") if has_address(code) else ""


def address_used(brief: Brief) -> Register | None:
    """The form of address that a message from these facts has."""
    # The room abroad is large, and an English message has no need of it.
    from drafting.abroad.naming import call, choose_register  # noqa: PLC0415

    code = language_of(brief)
    if not has_address(code):
        return None
    return choose_register(brief, call(brief, code), load_letter(code), code)

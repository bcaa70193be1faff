"""A work of theirs by which somebody is known: a book read, a podcast heard, a film watched."""

import re

from drafting.composing.english.days import drop_iso, find_iso
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import words_of
from drafting.composing.people.meeting import Occasion
from drafting.composing.people.occasion_words import name_occasion, take_month

_OF_THEIRS = re.compile(
    r"^(?:I )?(?:have |just |recently )*(?:(?:re-?read|read|heard|listened to|watched|saw|followed|"
    r"enjoyed|liked|found|came across) )?(?P<thing>(?:his|her|their|[A-Z][\w.-]+'s) [^,;:]+)$"
)
# "heard him on the radio about peat": where nobody else was in the room.
_ON_AIR = re.compile(
    r"^(?:I )?(?:have |just |recently )*(?P<did>heard|saw|watched|listened to) (?:him|her|them)"
    r"(?: (?:talk|talking|speak|speaking|interviewed))? "
    r"(?P<where>on (?:[\w'-]+ ){0,2}?(?:radio|telly|tv|television|news|youtube|podcast)|"
    r"on (?:a|the|an) (?:[\w-]+ )?(?:panel|stage)(?: (?:at|in|of) [^,;:]+)?)"
    r"(?: (?:talking |speaking )?(?P<about>(?:about|on) [^,;:]+))?$",
    re.IGNORECASE,
)
_TAKEN = {
    "read": "meeting_read",
    "listened to": "meeting_listened",
    "watched": "meeting_watched",
    "saw": "meeting_seen",
}


def took_in(head: str) -> str:
    """How such a thing is taken in: one reads a book, listens to a podcast and watches a film."""
    return next((did for did, heads in _TAKEN.items() if head in words_of(heads)), "")


def by_a_work(
    occasion: Occasion, facts: list[str], names: tuple[tuple[str, ...], ...]
) -> tuple[Occasion, list[str]]:
    """Where nobody met: the book or the film that I know them by, and the other facts."""
    for fact in facts:
        if work := known_by_work(fact, names):
            return work, [other for other in facts if other != fact]
    return occasion, facts


def known_by_work(text: str, names: tuple[tuple[str, ...], ...]) -> Occasion | None:
    """Gives "read your book on walls" for a note of it; None for what one goes to, or does."""
    day = find_iso(text)
    plain = take_month(drop_iso(tidy(text)).strip(" ,"))[0]
    if on_air := _ON_AIR.match(plain):
        about = f" talk {on_air['about']}" if on_air["about"] else ""
        return Occasion(
            day=day, heard=True, apart=True, took=f"{on_air['did']} you{about} {on_air['where']}"
        )
    found = _OF_THEIRS.match(plain)
    if found is None or not set(map(core, found["thing"].split())) & _works():
        return None
    noun, preposition, head = name_occasion(found["thing"], names)
    did = took_in(head)
    if not did or noun is None or not noun.startswith("your "):
        return None
    return Occasion(
        noun=noun, preposition=preposition, head=head, day=day, heard=True, apart=True, took=did
    )


def _works() -> frozenset[str]:
    return frozenset().union(*map(words_of, _TAKEN.values()))

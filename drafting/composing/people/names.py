"""What a person is called: in a greeting, and in the facts."""

import re
import unicodedata
from dataclasses import dataclass

from drafting.brief import Addressee, Brief
from drafting.composing.english.turning import name_forms
from drafting.composing.people.eastern_names import is_burmese, is_cjk, is_hungarian
from drafting.composing.people.given_titles import is_given
from drafting.composing.people.name_parts import (
    FAMILY_FIRST,
    KIN,
    LONG_RANK,
    TITLES,
    WHOLE_ONLY,
    clean_name,
    family_forms,
    family_of,
    given_of,
    is_title,
    split_titles,
    titles_by_role,
    untitled,
    with_title,
)
from drafting.composing.people.posts_named import post_forms
from drafting.note_says import called_in, goes_by_in, shuns_first_name, title_in, wants_first_name

_NOTED_FAMILY = re.compile(
    r"\b(?:family|last|sur)[- ]?name(?:(?: is| =|:)\s+([^\W\d_][\w'\u2019-]+)"
    r"|\s+(?-i:([A-Z][\w'\u2019-]+)))"
    r"|\b(?-i:([^\W\d_a-z][\w'\u2019-]+)) (?:is|=) (?:the |her |his |their )?"
    r"(?:family|last|sur)[- ]?name\b",
    re.IGNORECASE,
)
_FIRST_IS_FAMILY = re.compile(
    r"\b(?:family|last|sur)[- ]?name (?:is |comes |goes |stands )?first\b", re.IGNORECASE
)
_NOTED_GIVEN = re.compile(
    r"\b(?P<one>[^\W\d_a-z][\w'\u2019-]+) (?:is|=) (?:her |his |their |the )?"
    r"(?:first|given|fore)[- ]?name\b|"
    r"\b(?:first|given|fore)[- ]?name(?: is| =|:)? (?P<two>[^\W\d_a-z][\w'\u2019-]+)"
)
_FORMAL = re.compile(r"\b(?:be|keep it|stay|very|more|rather) (?:formal|polite)\b", re.IGNORECASE)
# "given name comes last"
_GIVEN_IS_LAST = re.compile(
    r"\b(?:first|given|fore)[- ]?name (?:is |comes |goes |stands |at )*(?:the )?"
    r"(?:last|end|behind)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Called:
    """``greeting`` is the name after "Dear"; ``titled`` where it is a title or a full name."""

    greeting: str | None
    titled: bool
    forms: tuple[tuple[str, ...], ...]


def call(contact: Addressee, note: str | None) -> Called:
    """What to call a person, from what is stored and never from a guess."""
    name = clean_name(contact.name)
    preferred = clean_name(contact.preferred_name)
    family = _noted_family(note, name)
    words = name.split()
    titles, rest = titles_by_role(words, contact.role) or split_titles(words)
    if is_given(titles, contact.role):
        titles, rest = [], words
    forms = name_forms(
        (
            *(name, " ".join(rest), preferred, rest[0] if rest else None, first_name(name)),
            *family_forms(titles, rest),
            *post_forms(titles, contact.role),
        )
    )
    if preferred:
        titled = bool(split_titles(preferred.split())[0])
        return Called(preferred, titled, forms)
    if not words:
        return Called(None, False, forms)
    noted = _as_noted(note, name, rest, None if titles else family)
    if noted := noted or _noted_manner(note, titles, rest or words, family):
        return Called(*noted, forms)
    if titles and rest:
        return Called(with_title(titles, rest, family), True, forms)
    if len(rest) > 1 and rest[0].strip(".").casefold() in KIN | {"sister", "brother"}:
        return Called(" ".join(rest[:2]), False, forms)
    return Called(*untitled(rest or words, family), forms)


def _as_noted(
    note: str | None, name: str, rest: list[str], family: str | None
) -> tuple[str, bool] | None:
    """What the note says to call somebody, and whether it is more than a given name."""
    if noted := _noted_call(note, name) or _noted_title(note, family):
        return noted, " " in noted
    titled = not rest or is_title(name.split(maxsplit=1)[0])
    given = None if titled else _noted_given(note, rest) or _given_at_the_end(note, rest)
    if not titled and not given and is_hungarian(rest, note):
        # A stranger is politely greeted by the whole name, in its own order.
        return (" ".join(rest), True) if _FORMAL.search(note or "") else (rest[-1], False)
    return (given, False) if given else None


def _noted_call(note: str | None, name: str) -> str | None:
    """Gives "Alhaji Ibrahim" for "address him as Alhaji Ibrahim"."""
    called = called_in(note)
    same = called and set(called.casefold().split()) & set(name.casefold().split())
    # Signs that the note writes in letters: "he is Mr. Chen".
    spelled = called and called.isascii() and not _is_latin(name)
    short = called and " " not in called and _is_short_for(called, name)
    known = called and called == goes_by_in(note)
    return called if same or spelled or short or known else None


def _is_latin(name: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in name)


def _is_short_for(called: str, name: str) -> bool:
    """True for "Bee" of "Beatrice Long": any other word with a capital may be a day or a place."""
    first = first_name(name).casefold()
    return bool(first) and called.casefold()[:2] == first[:2]


def _noted_manner(
    note: str | None, titles: list[str], rest: list[str], family: str | None
) -> tuple[str, bool] | None:
    """By which of the names, where the note says so: "Mr. not Dr.", "first name only"."""
    single = len(rest) == 1
    if (title := title_in(note)) and (titles or not single):
        return f"{title} {family_of(rest, family)}", True
    if titles and not single and wants_first_name(note):
        return untitled(rest, family)
    if not titles and not single and shuns_first_name(note):
        return " ".join(rest), True
    return None


def _noted_title(note: str | None, family: str | None) -> str | None:
    """Gives "Mr. Park" where the note says that he is to be called so: "family name Park, Mr."."""
    if not family:
        return None
    named, title = re.escape(family), r"(?P<title>[A-Z][a-z]+\b\.?)"
    for shape in (rf"\b{title} {named}\b", rf"\b{named}(?:,|;| is(?: an?)?) {title}(?=[\s.,;]|$)"):
        found = re.search(shape, note or "")
        if found and found["title"].strip(".").casefold() in TITLES:
            return f"{found['title']} {family}"
    return None


def _noted_given(note: str | None, rest: list[str]) -> str | None:
    """Gives "Márta" where the note says that Márta is her given name."""
    for found in _NOTED_GIVEN.finditer(note or ""):
        if (given := found["one"] or found["two"]) in rest and len(rest) > 1:
            return given
    return None


def _given_at_the_end(note: str | None, rest: list[str]) -> str | None:
    """Gives "Trang" of "Phạm Thu Trang", or where the note says that the given name is last."""
    noted = len(rest) > 1 and _GIVEN_IS_LAST.search(note or "") is not None
    vietnamese = len(rest) > LONG_RANK and rest[0].casefold() in FAMILY_FIRST
    return rest[-1] if noted or vietnamese else None


def first_name(name: str | None) -> str:
    """The name that a sender signs with among friends."""
    words = clean_name(name).split()
    titles, rest = split_titles(words)
    if not rest or is_cjk(rest[0]) or is_burmese(words):
        return " ".join(words if rest else rest)
    if len(rest) == 1 and titles:
        return " ".join((*titles, *rest))  # "Miss Obi" is known by no other name.
    if rest[0].strip(".").casefold() in WHOLE_ONLY:
        return " ".join(rest[:2])
    return given_of(rest)


def _noted_family(note: str | None, name: str) -> str | None:
    """The family name that a note states, where the stored name may well hold it."""
    found = _NOTED_FAMILY.search(note or "")
    if _FIRST_IS_FAMILY.search(note or "") and len(name.split()) > 1:
        return name.split(maxsplit=1)[0]
    if not found:
        return None
    noted = found[1] or found[2] or found[3]
    same = noted.casefold() in name.casefold()
    return noted if same or any(is_cjk(word) for word in name.split()) else None


def known_names(brief: Brief) -> list[str]:
    """Words of the names in the brief, which keep their capital."""
    people = (brief.contact.name, brief.sender.name, brief.contact.preferred_name)
    places = (brief.contact.org, brief.sender.org, brief.other.name if brief.other else None)
    return [
        word.casefold().strip(".,") for text in (*people, *places) if text for word in text.split()
    ]

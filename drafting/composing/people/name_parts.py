"""A stored name taken apart: titles, given name, family name, and what is no name."""

import re
import unicodedata
from functools import lru_cache

from drafting.composing.english.tokens import tidy
from drafting.composing.english.words import words_of
from drafting.composing.people.eastern_names import (
    has_family_first,
    has_kana,
    in_han_signs,
    is_burmese,
    is_cjk,
    is_east_asian,
    may_be_chinese,
)

TITLES = words_of("names_titles")
# Honours that stand before the whole name, and not before the family's.
_BEFORE_ALL = frozenset({"ustad", "ustaad", "pandit", "maulana", "mullah", "swami", "sheikh"})
_RANK_PARTS = words_of("names_rank_parts")
WHOLE_ONLY = frozenset({"sister", "brother", "nurse", "deputy", "assistant", "fire", "division"})
# No given name is shortened by a full stop or written without a vowel, but for a handful.
_SHORTENED = re.compile(r"[A-Z][A-Za-z]+\.|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+")
_SHORT_NAMES = words_of("names_shortened")
LONG_RANK = 2
_AGES = frozenset({"old", "young"})
KIN = words_of("names_kin")
_PARTICLES = words_of("names_particles")
_SUFFIXES = re.compile(
    r",?\s+(?:jr|sr|ii|iii|iv|rn|bsn|msn|phd|ph\.d|md|m\.d|do|mba|pe|esq|emt-?p?|np|cpa|mph|"
    r"frcp)\.?(?=,|\s|$)",
    re.IGNORECASE,
)
FAMILY_FIRST = words_of("names_family_first")
_EZ = ("irez", "inez", "opez", "arez", "erez", "ndez", "alez", "guez", "mez", "nez")


def titles_by_role(words: list[str], role: str | None) -> tuple[list[str], list[str]] | None:
    """The parts of "Pilot Officer Jane Reed" where the role is "pilot officer"."""
    rank = len((role or "").split())
    begins = " ".join(words[:rank]).casefold() == (role or "").casefold()
    short = 0 < rank <= LONG_RANK and len(words) > rank
    return (words[:rank], words[rank:]) if short and begins else None


def with_title(titles: list[str], rest: list[str], family: str | None) -> str:
    """Gives "Professor Lund" and "Sir Malcolm"."""
    if titles[-1].casefold() in {"sir", "dame"} and len(rest) > 1:
        return f"{titles[-1]} {given_of(rest)}"
    if titles[-1].casefold() in _BEFORE_ALL:
        return " ".join((*titles, *rest))
    if titles[0].strip(".") in {"Prof", "Professor"}:
        titles = ["Professor"]
    if may_be_chinese(rest):
        return " ".join((*titles, *rest))  # Which of the two is the family name nobody has said.
    return " ".join((*titles, family_of(rest, family)))


@lru_cache(maxsize=512)
def clean_name(name: str | None) -> str:
    """A stored name without "(surname not given)", degrees and marks that no name has."""
    text = tidy(name or "")
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    text = _SUFFIXES.sub("", text)
    if any(not (c.isalnum() or c in " .'-·,・" or unicodedata.category(c)[0] == "M") for c in text):
        text = ""
    text = _uncomma(" ".join(text.split()).strip(" ,-"))
    if len(text) > 60 or not any(c.isalpha() for c in text):
        return ""
    return text.title() if text.islower() and text.isascii() else text


def _uncomma(text: str) -> str:
    """Gives "Park, Lena" as "Lena Park"."""
    family, comma, given = text.partition(", ")
    return f"{given} {family}" if comma and "," not in given else text


def is_title(word: str) -> bool:
    """True for a title or a rank, known ("Rev.") or told by its shape ("Cllr.", "Sqn", "Amb.")."""
    plain = word.strip(".,").casefold()
    return (
        plain in TITLES
        or plain in WHOLE_ONLY
        or (bool(_SHORTENED.fullmatch(word)) and plain not in _SHORT_NAMES)
    )


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles at the head of a name, and what is left of it."""
    if len(words) > LONG_RANK and words[0].casefold() in _AGES and is_title(words[1]):
        words = words[1:]  # "Old Mr. Tarrant" is not greeted as old.
    at = 0
    while at < len(words) - 1 and is_title(words[at]):
        at += 1
    if at and words[at - 1].casefold() in _RANK_PARTS:
        at = 0  # "First Anna" is no rank; "First Officer Dunn" has ended on another word.
    titles = words[:at]
    if titles and all(t.strip(".").casefold() in WHOLE_ONLY for t in titles):
        return ([], words) if len(words) - at > 1 else (titles, words[at:])
    return titles, words[at:]


def family_of(rest: list[str], noted: str | None) -> str:
    """The family name with its small words: "Ó Súilleabháin", "van der Berg"."""
    if noted:
        return noted
    plain = [w for w in rest if not re.fullmatch(r"[A-Za-z]\.?", w)] or rest
    first = plain[0].casefold()
    if has_family_first(plain):
        return plain[0]
    if len(plain) == 1 or is_cjk(first) or first in FAMILY_FIRST or is_east_asian(plain):
        return " ".join(plain)
    at = len(rest) - 1
    while (
        at > 0
        and rest[at - 1].strip(".").casefold() in _PARTICLES
        and not rest[at - 1].endswith(".")
    ):
        at -= 1
    if len(rest) - at == 1 and len(plain) == 3 and _is_iberian(plain):
        return " ".join(plain[1:])
    if len(plain) == 2 and _is_patronymic(first):
        return " ".join(plain)
    return " ".join(rest[at:])


def _is_iberian(words: list[str]) -> bool:
    return words[-1].casefold().endswith(("ez", "ño", "ía")) or words[-2].casefold().endswith("ez")


def _is_patronymic(word: str) -> bool:
    """True for "Ramírez", which is a family name wherever it stands."""
    plain = unicodedata.normalize("NFD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).endswith(_EZ)


def family_forms(titles: list[str], rest: list[str]) -> list[str]:
    """The family name, alone and behind the titles, as the facts may have it."""
    if not rest:
        return []
    family = family_of(rest, None)
    forms = [" ".join((*titles, family))] if titles else []
    return [*forms, *([family, rest[-1]] if titles or len(rest) > 1 else [])]


def untitled(words: list[str], family: str | None) -> tuple[str, bool]:
    """What to call whoever has no title, and whether that is the full name."""
    whole = " ".join(words)
    if is_cjk(words[0]):
        if any(whole.endswith(end) for end in ("先生", "さん", "様", "님", "씨", "老师")):
            return whole, True
        # A family name of two signs is Japanese, one of one sign nearly always Chinese or Korean.
        japanese = len(words) > 1 and len(words[0]) > 1 and (family is not None or has_kana(whole))
        if japanese and family and not is_cjk(family):
            return f"{family}-san", True
        return (f"{words[0]}さん", True) if japanese else (in_han_signs(words), True)
    if (
        words[0].casefold() in FAMILY_FIRST
        or (len(words) > 1 and words[-1].casefold() in words_of("names_behind"))
        or is_east_asian(words)
        or is_burmese(words)
        or has_family_first(words)
        or (family and words[0].casefold() == family.casefold())
    ):
        return whole, True
    return given_of(words), False


def given_of(words: list[str]) -> str:
    """The given name; two of them where a small word shows where the family name begins."""
    if re.fullmatch(r"[^\W\d_]\.", words[0]) and len(words) > 1:
        return " ".join(words)
    if len(words) > LONG_RANK and words[1].casefold() in words_of("names_second_given"):
        return " ".join(words[:2])
    for at, word in enumerate(words[1:], start=1):
        if word.strip(".").casefold() in _PARTICLES and at < len(words) - 1:
            return " ".join(words[:at])
    return words[0]

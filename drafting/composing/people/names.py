"""What a person is called: in a greeting, and in the facts."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from drafting.brief import Addressee, Brief
from drafting.composing.english.tokens import tidy
from drafting.composing.english.turning import name_forms
from drafting.composing.english.words import words_of
from drafting.composing.people.eastern_names import (
    has_family_first,
    has_kana,
    in_han_signs,
    is_burmese,
    is_cjk,
    is_east_asian,
    is_hungarian,
    may_be_chinese,
)
from drafting.composing.people.given_titles import is_given
from drafting.composing.people.posts_named import post_forms
from drafting.note_says import called_in, goes_by_in, shuns_first_name, title_in, wants_first_name

_TITLES = words_of("names_titles")
# Honours that stand before the whole name, and not before the family's.
_BEFORE_ALL = frozenset({"ustad", "ustaad", "pandit", "maulana", "mullah", "swami", "sheikh"})
_RANK_PARTS = words_of("names_rank_parts")
_WHOLE_ONLY = frozenset({"sister", "brother", "nurse", "deputy", "assistant", "fire", "division"})
# No given name is shortened by a full stop or written without a vowel, but for a handful.
_SHORTENED = re.compile(r"[A-Z][A-Za-z]+\.|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+")
_SHORT_NAMES = words_of("names_shortened")
_LONG_RANK = 2
_AGES = frozenset({"old", "young"})
_KIN = words_of("names_kin")
_PARTICLES = words_of("names_particles")
_SUFFIXES = re.compile(
    r",?\s+(?:jr|sr|ii|iii|iv|rn|bsn|msn|phd|ph\.d|md|m\.d|do|mba|pe|esq|emt-?p?|np|cpa|mph|"
    r"frcp)\.?(?=,|\s|$)",
    re.IGNORECASE,
)
_FAMILY_FIRST = words_of("names_family_first")
_EZ = ("irez", "inez", "opez", "arez", "erez", "ndez", "alez", "guez", "mez", "nez")
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
    titles, rest = _titles_by_role(words, contact.role) or _split_titles(words)
    if is_given(titles, contact.role):
        titles, rest = [], words
    forms = name_forms(
        (
            *(name, " ".join(rest), preferred, rest[0] if rest else None, first_name(name)),
            *_family_forms(titles, rest),
            *post_forms(titles, contact.role),
        )
    )
    if preferred:
        titled = bool(_split_titles(preferred.split())[0])
        return Called(preferred, titled, forms)
    if not words:
        return Called(None, False, forms)
    noted = _as_noted(note, name, rest, None if titles else family)
    if noted := noted or _noted_manner(note, titles, rest or words, family):
        return Called(*noted, forms)
    if titles and rest:
        return Called(_with_title(titles, rest, family), True, forms)
    if len(rest) > 1 and rest[0].strip(".").casefold() in _KIN | {"sister", "brother"}:
        return Called(" ".join(rest[:2]), False, forms)
    return Called(*_untitled(rest or words, family), forms)


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
        return f"{title} {_family_of(rest, family)}", True
    if titles and not single and wants_first_name(note):
        return _untitled(rest, family)
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
        if found and found["title"].strip(".").casefold() in _TITLES:
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
    vietnamese = len(rest) > _LONG_RANK and rest[0].casefold() in _FAMILY_FIRST
    return rest[-1] if noted or vietnamese else None


def _titles_by_role(words: list[str], role: str | None) -> tuple[list[str], list[str]] | None:
    """The parts of "Pilot Officer Jane Reed" where the role is "pilot officer"."""
    rank = len((role or "").split())
    begins = " ".join(words[:rank]).casefold() == (role or "").casefold()
    short = 0 < rank <= _LONG_RANK and len(words) > rank
    return (words[:rank], words[rank:]) if short and begins else None


def _with_title(titles: list[str], rest: list[str], family: str | None) -> str:
    """Gives "Professor Lund" and "Sir Malcolm"."""
    if titles[-1].casefold() in {"sir", "dame"} and len(rest) > 1:
        return f"{titles[-1]} {_given_of(rest)}"
    if titles[-1].casefold() in _BEFORE_ALL:
        return " ".join((*titles, *rest))
    if titles[0].strip(".") in {"Prof", "Professor"}:
        titles = ["Professor"]
    if may_be_chinese(rest):
        return " ".join((*titles, *rest))  # Which of the two is the family name nobody has said.
    return " ".join((*titles, _family_of(rest, family)))


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


def first_name(name: str | None) -> str:
    """The name that a sender signs with among friends."""
    words = clean_name(name).split()
    titles, rest = _split_titles(words)
    if not rest or is_cjk(rest[0]) or is_burmese(words):
        return " ".join(words if rest else rest)
    if len(rest) == 1 and titles:
        return " ".join((*titles, *rest))  # "Miss Obi" is known by no other name.
    if rest[0].strip(".").casefold() in _WHOLE_ONLY:
        return " ".join(rest[:2])
    return _given_of(rest)


def is_title(word: str) -> bool:
    """True for a title or a rank, known ("Rev.") or told by its shape ("Cllr.", "Sqn", "Amb.")."""
    plain = word.strip(".,").casefold()
    return (
        plain in _TITLES
        or plain in _WHOLE_ONLY
        or (bool(_SHORTENED.fullmatch(word)) and plain not in _SHORT_NAMES)
    )


def _split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    if len(words) > _LONG_RANK and words[0].casefold() in _AGES and is_title(words[1]):
        words = words[1:]  # "Old Mr. Tarrant" is not greeted as old.
    at = 0
    while at < len(words) - 1 and is_title(words[at]):
        at += 1
    if at and words[at - 1].casefold() in _RANK_PARTS:
        at = 0  # "First Anna" is no rank; "First Officer Dunn" has ended on another word.
    titles = words[:at]
    if titles and all(t.strip(".").casefold() in _WHOLE_ONLY for t in titles):
        return ([], words) if len(words) - at > 1 else (titles, words[at:])
    return titles, words[at:]


def _family_of(rest: list[str], noted: str | None) -> str:
    """The family name with its small words: "Ó Súilleabháin", "van der Berg"."""
    if noted:
        return noted
    plain = [w for w in rest if not re.fullmatch(r"[A-Za-z]\.?", w)] or rest
    first = plain[0].casefold()
    if has_family_first(plain):
        return plain[0]
    if len(plain) == 1 or is_cjk(first) or first in _FAMILY_FIRST or is_east_asian(plain):
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


def _family_forms(titles: list[str], rest: list[str]) -> list[str]:
    if not rest:
        return []
    family = _family_of(rest, None)
    forms = [" ".join((*titles, family))] if titles else []
    return [*forms, *([family, rest[-1]] if titles or len(rest) > 1 else [])]


def _untitled(words: list[str], family: str | None) -> tuple[str, bool]:
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
        words[0].casefold() in _FAMILY_FIRST
        or (len(words) > 1 and words[-1].casefold() in words_of("names_behind"))
        or is_east_asian(words)
        or is_burmese(words)
        or has_family_first(words)
        or (family and words[0].casefold() == family.casefold())
    ):
        return whole, True
    return _given_of(words), False


def _given_of(words: list[str]) -> str:
    """The given name; two of them where a small word shows where the family name begins."""
    if re.fullmatch(r"[^\W\d_]\.", words[0]) and len(words) > 1:
        return " ".join(words)
    if len(words) > _LONG_RANK and words[1].casefold() in words_of("names_second_given"):
        return " ".join(words[:2])
    for at, word in enumerate(words[1:], start=1):
        if word.strip(".").casefold() in _PARTICLES and at < len(words) - 1:
            return " ".join(words[:at])
    return words[0]


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

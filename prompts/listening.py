"""The words that the note reader listens for, one file a language, checked as they are loaded."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

LANGUAGES = ("en", "es", "de", "fr")


def _split(value: object) -> object:
    """A block of words may be written as one text with spaces between them."""
    return tuple(value.split()) if isinstance(value, str) else value


WordBlock = Annotated[tuple[str, ...], BeforeValidator(_split)]
Phrases = tuple[str, ...]


class Listed(BaseModel):
    """A strict, unchanging section of a word file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DayWords(Listed):
    """How a language names days."""

    weekdays: tuple[WordBlock, ...]
    months: tuple[WordBlock, ...]
    today: Phrases
    yesterday: Phrases
    before_yesterday: Phrases
    tomorrow: Phrases
    after_tomorrow: Phrases
    last: Phrases
    next: Phrases
    this: Phrases
    after_last: Phrases
    after_next: Phrases
    in_: Phrases
    ago: Phrases
    before_ago: Phrases
    from_now: Phrases
    units: dict[str, WordBlock]
    numbers: dict[str, int]
    the: Phrases
    ordinals: Phrases
    of: Phrases
    not_before: Phrases
    not_after: Phrases
    day_first: bool
    numbers_after: Phrases
    vague: Phrases
    corrections: Phrases


class PeopleWords(Listed):
    """What stands before, in and never inside a name."""

    cues: Phrases
    titles: Phrases
    ranks: Phrases
    pronouns: Phrases
    me: Phrases
    stops: WordBlock
    naming: Phrases
    surnames: WordBlock
    particles: Phrases
    called: Phrases


class PostWords(Listed):
    """Roles, trades and places of work."""

    leading: WordBlock
    articles: WordBlock
    is_a: Phrases
    leads: Phrases
    works: Phrases
    at: Phrases
    endings: WordBlock
    sure_endings: WordBlock
    makers: WordBlock
    field_roles: WordBlock
    kin: Phrases
    does: Phrases
    units: WordBlock
    roles: WordBlock
    fields: WordBlock
    org_words: WordBlock


class PlaceWords(Listed):
    """How a note says that two people met, and where."""

    met: Phrases
    in_: Phrases
    event_tails: WordBlock
    events: WordBlock
    just_met: Phrases
    how: Phrases


class SayWords(Listed):
    """Who said, promised, offered or asked what."""

    crumbs: WordBlock
    everyone: WordBlock
    talk: Phrases
    joiners: Phrases
    binders: WordBlock
    verbs: WordBlock
    my_say: Phrases
    their_say: Phrases
    my_promise: Phrases
    promised_after: Phrases
    agreed: Phrases
    wants: Phrases
    their_promise: Phrases
    offer: Phrases
    ask: Phrases
    follow_up: Phrases
    nothing: Phrases
    fillers: Phrases


class PrivateWords(Listed):
    """What stays out of messages: confidences, their topics, and patients."""

    before: Phrases
    after: Phrases
    topics: Phrases
    work_words: WordBlock
    family: WordBlock
    family_trouble: WordBlock
    hearsay: Phrases
    possessives: Phrases
    tails: Phrases
    patient: Phrases
    patient_titles: Phrases
    patient_words: WordBlock


class FormWords(Listed):
    """The labels of a note that is written like a form ("Role: …")."""

    name: Phrases
    role: Phrases
    org: Phrases
    other: Phrases


class MarkWords(Listed):
    """Labels beside numbers and addresses."""

    mobile: Phrases
    phone: Phrases
    mail: Phrases
    not_phone: Phrases


class Language(Listed):
    """All the words of one language."""

    hints: WordBlock
    days: DayWords
    people: PeopleWords
    posts: PostWords
    places: PlaceWords
    says: SayWords
    private: PrivateWords
    marks: MarkWords
    forms: FormWords


class SmallWords(Listed):
    """Small words that hold in every language."""

    shorts: WordBlock
    shorts_before_numbers: WordBlock
    beside: WordBlock
    between_names: WordBlock
    behind_name: WordBlock
    never_name: WordBlock
    loose_links: Phrases
    role_links: WordBlock
    event_links: WordBlock
    origin_links: Phrases
    no_place: WordBlock
    being: WordBlock
    objects: WordBlock
    beside_address: WordBlock
    giving: Phrases
    whose: Phrases
    saints: WordBlock
    pointers: WordBlock
    turns: WordBlock
    habits: Phrases


class Everywhere(Listed):
    """What holds in any language: sentences aimed at the program, and small words."""

    orders: Phrases
    machine_marks: Phrases
    small: SmallWords
    typos: dict[str, WordBlock]


def _read_toml(name: str) -> dict[str, object]:
    text = files("prompts").joinpath("reading", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def load_language(code: str) -> Language:
    """The words of one language, such as "en"."""
    sections = _read_toml(code)
    for section in sections.values():
        if isinstance(section, dict) and "in" in section:
            section["in_"] = section.pop("in")
    return Language.model_validate(sections)


@cache
def load_everywhere() -> Everywhere:
    """The wordings that give orders to a program, and the small words of every language."""
    return Everywhere.model_validate(_read_toml("any"))


MAX_SKIPPED = "{0,3}?"
_SKIP = r"(?:[^\s.,;]+\s+)" + MAX_SKIPPED
_TAIL = r"(?:\s+[^\s.,;]+){0,3}"


@cache
def _fold_char(char: str) -> str:
    if char in "\u2018\u2019\u02bc\u0060\u00b4":
        return "'"
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def fold(text: str) -> str:
    """The text in lower case without accents, exactly as long as it was."""
    return "".join(map(_fold_char, text))


@cache
def _typo_words() -> re.Pattern[str]:
    """Any of the words that are often mistyped, where nothing in a pattern bends them."""
    words = "|".join(load_everywhere().typos)
    return re.compile(rf"(?<![\w\\'-])(?:{words})(?![\w?*+{{'-])")


def _with_typos(found: re.Match[str]) -> str:
    return "(?:" + "|".join((found.group(), *load_everywhere().typos[found.group()])) + ")"


def as_pattern(phrase: str) -> str:
    """A phrase of the word files as a regular expression (en.toml says how to write one)."""
    text = fold(phrase) if "\\" not in phrase else phrase
    text = _typo_words().sub(_with_typos, text)
    text = text.replace("~ ?", "\1").replace("~ ", "\1").replace(" ~", "\2").replace("~", "\2")
    text = text.replace(" ?", "\3").replace(" *", "\3").replace(" ", r"\s+").replace("\3", r"\s*")
    text = re.sub(r"'\??", "'?", text)
    return text.replace("\1", _SKIP).replace("\2", _TAIL)


def either(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, the first listed first."""
    body = "|".join(as_pattern(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{body})(?:(?<!\w)|(?!\w))" if body else r"(?!)")


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def guess_language(text: str) -> str:
    """The language whose small words stand most often in the text; English when in doubt."""
    words = _WORD.findall(fold(text))
    best, most = "en", 0
    for code in LANGUAGES:
        hints = _hints(code)
        count = sum(word in hints for word in words)
        if count > most:
            best, most = code, count
    return best


@cache
def _hints(code: str) -> frozenset[str]:
    return frozenset(load_language(code).hints)

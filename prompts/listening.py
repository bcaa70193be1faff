"""The words that the note reader listens for, one file a language, as patterns."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from prompts.everywhere import Everywhere
from prompts.wordlists import Language

LANGUAGES = ("en", "es", "de", "fr")


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
    sections["told"] = _read_toml(f"told_{code}")
    return Language.model_validate(sections)


@cache
def load_everywhere() -> Everywhere:
    """The wordings that give orders to a program, and the small words of every language."""
    return Everywhere.model_validate(_read_toml("any"))


FEW_ENGLISH = 2
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


def languages_heard(text: str, own: str) -> tuple[str, ...]:
    """The other languages of which small words stand in the text; two settle it for English."""
    every = set(_WORD.findall(fold(text))) - _hints(own)
    words = every - _telling("en")
    heard = [code for code in LANGUAGES if code not in {own, "en"} and words & _telling(code)]
    english = own != "en" and len(every & _hints("en")) >= FEW_ENGLISH
    return (*heard, "en") if english else tuple(heard)


@cache
def _telling(code: str) -> frozenset[str]:
    """The words that give away a sentence of a language, on a ward or at home too."""
    language = load_language(code)
    private = language.private
    home = (private.family, private.family_trouble)
    ward = (private.patient_words, private.patient_titles)
    stops = language.people.stops if code == "en" else ()
    lists = (language.hints, language.says.verbs, *home, *ward, stops)
    return frozenset(fold(word) for words in lists for word in words)


@cache
def _hints(code: str) -> frozenset[str]:
    return frozenset(load_language(code).hints)

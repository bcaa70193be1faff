"""The lexicon: phrases, word lists and sentences of the checks, as files that anybody can mend.

A phrase is written as people read it, with five signs: ``a/b`` one of them, ``[a]`` may be left
out, ``a*`` any ending, ``...`` up to five words between, ``_`` a space inside an alternative.
``<num>`` stands for a number, ``<day>`` for a day, ``<word>`` for any word. Case, accents and the
shape of an apostrophe do not matter.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompts.openings import KEY_LENGTH, Beginnings, Index

GAP = r"[^\w.!?;\n]+"
ANY = {
    "...": rf"(?:{GAP}[\w']+){{0,5}}?",
    "<num>": r"(?:\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)",
    "<day>": (
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|noon|midnight"
        r"|(?:this|next|the end of the|end of|the end of this) (?:week|month|day|afternoon|weekend)"
        r"|eod|cob|eow)"
    ),
    "<word>": r"[\w']+",
}
APOSTROPHES = dict.fromkeys("\u2018\u2019\u02bc\u02b9`\u00b4", "'")


class LexiconError(Exception):
    """A lexicon file that cannot be used; the message names the file and the entry."""


class Strict(BaseModel):
    """A record that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Entry(Strict):
    """Phrases that share one reason, and what to say instead."""

    says: tuple[str, ...] = Field(min_length=1)
    reason: str = Field(min_length=3)
    why: str | None = None
    gentler: str | None = None
    weight: int = 2
    always: bool = False
    unless: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()


class ThemeFile(Strict):
    """A file of phrases for one rule."""

    rule: str
    why: str
    entry: tuple[Entry, ...] = Field(min_length=1)


class WordList(Strict):
    """Words that share one reason; ``words`` is a text of words with spaces between."""

    name: str
    reason: str = Field(min_length=3)
    words: str


class ListFile(Strict):
    """A file of named word lists."""

    list: tuple[WordList, ...] = Field(min_length=1)


class Hit(Strict):
    """One phrase found: its offsets in the folded text and the entry it belongs to."""

    start: int
    end: int
    entry: Entry


@cache
def fold_sign(sign: str) -> str:
    """Give one character without case and accent, always exactly one character."""
    if sign in APOSTROPHES:
        return "'"
    base = unicodedata.normalize("NFD", sign)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base


def fold(text: str) -> str:
    """Give a text of the same length without case, accents and curly apostrophes."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(fold_sign, text))


def _compile_word(token: str) -> str:
    """Give the pattern of one written word with its alternatives."""
    if token in ANY:
        return ANY[token]
    choices = []
    for choice in token.split("/"):
        if choice in ANY:
            choices.append(ANY[choice])
            continue
        escaped = GAP.join(re.escape(part) for part in choice.rstrip("*").split("_"))
        choices.append(escaped + (r"[\w']*" if choice.endswith("*") else ""))
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


def compile_phrase(phrase: str) -> str:
    """Give the regular expression of a written phrase, for folded text."""
    pattern, first = "", True
    for written in fold(phrase).split():
        optional = written.startswith("[") and written.endswith("]")
        core = _compile_word(written[1:-1] if optional else written)
        if written == "...":
            pattern += core
            continue
        joint = r"\s*" if written in {"?", "!", ",", ":"} else GAP
        if optional:
            pattern += f"(?:{core}{GAP})?" if first else f"(?:{GAP}{core})?"
            continue
        pattern += core if first else joint + core
        first = False
    if first:
        raise ValueError(f"\u201c{phrase}\u201d needs a word that may not be left out")
    end = r"(?!\w|'(?!s\b)\w)" if re.search(r"[\w*)\]]$", phrase) else ""
    return pattern + end


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(compile_phrase(phrase))


def _places(phrase: str, folded: str) -> Iterator[int]:
    """Yield where a phrase stands, letter by letter, none inside another."""
    at = folded.find(phrase)
    while at >= 0:
        yield at
        at = folded.find(phrase, at + len(phrase))


def _is_spaced(phrase: str) -> bool:
    """Tell whether a phrase is in a script that parts its words by spaces."""
    return all(ord(sign) < 0x2E80 for sign in phrase)


class Theme:
    """The phrases of one rule, ready to be found in a folded text."""

    def __init__(self, source: ThemeFile) -> None:
        self.rule = source.rule
        self.why = source.why
        self._unspaced: list[tuple[str, Entry]] = []
        self._spaced = Index[Entry](ANY, compile_phrase)
        for entry in source.entry:
            for phrase in entry.says:
                self._add(phrase, entry)

    def _add(self, phrase: str, entry: Entry) -> None:
        if _is_spaced(phrase):
            self._spaced.add(fold(phrase), entry)
        else:
            self._unspaced.append((fold(phrase), entry))

    def is_lifted(self, hit: Hit, sentence: str) -> bool:
        """Tell whether the sentence around a phrase holds words that take its sting."""
        return any(_pattern(one).search(sentence) for one in hit.entry.unless)

    def find(self, text: Beginnings) -> Iterator[Hit]:
        """Yield every phrase found in a text, the longest at each place."""
        done, folded = 0, text.folded
        for start, found in self._spaced.find(text):
            if start >= done:
                entry, done = max(found, key=itemgetter(1))
                yield Hit(start=start, end=done, entry=entry)
        if folded.isascii():
            return
        for phrase, entry in self._unspaced:
            for at in _places(phrase, folded):
                yield Hit(start=at, end=at + len(phrase), entry=entry)


def _folder() -> Traversable:
    return files(__package__ or "prompts") / "lexicon"


def read_table(source: Traversable) -> dict[str, object]:
    """Give the table of one file, or a sentence that says where it is broken."""
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise LexiconError(f"{source.name} cannot be read: {error}. Mend that line.") from error


def explain(name: str, error: ValidationError) -> LexiconError:
    """Give an error that names the file, the entry and what is wrong with it."""
    first = error.errors()[0]
    named = [f"{part + 1}," if isinstance(part, int) else str(part) for part in first["loc"]]
    return LexiconError(f"{name}: {' '.join(named)}: {first['msg']}. Mend that entry.")


def read_theme(source: Traversable) -> Theme:
    """Give the theme that a file holds, or an error that names the file and the entry."""
    try:
        record = ThemeFile.model_validate(read_table(source))
    except ValidationError as error:
        raise explain(source.name, error) from error
    try:
        return Theme(record)
    except (ValueError, re.error) as error:
        raise LexiconError(f"{source.name}: {error}. Mend that phrase.") from error


def read_lists(source: Traversable) -> dict[str, frozenset[str]]:
    """Give the word lists of a file by name, folded."""
    try:
        record = ListFile.model_validate(read_table(source))
    except ValidationError as error:
        raise explain(source.name, error) from error
    return {one.name: frozenset(fold(one.words).split()) for one in record.list}


@cache
def load_theme(name: str) -> Theme:
    """Give the theme ``lexicon/<name>.toml``."""
    return read_theme(_folder() / f"{name}.toml")


@cache
def load_words(name: str, part: str) -> frozenset[str]:
    """Give one word list of ``lexicon/<name>.toml``."""
    lists = read_lists(_folder() / f"{name}.toml")
    if part not in lists:
        raise LexiconError(f"{name}.toml has no list named {part}. Put it back.")
    return lists[part]


@cache
def load_table(name: str) -> dict[str, dict[str, str]]:
    """Give ``lexicon/<name>.toml`` as tables of texts: numbers, days, sentences, severities."""
    tables: dict[str, dict[str, str]] = {}
    for key, value in read_table(_folder() / f"{name}.toml").items():
        if not isinstance(value, dict):
            raise LexiconError(f"{name}.toml: {key} must be a table. Mend that entry.")
        tables[key] = {str(word): str(meaning) for word, meaning in value.items()}
    return tables


def _any_of(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word.removesuffix("*")).replace("_", " ") + (r"\w*" if word.endswith("*") else "")
        for word in sorted(words, key=len, reverse=True)
    )


@cache
def any_word_of(name: str, part: str) -> str:
    """Give a word list as one pattern; ``_`` is a space, ``*`` at the end any ending."""
    return _any_of(load_words(name, part))


@cache
def _by_first_letters(name: str, part: str) -> dict[str, re.Pattern[str]]:
    groups: dict[str, list[str]] = {}
    for word in load_words(name, part):
        groups.setdefault(re.split(r"[_\W]", word)[0][:KEY_LENGTH], []).append(word)
    return {key: re.compile(rf"(?:{_any_of(words)})(?!\w)") for key, words in groups.items()}


def find_listed(
    name: str, part: str, folded: str, starts: Iterable[tuple[int, str]]
) -> Iterator[re.Match[str]]:
    """Yield where the phrases of a long list stand; ``starts`` are the words' places."""
    patterns = _by_first_letters(name, part)
    for start, word in starts:
        pattern = patterns.get(word[:KEY_LENGTH])
        match = pattern.match(folded, start) if pattern else None
        if match:
            yield match

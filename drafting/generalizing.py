"""A patient in general words: what happened stays, and nothing by which somebody could be known."""

import re
from collections.abc import Collection
from functools import cache

from drafting.checking.language import guess_language as weigh_languages
from drafting.composing.english.words import verb_form, words_of
from prompts.general import NAME, load_general
from prompts.listening import fold, guess_language

LEAST_WORDS = 3
# A number as long as those of records, or a name that stands behind a word cut short.
_CODE = re.compile(r"\d{3}[\d -]*\d|\b(?:of|from|in|at|the|de la)[.,]|^[^\w]*$")
_WORDS = re.compile(r"[^\W\d_]+")
# What stands behind a name, and hardly behind another word that opens a sentence.
_DOES = re.compile(
    r"(?:'s| (?:is|was|has|had|said|told|wants?|wanted|fell|died|thinks|needs?|needed|keeps|"
    r"kept|got|can|cannot|can't|won't|didn't|doesn't))\b"
)
_PRONOUNS = {"he", "she", "it", "they", "we", "you", "this", "that", "there", "who", "what", "one"}
_GAPS = (
    (re.compile(r"\(\s*[,;]*\s*\)"), ""),
    (re.compile(r"\(\s*[,;]\s*"), "("),
    (re.compile(r"\s*[,;]\s*\)"), ")"),
    (re.compile(r"\s+([,.;)])"), r"\1"),
    (re.compile(r"[,;](?:\s*[,;])+"), ","),
    (re.compile(r"[,;]\s*\."), "."),
    (re.compile(r"[^\S\n]{2,}"), " "),
    (re.compile(r"^[\s,;:.-]+|[\s,;:-]+$"), ""),
)


def say_in_general(text: str, *, known: Collection[str] = ()) -> str | None:
    """The text with nothing by which a patient could be known, or None where too little is left.

    ``known`` are names that tell of no patient: of whoever told it, of where they work.
    """
    if text.isupper() or not _is_english(text):
        return None  # Only in English does a capital tell a name from another word.
    said = text
    for pattern, instead in _changes():
        said = pattern.sub(instead, said)
    said = _without_names(
        _with_capitals(said), {fold(word) for name in known for word in name.split()}
    )
    said = _tidy(_aged().sub(r"\1", said))
    is_enough = said != text.strip() and len(said.split()) >= LEAST_WORDS
    return said if is_enough and not _tells_still(text, said) else None


def _tells_still(text: str, said: str) -> bool:
    """True where a number is left, which may be an age or a room, or a name in small letters."""
    if _CODE.search(said) or _number().search(said):
        return True
    return text == text.lower() and any(map(_may_be_name, _small_subject().findall(said)))


def _may_be_name(word: str) -> bool:
    people = {*load_general().people.split(), *load_general().titles.split(), "somebody", "nobody"}
    return not _tells(word) and word not in people


def _is_english(text: str) -> bool:
    _, most, counts = weigh_languages(_WORDS.findall(fold(text)))
    return guess_language(text) == "en" and counts["en"] >= most


def _with_capitals(text: str) -> str:
    """Gives "Mrs Ivy Long fell" for "mrs ivy long fell": quickly typed, a name is a name still."""
    return _typed_small().sub(lambda found: found[1] + _capital_names(found[2]), text)


def _capital_names(typed: str) -> str:
    """Up to two words with capitals, as far as they are no words of the story."""
    words = typed.split()
    if words[0] in words_of("conjunctions"):
        return typed  # "mr and mrs smith"
    ends = next((at for at, word in enumerate(words) if at and _tells(word)), len(words))
    return " ".join([*(word.capitalize() for word in words[:ends]), *words[ends:]])


def _tells(word: str) -> bool:
    kinds = ("prepositions", "conjunctions", "adverbs", "auxiliaries", "pronouns", "determiners")
    return verb_form(word) is not None or any(word in words_of(kind) for kind in kinds)


def _without_names(text: str, known: set[str]) -> str:
    """The first name becomes "a patient" where nobody else is spoken of; the others go."""
    who = "" if _person().search(_titled().sub("", text)) else load_general().somebody
    parts, end = [], 0
    for found in re.finditer(rf"{_titled().pattern}|(?<!\w){NAME}", text):
        if not found["title"] and _is_nobody(text, found, known):
            continue
        parts += [text[end : found.start()], who]
        end, who = found.end(), ""
    return "".join([*parts, text[end:]])


def _is_nobody(text: str, found: re.Match[str], known: set[str]) -> bool:
    """True for a capital that begins a sentence, and for names that tell of no patient."""
    words = {fold(word).strip(".'") for word in found.group().split()}
    if all(word.isupper() and len(word) > 1 for word in found.group().split()):
        return True  # "GA" and "COPD" are no names.
    if words <= _PRONOUNS | known | set(load_general().names_of_nobody.split()):
        return True
    before = text[: found.start()].rstrip()
    opens = not before or before[-1] in ".!?…"
    return opens and len(words) == 1 and not _DOES.match(text, found.end())


def _tidy(text: str) -> str:
    for gap, instead in _GAPS:
        text = gap.sub(instead, text)
    return text.strip()


@cache
def _changes() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((change.pattern, change.say) for change in load_general().change)


@cache
def _aged() -> re.Pattern[str]:
    """Somebody in care with an age right behind, as in "pt 74" or "a patient, 81f,"."""
    words = [load_general().somebody, *load_general().people.split()]
    return re.compile(
        rf"\b({'|'.join(words)})\b,?\s*\(?\b\d{{1,3}}(?: ?(?:yrs?|years?|yo|y/o|[fmw])\b)?\)?",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"\d|\b(?:{'|'.join(load_general().tens.split())})", re.IGNORECASE)


@cache
def _small_subject() -> re.Pattern[str]:
    """The word behind "pt" or that opens the text, where a name in small letters would stand."""
    people = "|".join(load_general().people.split())
    return re.compile(rf"(?=(?:^|\b(?:{people}) )([^\W\d_]{{3,}}))")


@cache
def _titled() -> re.Pattern[str]:
    titles = "|".join(load_general().titles.split())
    return re.compile(rf"(?P<title>\b(?i:{titles})\b)\.? {NAME}")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_general().people.split())})\b", re.IGNORECASE)


@cache
def _typed_small() -> re.Pattern[str]:
    titles = "|".join(load_general().titles.split())
    return re.compile(
        rf"(\b(?i:{titles})\b\.? )((?:(?:de|van|von|la) )?[a-z][\w'-]+(?: [a-z][\w'-]+)?)"
    )

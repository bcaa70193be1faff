"""A patient in general words: what happened stays, and nothing by which somebody could be known."""

import re
from collections.abc import Collection
from functools import cache

from drafting.composing.words import verb_form, words_of
from prompts.general import NAME, load_general
from prompts.listening import fold, guess_language

LEAST_WORDS = 3
# A number as long as those of records, or a name that stands behind a word cut short.
_CODE = re.compile(r"\d{3}[\d -]*\d|\b(?:of|from|in|at|the|de la)[.,]|^[^\w]*$")
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
    if text.isupper() or guess_language(text) != "en":
        return None  # Only in English does a capital tell a name from another word.
    said = text
    for pattern, instead in _changes():
        said = pattern.sub(instead, said)
    said = _without_names(
        _with_capitals(said), {fold(word) for name in known for word in name.split()}
    )
    said = _tidy(said)
    is_enough = said != text.strip() and len(said.split()) >= LEAST_WORDS
    return said if is_enough and not _CODE.search(said) else None


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

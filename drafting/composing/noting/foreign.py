"""Facts noted in another language than the message, which would stand in it as strangers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.brief import Brief
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import plain_words, verb_form, words_of

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
LEFT_OUT = (
    "Some of your notes are in another language than this message, so I left them out. "
    "Say them in English where they matter."
)
# The model knows many languages; a few words are judged best among a few neighbours.
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "es": "Spanish",
        "de": "German",
        "fr": "French",
        "it": "Italian",
        "pt": "Portuguese",
        "nl": "Dutch",
    }
)
_LISTS = ("determiners", "prepositions", "pronouns", "auxiliaries", "conjunctions")
# Two drafts at once wait for one loading, instead of each doing it.
_LOADING = Lock()
_LIKELY, _FAIR, _SURE = 0.5, 0.6, 0.97


@dataclass(frozen=True)
class Strangers:
    """The facts that are not in English, the language of most of them, and whether they are all."""

    texts: frozenset[str] = frozenset()
    language: str = ""
    all_of_theirs: bool = False


def without_strangers(brief: Brief) -> tuple[Brief, Strangers]:
    """The brief without what is in another language than English, and what that was."""
    found = _judge(_told(brief))
    if not found.texts:
        return brief, found
    said = tuple(text for text in brief.they_said if text not in found.texts)
    offer, ask = brief.offer, brief.ask
    changes = {
        "they_said": said,
        "share": tuple(text for text in brief.share if text not in found.texts),
        "facts": tuple(text for text in brief.facts if text not in found.texts),
        "promises": tuple(p for p in brief.promises if p.what not in found.texts),
        "offer": None if offer and offer.what in found.texts else offer,
        "ask": None if ask in found.texts else ask,
    }
    gone = bool(brief.they_said) and not said
    return brief.model_copy(update=changes), Strangers(found.texts, found.language, gone)


def _told(brief: Brief) -> tuple[str, ...]:
    told = [*brief.they_said, *brief.share, *brief.facts, *(p.what for p in brief.promises)]
    told += [brief.offer.what] if brief.offer else []
    told += [brief.ask] if brief.ask else []
    return tuple(dict.fromkeys(text for text in told if any(map(str.isalpha, text))))


@lru_cache(maxsize=64)
def _judge(told: tuple[str, ...]) -> Strangers:
    """All of it together first, then each alone: a word or two tell little by themselves."""
    if all(_is_plainly_english(text) for text in told):
        return Strangers()
    code, sure = _guess(". ".join(told))
    abroad = code != ENGLISH and sure > _LIKELY
    found = frozenset(text for text in told if _is_stranger(text, abroad=abroad))
    if not found:
        return Strangers()
    code = code if abroad else _guess(". ".join(sorted(found)))[0]
    return Strangers(found, _NAMES.get(code, ""))


def _is_stranger(text: str, *, abroad: bool) -> bool:
    if _is_plainly_english(text):
        return False
    code, sure = _guess(text)
    if abroad:
        # Among strangers, "el plano" is one, too.
        fair = sure > _FAIR
        return not (code == ENGLISH and fair) and (fair or not _has_english(text))
    return code != ENGLISH and sure > _SURE and not _has_english(text)


def _has_english(text: str) -> bool:
    """True where a word of the text is one that English writers use all day."""
    words = bare(text).split()
    return any(_is_small(word) or (len(word) > 3 and verb_form(word)) for word in words)


def _is_small(word: str) -> bool:
    return any(word in words_of(name) for name in _LISTS)


def _is_plainly_english(text: str) -> bool:
    """True where small English words stand in the text, and none of another language."""
    words = bare(text).split()
    others, alike = words_of("other_languages"), plain_words("look_alikes")
    if any(char.isalpha() and not char.isascii() for char in text):
        return False
    telling = any(_is_small(word) and word not in others | alike for word in words)
    return telling and not any(word in others - alike for word in words)


@lru_cache(maxsize=512)
def _guess(text: str) -> tuple[str, float]:
    """The likeliest language of a text, and how sure that is."""
    code, sure = _identifier().classify(text)
    return str(code), float(sure)


def _identifier() -> "LanguageIdentifier":
    with _LOADING:
        return _load()


@cache
def _load() -> "LanguageIdentifier":
    # Four megabytes, read only where a fact is not plainly English.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([ENGLISH, *_NAMES])
    return identifier

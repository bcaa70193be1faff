"""Spanish verbs: from "usa" to "usas" and "usar"."""

import re
from functools import cache

from drafting.abroad.tokens import table, words

_THIRD = re.compile(r"[a-záéíóúñü]{2,}(?:a|e|ó|á|é)")
_SHORTEST_PAST = 3
_SHORTEST_STEM = 2
_CHANGED = re.compile(r"(?:ie|ue)(?=[b-df-hj-np-tv-zñ]+[ae]$)")


@cache
def _regular() -> dict[str, str]:
    """The third person of each verb of the lists, with its infinitive."""
    found = {}
    for verb in words("es", "verbs"):
        found[verb[:-2] + ("a" if verb.endswith("ar") else "e")] = verb
    return found | {third: row[0] for third, row in table("es", "irregular").items()}


def known_thirds() -> frozenset[str]:
    """The third person of each verb that the lists hold."""
    return frozenset(_regular())


def is_known(word: str) -> bool:
    """True for the third person of a verb that the lists hold, and for every past in -ó."""
    if word in _regular() or word in table("es", "past"):
        return True
    if word.endswith("ó") and len(word) >= _SHORTEST_PAST:
        return True
    return bool(re.fullmatch(r"\w{2,}(?:aba|ería|aría|iría)|\w+(?:ía)", word)) and _is_past(word)


def _is_past(word: str) -> bool:
    """True for "contaba" and "vivía"; "policía" and "día" are none."""
    if word.endswith("aba"):
        return True
    stem = word.removesuffix("ía")
    if len(stem) < _SHORTEST_STEM:
        return False
    known = {verb[:-2] for verb in words("es", "verbs") | _infinitives()}
    return stem in known


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(_regular().values())


def can_be(word: str) -> bool:
    """True for a word that has the ending of a third person."""
    return is_known(word) or bool(_THIRD.fullmatch(word))


def familiar(word: str) -> str:
    """The form for tú."""
    if word == "es":
        return "eres"
    past = table("es", "past").get(word)
    if past:
        return past[0]
    if word.endswith("ió"):
        stem = word.removesuffix("ió")
        return f"{stem}iaste" if f"{stem}iar" in words("es", "iar") else f"{stem}iste"
    return f"{word[:-1]}aste" if word.endswith("ó") else f"{word}s"


def infinitive(word: str) -> str | None:
    """The infinitive of a present or a simple past; None where it cannot be known."""
    past = table("es", "past").get(word)
    if past or word in _regular():
        return past[1] if past else _regular()[word]
    if word.endswith("ó"):
        return _of_past(word)
    if word.endswith(("aba", "ía", "á", "é")) or _CHANGED.search(word):
        return None
    if word.endswith("a"):
        return f"{word}r"
    third = {verb[:-2] + "e": verb for verb in words("es", "ir_verbs")}
    return third.get(word, f"{word}r")


def _of_past(word: str) -> str | None:
    """The infinitive of "explicó" and, where the lists know the verb, of "cambió" and "corrió"."""
    if not word.endswith("ió"):
        return f"{word[:-1]}ar"
    stem = word.removesuffix("ió")
    ways = (f"{stem}iar", f"{stem}ir", f"{stem}er")
    return next((way for way in ways if way in _infinitives()), None)


def is_simple_past(word: str) -> bool:
    """True for "enseñó" and "dijo"."""
    return word in table("es", "past") or word.endswith("ó")

"""French verbs: from "chronomètre" to "chronométrez", "chronomètres" and "chronométrer"."""

import re
from functools import cache

from drafting.abroad.tokens import table, words

_OPEN = re.compile(r"è(?=[^aeiouyéèê]+e$)")
_PAINT = re.compile(r"([a-zé]*[bcdfgjlprstv](?:ei|ai|oi)n)t")
_Y = re.compile(r"[aou]ie$")
_PAST = re.compile(r"[a-zàâäéèêëîïôöûüç]{2,}ait")
_NO_VERBS = frozenset({"lait", "trait", "portrait", "extrait", "souhait", "attrait", "retrait"})
# What comes off, and what comes on, for vous: finissez, attendez, viendrez.
_POLITE = {"it": (-1, "ssez"), "d": (None, "ez"), "ra": (-1, "ez")}


@cache
def _row(word: str) -> tuple[str, ...] | None:
    """The forms of an irregular verb, also behind "re" and "dé", and of "peint" and "craint"."""
    rows = table("fr", "irregular")
    if word in rows:
        return rows[word]
    for prefix in words("fr", "verb_prefixes"):
        rest = word.removeprefix(prefix)
        if rest != word and rest in rows and len(rest) > len("est"):
            return tuple(prefix + form for form in rows[rest])
    found = _PAINT.fullmatch(word)
    if found is None:
        return None
    stem = found[1]
    return f"{stem[:-1]}gnez", f"{stem}s", f"{stem}dre"


@cache
def _known() -> frozenset[str]:
    return words("fr", "verbs") | frozenset(table("fr", "irregular"))


def is_past(word: str) -> bool:
    """True for "comptait"."""
    return bool(_PAST.fullmatch(word)) and word not in _NO_VERBS and word not in _known()


def is_known(word: str) -> bool:
    """True for a third person that the lists hold, and for the past in -ait."""
    return word in _known() or is_past(word) or _row(word) is not None


def can_be(word: str) -> bool:
    """True for a word that has the ending of a third person."""
    return is_known(word) or bool(re.fullmatch(r"[a-zàâäéèêëîïôöûüç]{2,}(?:e|it|nd|ra)", word))


def second(word: str, *, formal: bool) -> str | None:
    """The form for vous or for tu; None where it cannot be known."""
    row = _row(word)
    if row:
        return row[0] if formal else row[1]
    if is_past(word):
        stem = re.sub(r"ge$", "g", word[:-3]).replace("ç", "c") if formal else word[:-3]
        return f"{stem}iez" if formal else f"{stem}ais"
    if word.endswith("e"):
        return _plural(word) if formal else f"{word}s"
    polite = next((end for sign, end in _POLITE.items() if word.endswith(sign)), None)
    if polite is None:
        return None
    return word[: polite[0]] + polite[1] if formal else f"{word.removesuffix('t')}s"


def _plural(word: str) -> str:
    """The form for vous of a verb in -er."""
    open_ = _OPEN.sub("é", word)
    return f"{open_[:-2]}yez" if _Y.search(open_) else f"{open_[:-1]}ez"


def subjunctive(word: str, *, formal: bool) -> str | None:
    """The form after "avant que", of a verb in -er only."""
    if not word.endswith("e") or word in table("fr", "irregular"):
        return None
    return f"{_plural(word)[:-2]}iez" if formal else f"{word}s"


def infinitive(word: str) -> str | None:
    """The infinitive of a present; None for the past and where it cannot be known."""
    row = _row(word)
    if row:
        return row[2]
    if word.endswith("e"):
        return f"{_plural(word)[:-1]}r"
    if word.endswith("it"):
        return f"{word[:-1]}r"
    return f"{word}re" if word.endswith("d") else None

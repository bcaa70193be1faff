"""German verbs: from "sie sammelt" to "Sie sammeln", "du sammelst" and "sammeln"."""

import re
from functools import cache

from drafting.abroad.tokens import Token, table, words
from drafting.abroad.told import Voice

_PLAIN = re.compile(r"[a-zäöüß]{2,}t")
_WEAK_PAST = re.compile(r"[a-zäöüß]{3,}te")
# Verbs in -eln and -ern have no e before the n; spielen, reparieren and leeren have.
_LIGHT = re.compile(r"(?<![ie])e[lr]$")
_NOUNS = ("heit", "keit", "schaft", "zeit", "arbeit")
_NO_S = re.compile(r"(?:s|ß|z|x)$")


@cache
def _forms(verb: str) -> tuple[str, str] | None:
    """The forms for Sie and for du of an irregular verb, also behind a prefix."""
    rows = table("de", "irregular")
    if verb in rows:
        sie, du = rows[verb]
        return sie, du
    for prefix in words("de", "prefixes"):
        rest = verb.removeprefix(prefix)
        if rest != verb and rest in rows and rest not in {"ist", "hat", "wird", "isst", "aß"}:
            sie, du = rows[rest]
            return prefix + sie, prefix + du
    return None


def is_third(token: Token) -> bool:
    """True for a word that can be a verb of the third person singular."""
    word = token.word
    if not word.islower() or word in words("de", "not_verbs"):
        return False
    if _forms(word):
        return True
    return bool(_PLAIN.fullmatch(word) or _WEAK_PAST.fullmatch(word)) and not word.endswith(_NOUNS)


def is_past(verb: str) -> bool:
    """True for "sammelte" and "kam"."""
    forms = _forms(verb)
    if forms is None:
        return bool(_WEAK_PAST.fullmatch(verb))
    return infinitive(verb) is None


def weak_participle(verb: str) -> str | None:
    """Gives "gesammelt" of "sammelte" and "repariert" of "reparierte"."""
    if _forms(verb) or not _WEAK_PAST.fullmatch(verb):
        return None
    stem = verb[:-1]
    bound = stem.startswith(("be", "er", "ver", "zer", "ent", "miss", "emp", "über", "unter"))
    return stem if bound or stem.endswith("iert") else f"ge{stem}"


def plural(verb: str) -> str:
    """The form for Sie and wir."""
    forms = _forms(verb)
    if forms:
        return forms[0]
    if _WEAK_PAST.fullmatch(verb):
        return verb + "n"
    stem = verb[:-1]
    if stem.endswith("e") or _LIGHT.search(stem):
        return stem + "n"
    return stem + "en"


def familiar(verb: str) -> str:
    """The form for du."""
    forms = _forms(verb)
    if forms:
        return forms[1]
    if _WEAK_PAST.fullmatch(verb):
        return verb + "st"
    stem = verb[:-1]
    return verb if _NO_S.search(stem) else stem + "st"


def second(verb: str, voice: Voice) -> str:
    """The form that the one who is addressed gets."""
    return plural(verb) if voice.formal else familiar(verb)


def infinitive(verb: str) -> str | None:
    """The infinitive of a verb of the present; None for the past and for "ist"."""
    if verb == "ist":
        return "sein"
    forms = _forms(verb)
    if forms is None:
        return None if _WEAK_PAST.fullmatch(verb) else plural(verb)
    return plural(verb) if forms[0].endswith(("en", "tun")) and not _strong_past(verb) else None


def _strong_past(verb: str) -> bool:
    """True for "kam" and "ging": the third person of the present ends in t, but for a few."""
    return not verb.endswith("t") and verb not in words("de", "modals") | {"wird", "weiß"}


def with_zu(verb: str, prefix: str = "") -> str:
    """Gives "abzubauen" of "bauen" with "ab", "zu sammeln" of "sammeln"."""
    return f"{prefix}zu{verb}" if prefix else f"zu {verb}"

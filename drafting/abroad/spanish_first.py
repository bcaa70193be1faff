"""What begins with a Spanish verb that only I can have done: "sigo usando", "pasé mi noche"."""

import re
from functools import cache

from drafting.abroad.spanish_verbs import known_thirds
from drafting.abroad.tokens import pattern, split, table, words

_CODE = "es"
_PAST = re.compile(r"[a-záéíóúñü]{2,}(?:é|í)")


def is_mine(text: str) -> bool:
    """True for "sigo usando", "pasé la noche" and "me quedan cuatro puertas"."""
    led = pattern(_CODE, "time_lead").fullmatch(text)
    tokens = split(led["rest"] if led else text)
    small = words(_CODE, "clitics") | words(_CODE, "adverbs")
    at = next((n for n, token in enumerate(tokens) if token.low not in small), len(tokens))
    if at >= len(tokens):
        return False
    before = {token.low for token in tokens[:at]}
    if before & {"me", "nos"} and tokens[at].low in words(_CODE, "felt"):
        return True
    word = tokens[at].low
    return tokens[at].word.islower() and is_first(word)


def is_first(word: str) -> bool:
    """True for the first person of a verb: "uso", "sigo", "aprendí"."""
    if word in table(_CODE, "occasions") or word in words(_CODE, "not_first"):
        return False
    many = word.endswith(("amos", "emos", "imos")) and word not in words(_CODE, "not_first")
    return many or word in _presents() or bool(_PAST.fullmatch(word) and len(word) > len("así"))


@cache
def _presents() -> frozenset[str]:
    """The first person of the present of every verb that the lists hold."""
    regular = (f"{third[:-1]}o" for third in known_thirds())
    return frozenset(regular) | words(_CODE, "first_persons")

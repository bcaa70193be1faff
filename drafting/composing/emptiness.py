"""Notes that say nothing of anybody: "found online somewhere", "nice evening"."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.tokens import bare, tidy
from prompts.grammar import load_rows

_GUESS = re.compile(r"\?|\bor [A-Z]|\b(?:guy|man|woman|girl|lady|someone|somebody|person|called)\b")


def is_vague(text: str, brief: Brief) -> bool:
    """True where every word of a note would fit everybody, and no name or number stands in it."""
    plain = tidy(text)
    if any(char.isdigit() for char in plain) or re.search(r"[^\W\d_][^.!?]* (?!I\b)[A-Z]", plain):
        return False
    if any(char.isalpha() and not char.isascii() for char in plain):
        return False
    known = _vague() | set(bare(brief.contact.name or "").split())
    return all(word.removesuffix("'s") in known or word in known for word in bare(plain).split())


def is_all_vague(brief: Brief) -> bool:
    """True where there are notes, none of them is about anybody, and nothing is to be given."""
    texts = (*brief.facts, *brief.they_said, *brief.share)
    given = brief.offer or brief.promises or brief.ask or brief.met.where or brief.met.how
    given = given or brief.they_wrote or brief.reason
    return bool(texts) and not given and all(is_vague(text, brief) for text in texts)


def is_guessed(name: str | None) -> bool:
    """True for "Alex?", "Max or Mark" and "a guy called Max": nobody is greeted so."""
    return bool(name and _GUESS.search(name))


@cache
def _vague() -> frozenset[str]:
    return frozenset(load_rows("doubts", "en")["vague"][0]["pattern"].split())

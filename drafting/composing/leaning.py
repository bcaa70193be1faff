"""What leans on the fact before it: "you measure it with cameras", "I still do"."""

import re

from drafting.composing.clause import Clause
from drafting.composing.tokens import core, join
from drafting.composing.words import HAVE, words_of

_KEPT = re.compile(
    r"^(?:still |always |never )?[a-z]+(?:ed|pt|nt|lt|de|ad|ken|ven) (?:it|them)\b(?!.*\bfor\b)"
)
_POINTS_BACK = re.compile(
    r"\b(?:because of|thanks to|after|before|since|without|by) (?:it|that|this|them)$"
)
_STILL_DO = frozenset(
    f"{who} {often} {do}"
    for who in ("i", "we")
    for often in ("still", "always", "now", "often")
    for do in ("do", "am", "are", "have", "can")
)


def leans_back(turned: list[str], clause: Clause | None) -> bool:
    """True for "you measure it with cameras": what "it" is was said before."""
    first = core(turned[0]) if turned else ""
    if first in {"it", "they", "these", "those"} or (first in {"that", "this"} and clause is None):
        return True
    if clause is not None and {"them", "it"} & {core(word) for word in clause.subject.split()[1:]}:
        return True  # "moving them saved ten minutes"
    if clause is not None and _goes_on(turned, clause):
        return True
    empty = clause is None or clause.base in words_of("takes_an_empty_it")
    if empty or clause is None or clause.rest.startswith("it like this: "):
        return False
    words = [core(word) for word in clause.rest.split()]
    if _has_nobody_before_it(words):
        return True
    small = words_of("prepositions") | words_of("particles")
    while words and words[0] in small:
        words = words[1:]
    ended = len(words) < 2 or words[1] in small | words_of("conjunctions") | words_of("adverbs")
    return bool(words) and (
        words[0] in {"it", "them"} or (words[0] in {"that", "this", "those"} and ended)
    )


def _goes_on(turned: list[str], clause: Clause) -> bool:
    """True for "I still do" and "I've kept it"."""
    kept = clause.verb.lower() in HAVE and _KEPT.match(clause.rest) is not None
    if _POINTS_BACK.search(clause.rest):
        return True  # "the stairs came out level because of it"
    return kept or join(turned).lower() in _STILL_DO


def _has_nobody_before_it(words: list[str]) -> bool:
    """True for "me how to hear when it slips": nothing here that the "it" could be."""
    at = next((n for n, word in enumerate(words) if word == "it"), 0)
    asked = {"when", "whether", "if", "why"} & set(words[max(0, at - 1) : at])
    named = any(w in words_of("determiners") or w.endswith("s") for w in words[:at])
    return bool(asked) and not named

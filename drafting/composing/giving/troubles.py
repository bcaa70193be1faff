"""What goes wrong with me in what they do well: the question lies in it."""

import re
from collections.abc import Iterable
from functools import cache

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import verb_form
from drafting.composing.telling.statement import Statement
from prompts.grammar import load_grammar

# "nobody listens", "too thin", "only half of it"
_FALLS_SHORT = re.compile(
    r"\b(?:can't|cannot|couldn't|don't|doesn't|won't|never|nobody|no one|nothing|hardly|barely|"
    r"too (?!\W*$)[a-z]+|only half|twice as|not (?:yet|enough))\b"
)
# What I would not do is no trouble.
_OF_MY_WILL = re.compile(
    r"\b(?:don't (?:mind|need|want|like|think)|never (?:forget|forgot|mind)|too (?:glad|happy))\b"
)
WHAT_NEXT = "what you would try"


def find_trouble(mine: Iterable[Statement]) -> Statement | None:
    """The first thing of mine that goes wrong: "our glaze cracks", "mine won't sing"."""
    return next((s for s in mine if s.clause and not s.quoted and _goes_wrong(s)), None)


def _goes_wrong(statement: Statement) -> bool:
    words = bare(statement.raw).split()
    plain = " ".join(statement.raw.lower().split())
    if _OF_MY_WILL.search(plain):
        return False
    bases = {form.base for word in words if (form := verb_form(word))}
    told = _words("failing") & bases or _words("amiss") & set(words)
    return bool(told or _FALLS_SHORT.search(plain))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_grammar("kinds.en")[name].split())

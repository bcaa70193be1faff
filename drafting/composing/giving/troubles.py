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
# Beside what I was told to do: "I get to four", "mine stay silent", "I always peek".
_NOT_AS_TOLD = re.compile(
    r"^(?:I|we|mine|ours|my [a-z]+|our [a-z]+) (?:(?:only|just|still|mostly|usually|never) )?(?:"
    r"(?:get|gets|come|comes|make it|makes it|reach|reaches|manage|manages|last|lasts|stop|stops|"
    r"give up|gives up)(?: (?:to|at|after|about|as far as))* (?:\d|half|<count>)|"
    r"(?:stay|stays|remain|remains) [a-z]+$|(?:always|still|mostly|usually) (?!have\b|do\b|use\b|"
    r"think\b|remember\b)[a-z]+|keep (?!it\b|them\b)[a-z]+ing\b)".replace(
        "<count>", "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\b"
    ),
    re.IGNORECASE,
)
_TOLD_TO = re.compile(
    r"\b(?:told|taught|advised) (?:me|us) (?:(?:never|always|not|only|just) )?to\b"
)
WHAT_NEXT = "what you would try"


def find_trouble(mine: Iterable[Statement], theirs: Iterable[Statement]) -> Statement | None:
    """The first thing of mine that goes wrong: "our glaze cracks", "I get to four" of seven."""
    beside = tuple(theirs)
    own = (s for s in mine if s.clause and not s.quoted)
    return next((s for s in own if _goes_wrong(s) or is_not_as_told(s, beside)), None)


def is_not_as_told(mine: Statement, theirs: Iterable[Statement]) -> bool:
    """True for "I get to four" beside "she told me to count to seven"."""
    told = any(_TOLD_TO.search(s.raw) for s in theirs)
    return told and _NOT_AS_TOLD.match(mine.raw.strip(" .")) is not None


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

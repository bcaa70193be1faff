"""What is under way with them, or was when we talked: good luck with it, or how did it go?"""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.fronting import timed_first
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import BE, plain_words, verb_form, words_of

_DATED_PLAN = re.compile(
    r"(?:(?:due|planned|set|booked|fixed) )?(?:for|on) (?:\w+day )?\d|"
    r"(?:going|about|due|set) to .*\d"
)


def then_of(clause: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    """What was not settled then, so that one can ask what came of it."""
    left_open = _just(clause) or clause.verb in {"was", "were", "hadn't"}
    unsettled = (
        (old and clause.ongoing) or (clause.person == "you" and left_open) or (old and left_open)
    )
    if was_planned(clause):
        return {"then_when": (clause.text,)}
    if not unsettled or not (then := clause.told_back().text.removesuffix(" then")):
        return {}
    timed = timed_first(clause.told_back()) or ""
    dated = timed.startswith(("in ", "on "))
    return {"then_when" if dated else "then": (timed if dated else then,)}


def coming_of(clause: Clause) -> str | None:
    """What is under way, where they are at it now."""
    graded = re.search(r"\b(?:grade|year|level|stage|form) \d", clause.rest)
    if graded or not clause.ongoing or was_planned(clause):
        return None  # "doing grade 5 cello" would be cut behind the grade.
    return _coming(clause)


def was_planned(clause: Clause) -> bool:
    """True for "your sale was on 14 May" and "you were going to sell": what came of it?"""
    return clause.verb in {"was", "were"} and bool(_DATED_PLAN.match(clause.rest))


def is_guess(clause: Clause) -> bool:
    """True for what they only thought of doing: "you might open a second shop"."""
    return clause.person == "you" and clause.verb.lower() in {"might", "may", "could"}


def may_be_over(clause: Clause) -> bool:
    """True for "you are short of two drivers" and "you are building a boat", heard long ago.

    What somebody does, knows, has or is stays so, however long ago I heard of it.
    """
    if clause.is_past or clause.verb in {"would", "could", "might"}:
        return False
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    if clause.verb.lower() in BE and first in words_of("passing_now"):
        return True
    return clause.ongoing or clause.base == "need" or clause.verb.lower() in {"will", "may"}


def _just(clause: Clause) -> bool:
    """True for "you had just taken over the yard", which one can ask about."""
    return clause.verb in {"had", "have"} and clause.rest.startswith("just ")


def _coming(clause: Clause) -> str | None:
    """What is under way: "you are trying a one-page form" gives "the one-page form"."""
    words = clause.rest.split()
    if clause.base in {"want", "hope", "plan"} and words[:1] != ["to"]:
        words = []
    if words and {core(word) for word in words[:2]} & plain_words("for_something"):
        words = []  # What people are hired for goes well, and not they.
    if words and core(words[0]) in {"moving", "move"}:
        return "the move"
    while words and (
        core(words[0]) in {"about", "to", "going", "up", "on", "out"} or _is_doing(words[0])
    ):
        words = words[1:]
    for at, word in enumerate(words):
        if at and (
            core(word) in words_of("prepositions") - {"of"}
            or core(word) in words_of("conjunctions")
        ):
            words = words[:at]
            break
    if not words or len(words) > 5 or any(core(w) in words_of("pronouns") for w in words):
        return None
    first = core(words[0])
    if first in {"a", "an", "the"}:
        return join(("the", *words[1:]))
    if first in words_of("determiners") or first in words_of("prepositions"):
        return join(words) if first == "your" else None
    return join(("the", *words)) if core(words[-1]).endswith("s") else join(words)


def _is_doing(word: str) -> bool:
    form = verb_form(core(word))
    return (
        form is not None
        and (form.forms == {"ing"} or "base" in form.forms)
        and (not core(word).endswith("s"))
    )

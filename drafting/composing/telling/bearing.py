"""The sort of reaction that a fact of theirs bears: a method, a habit, a deed, a word."""

import re

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import BE, HAVE, plain_words, words_of
from drafting.composing.telling.phrases import phrases_of
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.tidings import is_sorry_news, speaks_of_loss
from drafting.composing.telling.weighing import is_firsthand, is_mere, is_sad

_OF_BOTH = re.compile(r"\b(?:I|we|me|us|my|our)\b")

REACTING = frozenset({"thank_you", "follow_up"})
"""The kinds in which a fact can be told bare, as a word of mine follows on it."""

ANSWERING = REACTING | {"introduction", "ask_advice"}
"""The kinds in which a word of mine can follow on a fact whose frame has none."""


def reactions_to(told: Statement, *, thanked: bool) -> tuple[str, ...]:
    """The sorts of reaction to a fact, the closest first; none where silence is better."""
    clause = told.clause
    if clause is None or told.leans or is_sad(told) or is_sorry_news(told):
        return ()
    of_both = _OF_BOTH.search(told.raw) is not None
    if clause.person == "you" and clause.is_past:
        # "She laughed, and so did I": there is nothing more to say.
        # And nothing is to be liked in that somebody had a cold, or was early.
        seen = is_firsthand(told) and not of_both and clause.verb.lower() not in BE | HAVE
        seen = seen and clause.base not in plain_words("no_feat")
        return ("kind",) if thanked else ("deed",) * seen
    values = phrases_of(told, old=False)
    if is_mere(told) or "coming" in values or of_both:
        return ()
    if told.whose == "world":
        return ("word",) * told.quoted
    # "You borrow cookbooks for your mother" is no method that anybody grades.
    of_family = {word.removesuffix("'s") for word in bare(told.raw).split()} & words_of("kin")
    graded = not of_family and not speaks_of_loss(told.raw)
    method = ("method",) * ("idea" in values and graded)
    return (*method, "habit") if clause.person == "you" and clause.acts else ()

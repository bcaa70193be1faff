"""What was done, told otherwise: "our box has been painted green", "we're told to fill it"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.swaps import in_short_words
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    gerund,
    participle,
    plain_words,
    verb_form,
    words_of,
)


def been_done(clause: Clause) -> str | None:
    """Gives "our box has been painted green again" for "our box is painted green again"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    done = form is not None and "part" in form.forms and form.base in plain_words("done_to_things")
    done = done and not re.search(r"\bby\b", clause.rest)  # "mended by his mother" is a habit.
    fits = done and clause.verb in {"is", "are"} and clause.person == "other" and not clause.adverb
    have = "have" if is_plural(clause.subject) else "has"
    return join((clause.subject, have, "been", clause.rest)) if fits else None


def been_doing(clause: Clause) -> str | None:
    """Gives "our field has been standing wet for two winters"."""
    first, _, rest = clause.rest.partition(" ")
    form = verb_form(core(first))
    long = re.search(r"\b(?:for \w+ [a-z]+s|since [A-Z\d]\w+|for years)$", rest)
    goes_on = form is not None and "part" in form.forms and form.base in plain_words("goes_on_long")
    if not long or not goes_on or form is None or clause.verb not in {"has", "have"}:
        return None
    return join((clause.subject, clause.verb, clause.adverb, "been", gerund(form.base), rest))


def is_told(clause: Clause) -> str | None:
    """Gives "we're told to fill it" for "we get told to fill it"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    done = (
        clause.base == "get"
        and "both" not in clause.subject.split()
        and form is not None
        and "part" in form.forms
    )
    if not done or form is None or form.base in plain_words("gets_so") or clause.verb == "gotten":
        return None
    many = clause.person == "we" or clause.subject.startswith("we ") or is_plural(clause.subject)
    be = "are" if many or clause.person == "you" else "am" if clause.person == "i" else "is"
    be = ("were" if be == "are" else "was") if clause.is_past else be
    return in_short_words(join((clause.subject, be, clause.adverb, clause.rest)))


def has_happened(clause: Clause) -> str | None:
    """Gives "a songbook has turned up" for "a songbook turned up", where no day is named."""
    dated = re.search(
        r"\b(?:\d{1,2} [A-Z]|(?:on|in) [A-Z]\w+|last|ago|yesterday|today|this|when|in \d{4}$|"
        r"in the \d0s)",
        f"{clause.subject} {clause.rest}",
    )
    plain = clause.is_past and clause.person == "other" and clause.acts and not clause.adverb
    plain = plain and not clause.subject.startswith("we ")  # "we both came in"
    small = words_of("perfect_too") | {"arrive", "come", "turn", "win"}
    then = re.search(r"\b(?:same|that|then|first|it|until|before)\b", clause.rest)
    if not plain or dated or then or clause.compound or clause.base not in small:
        return None
    have = "have" if is_plural(clause.subject) else "has"
    return join((clause.subject, have, participle(clause.base), clause.rest))

"""What somebody does, as an idea: "labelling every drawer", "your crews swapping vehicles"."""

import re

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import BE, HAVE, MODALS, gerund, is_state, verb_form, words_of

_IN_A_MONTH = re.compile(rf"\b(?:in|from|since|until|by) {MONTH}\b")


def ideas_of(clause: Clause, doing: str, *, old: bool) -> dict[str, tuple[str, ...]]:
    """What they do as an idea; nothing of what may be over."""
    gives = clause.adverb == "always" and clause.base in words_of("offers_gives")
    if old or clause.compound or gives or not is_practice(clause):
        return {}  # "The idea of bringing us a brew" is no idea, but a kindness.
    return {"idea": (doing,)}


def is_practice(clause: Clause) -> bool:
    """True for "label every drawer", false for "treat police horses", which is nobody's idea."""
    words = [core(word) for word in clause.rest.split()]
    if _IN_A_MONTH.search(clause.rest):
        return False  # "take on packers in September" is news, and nobody's way of working.
    if any(word.endswith("'s") and word[:-2] in words_of("kin") for word in words):
        return False  # Nobody grades how somebody winds her grandfather's clock.
    whole = {"every", "each", "all", "first", "one", "once", "twice", "aloud", "together"}
    return bool(set(words) & whole) or any(
        word in words_of("prepositions") or word in {"before", "after", "when", "until", "and"}
        for word in words[1:]
    )


def never_done(clause: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    """Gives "never asking who has not understood", which is an idea as well."""
    plain = clause.person == "you" and clause.adverb == "never" and not clause.is_past
    form = verb_form(clause.verb)
    if old or not plain or clause.compound or form is None or "base" not in form.forms:
        return {}
    if clause.verb.lower() in BE | HAVE | MODALS or is_state(form.base):
        return {}
    doing = join(("never", gerund(form.base), clause.rest))
    return {"idea": (doing,)}


def thought_of(clause: Clause) -> tuple[str, ...]:
    """Gives "your crews swapping vehicles once a month"."""
    own = clause.subject.lower().startswith("your ") and clause.person == "other"
    plain = own and clause.acts and not clause.is_past and not clause.compound
    if not plain or clause.turns_past or clause.base in words_of("picture_not"):
        return ()
    doing = clause.gerund()
    return (join((clause.subject, doing)),) if doing else ()


def named_deed(clause: Clause) -> tuple[str, ...]:
    """The matter itself: "walking the floor at 5 am", "your team moving to a queue"."""
    doing = clause.gerund()
    if clause.person == "you" and not clause.acts:
        return ()
    if doing is None or clause.is_negative or (clause.verb.lower() in BE and not clause.acts):
        return ()
    if doing.startswith("having "):
        return ()
    return (doing if clause.person == "you" else join((clause.subject, doing)),)

"""Whether what is offered is a thing or a deed: "record player" and "turn pages at the supper"."""

import re

from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import plain_words, verb_form, words_of
from drafting.composing.giving.welcomes import is_copy_of
from drafting.composing.noting.elsewhere import orders_both

HANDS = words_of("offers_gives") | {"share", "forward", "print", "copy"}
"""Deeds by which a thing comes to somebody."""

_DOES = words_of("offers_does")
_PAIR = 3
# When something is done, which is told of no thing.
_THEN = re.compile(
    r"(?:at|during|before|after|afterwards|while|until|till|when|every|once|twice)"
    r"(?= (?!home\b|cost\b)|$)|instead$|"
    r"all (?:day|night|week|morning|afternoon|evening|weekend)\b|"
    r"(?:on|over|in|this|next|the) (?:the )?(?:[a-z]+ )?"
    r"(?:\w+day|weekend|morning|afternoon|evening|night|week|month)s?\b"
)
# "water hers in August", "count jellyfish for you each morning"
_WHOSE = frozenset({"yours", "hers", "his", "theirs"})
# "keep back the pillows", "drop round two tins": no thing goes back or round.
_OFF = frozenset({"back", "aside", "round", "by", "along", "together", "away", "onto", "through"})
_MOVED = frozenset(
    {"people", "kids", "children", "patients", "residents", "folk", "pupils", "guests"}
)
# What one goes on doing, and how: no thing is called "stay late".
_LASTS = frozenset(
    {"stay", "stop", "work", "wait", "stand", "sit", "start", "finish", "come", "run"}
)
_SO_LONG = frozenset(
    {
        "open",
        "late",
        "later",
        "early",
        "earlier",
        "longer",
        "behind",
        "on",
        "over",
        "still",
        "quiet",
    }
)
_EACH = re.compile(r"\b(?:each|every) (?:day|night|morning|evening|week|month|shift|time|\w+day)\b")


def is_deed(tokens: list[str]) -> bool:
    """True where the words begin with what is to be done, not with a thing."""
    form = verb_form(core(tokens[0]))
    if form is None:
        again = re.match(r"re-[a-z]", tokens[0])  # "re-key all nine lockers"
        return bool(again) or _is_deed_by_place(tokens)
    after = core(tokens[1]) if len(tokens) > 1 else ""
    if "base" in form.forms and after in {"while", "when", "if", "until", "every"}:
        return True  # "water while you are away"
    return "base" in form.forms and not is_thing(tokens)


def _is_deed_by_place(tokens: list[str]) -> bool:
    """True for "regrind the tower clock": a small word after it says that it is a deed."""
    first, after = core(tokens[0]), core(tokens[1]) if len(tokens) > 1 else ""
    small = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    named = first in small or first.endswith(("s", "ing")) or not tokens[0].islower()
    if after in {"out", "up", "down", "off"} and core(tokens[2] if tokens[2:] else "of") != "of":
        return not named  # "muck out one morning"
    return not named and after in {"the", "your", "a", "an", "my", "our", "you", "it", "them"}


def is_thing(tokens: list[str]) -> bool:
    """True for "record player": a thing, although its first word can be a verb."""
    if is_copy_of(tokens):
        return True
    nouns = words_of("shared_with_nouns")
    if core(tokens[0]) not in nouns:
        return False
    after = core(tokens[1]) if len(tokens) > 1 else ""
    if after == "and" and len(tokens) > _PAIR and orders_both(tokens):
        return False  # "sort and label two boxes"
    if after in _MOVED or (core(tokens[0]) in _LASTS and after in _SO_LONG):
        return False  # "run people home", "stay open late"
    small = (
        words_of("determiners")
        | words_of("prepositions")
        | words_of("pronouns")
        | words_of("phrases_bare")  # "water yours", "print ours"
    )
    if _is_done_then(tokens) or _has_object_apart(tokens):
        return False
    return after not in small and core(tokens[0]) not in HANDS | _DOES


def _has_object_apart(tokens: list[str]) -> bool:
    """True for "keep warm a plate" and "put round the tins": how it ends comes first."""
    after, third = core(" ".join(tokens[1:2])), core(" ".join(tokens[2:3]))
    named = third in words_of("determiners") or third[:1].isdigit()
    if after in _OFF:
        return named or not third or third in words_of("prepositions")
    return named and after in plain_words("left_so")


def _is_done_then(tokens: list[str]) -> bool:
    """True for "turn pages at the supper" and "wash plates after": a thing has no such hour.

    Nor does a thing come "each morning", and none is called by "hers" behind it.
    """
    if tokens[1:] and core(tokens[1]) in _WHOSE:
        return True
    if tokens[1:] and _EACH.search(" ".join(tokens[2:])) and verb_form(core(tokens[1])) is None:
        return True
    many = len(tokens) >= _PAIR and is_plural(core(tokens[1]))
    return many and _THEN.match(" ".join(tokens[2:])) is not None

"""What somebody does for a living, apart from how they do it."""

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import bare, core
from drafting.composing.english.words import BE, HAVE, MODALS, plain_words, words_of

_SHORT, _LONG = 6, 4
_HOW = frozenset({"with", "by", "in", "on", "at", "from", "without", "before", "after", "like"})

# With what, or how often: that is no longer merely what one does for a living.
_MEANS = frozenset({"with", "by", "without"})
_WISHING = frozenset({"plan", "want", "hope", "mean", "intend", "wish", "need", "like"})
_OFTEN = frozenset({"every", "each", "once", "twice", "day"})


def is_trade(clause: Clause) -> bool:
    """True for "you sell valves": what somebody does, of which nobody is struck."""
    words = [core(word) for word in clause.rest.split()]
    plain = clause.person == "you" and not clause.is_past and not clause.is_negative
    if not plain or clause.compound or clause.base not in plain_words("trades"):
        return False
    if {*words[1:]} & _MEANS or {*words} & _OFTEN:
        return False
    if clause.adverb not in {"", "also"} or set(words) & plain_words("says_more"):
        return False
    return clause.verb.lower() not in BE | MODALS | HAVE and len(words) <= _SHORT


def says_how(clause: Clause) -> bool:
    """True for "walk the floor at 5 am", not for "test valves": there is a how, when or where."""
    words = [core(word) for word in clause.rest.split()]
    wished = clause.base in _WISHING and words[:1] == ["to"]
    if clause.base in plain_words("involuntary") or gets_about(clause) or wished:
        return False
    small = words_of("prepositions") - {"of"} | words_of("conjunctions") | plain_words("says_more")
    how = clause.adverb not in {"", "also", "still", "now", "just"}
    return bool(set(words[1:]) & small) or how or len(words) > _LONG


def has_way(clause: Clause) -> bool:
    """True for what one does in one's own way; nobody faints so, nor gives every eight weeks."""
    words = {core(word) for word in clause.rest.split()}
    counted = words & {"every", "each", "once", "twice"} and not words & _HOW
    aimless = counted or gets_about(clause) or clause.base in _WISHING
    return clause.base not in plain_words("involuntary") and not aimless


def gets_about(clause: Clause) -> bool:
    """True for "cycle in from the village": where somebody comes from is nobody's idea."""
    words = [core(word) for word in clause.rest.split()]
    to_where = words[:1] + words[1:2] * (bool(words) and words[0] in words_of("particles"))
    goes = clause.base in plain_words("gets_about") and bool({"from", "to", "into"} & {*to_where})
    return goes and not set(words) & (_OFTEN | _MEANS | {"before", "after", "when", "so"})


def is_of_the_same_trade(role: str, told: str) -> bool:
    """True where what I am today is told already: "a water engineer" in "was a water engineer"."""
    last = bare(role).split()[-1:] if role else []
    return bool(last) and f" {last[0]} " in f" {told} "

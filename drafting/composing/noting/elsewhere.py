"""A promise of two deeds in one breath, and one of which the reader is not the end."""

import re

from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import plain_words, verb_form, words_of

_AND_TO = re.compile(r"\s*(?:&|\band)\s+(?:to|I(?:'d|'ll| would| will)|will|would)\s+(?P<do>\w+)")
_TO_WHOM = re.compile(r"\bto (?!you\b|me\b|us\b)(?P<who>[\w'-]+)")
_ONWARD = frozenset({"pass", "forward"})
_AMONG = re.compile(r"\b(?:on|in|to|at) ")


def in_one_breath(plain: str) -> str:
    """Gives "ask our ward and tell her" for "ask our ward & to tell her": an "I'll" has no "to"."""
    return _AND_TO.sub(_and_do, plain)


def _and_do(found: re.Match[str]) -> str:
    """Gives " and tell" for " & to tell"; "and to Bea" stays as it is."""
    form = verb_form(found["do"].lower())
    return f" and {found['do']}" if form and "base" in form.forms else found[0]


def goes_elsewhere(verb: str, rest: list[str]) -> bool:
    """True for "share it on our group" and "pass that on to facilities": it goes to others."""
    text = join(rest).lower()
    if _has_recipient(rest):
        return True
    if verb == "share" and {core(word) for word in rest} & plain_words("shared_on"):
        return _AMONG.search(text) is not None
    found = _TO_WHOM.search(text)
    if found is None or (verb not in _ONWARD and found["who"] in words_of("determiners")):
        return False  # "a lift to the harbour", "the key to the shed"
    form = verb_form(found["who"])
    return form is None or "base" not in form.forms


def _has_recipient(rest: list[str]) -> bool:
    """True for "lend the club our old drum": who gets it is named before it."""
    small = words_of("determiners")
    words = [core(word) for word in rest[:4]]
    who = words[:1] != [] and words[0] in small - {"both", "all", "some", "any", "one"}
    behind = words[2:4]
    at = next((n for n, word in enumerate(behind, 2) if word in {"our", "my", "a", "an"}), 0)
    joined = set(words[1:at]) & (words_of("prepositions") | words_of("conjunctions"))
    return who and bool(at) and not joined and not rest[at - 1].endswith(",")


def orders_both(tokens: list[str]) -> bool:
    """True for "sort and label two boxes", where a thing that it is done to comes behind."""
    form, behind = verb_form(core(tokens[2])), core(tokens[3])
    done = form is not None and "base" in form.forms
    return done and (
        behind in words_of("determiners") | words_of("doubts_counted") or behind[:1].isdigit()
    )

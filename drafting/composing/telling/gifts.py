"""What somebody did for me although no "me" stands beside it: "she wrote down her number"."""

import re
from collections.abc import Mapping
from functools import cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core
from drafting.composing.english.words import plain_words
from prompts.grammar import load_grammar

_NEAR = 4
_SHOWN = re.compile(
    r"^(?:(?:very|so|super|really|always|most|ever so|incredibly|extremely) )?"
    r"(?P<what>[a-z]+(?: and [a-z]+)?)"
    r"(?P<to>(?: (?:to|towards|with|about) [^,;:]+?)?"
    r"(?: (?:at|on|during|when|while|after) [^,;:]+)?)$"
)
# "carried the crates up for us so I didn't have to"
_FOR_ME = re.compile(
    r"\bfor (?:me|us)\b(?! (?:to|and|it|this|that)\b)|"
    r"\bso (?:that )?(?:I|we) (?:did(?:n't| not) (?:have|need)|could|would(?:n't| not) have)\b"
)
_AND_MORE = re.compile(r"[;:]|\b(?:and|but) (?:I|we|you|he|she|they)\b")
_NO_GIFTS = frozenset(
    [
        "say",
        "tell",
        "ask",
        "want",
        "wish",
        "need",
        "hope",
        "be",
        "have",
        "go",
        "come",
        "get",
        "work",
    ]
)
# "a real help at the show", "a great host"
_HELP = re.compile(
    r"^(?:such )?a (?:(?:real|great|big|huge|lovely|wonderful|good) )?"
    r"(?P<what>help|host|sport|comfort|support|guide)"
    r"(?P<to> (?:to|with|at|on|during|when|while|after) [^,;:]+)?$"
)


def gift_of(clause: Clause) -> tuple[str, ...]:
    """The deed as one gives thanks for it: "writing down your number"."""
    doing = clause.gerund() if is_done_unasked(clause) else None
    return (doing,) if doing else ()


def is_done_unasked(clause: Clause) -> bool:
    """True for a deed that is only done for somebody: thanks are given for the deed itself."""
    if clause.person != "you" or not clause.is_past or clause.is_negative:
        return False
    if _FOR_ME.search(clause.rest) and clause.base not in _NO_GIFTS:
        return not _AND_MORE.search(clause.rest)
    if clause.compound:
        return False
    things = _done_unasked().get(clause.base)
    near = {core(word) for word in clause.rest.split()[:_NEAR]}
    return things is not None and bool(near & things)


def kindness_shown(clause: Clause) -> tuple[str, ...]:
    """Gives "being so patient with us" for "you were very patient with us", and without the so."""
    found = _SHOWN.match(clause.rest)
    shown = clause.person == "you" and clause.verb == "were" and not clause.adverb
    if shown and (helped := _HELP.match(clause.rest)):
        return (f"being such a {helped['what']}{helped['to'] or ''}",)
    if not (found and shown) or not set(found["what"].split(" and ")) <= plain_words("shown_kind"):
        return ()
    return tuple(f"being {so}{found['what']}{found['to']}" for so in ("so ", "", "very "))


def is_plain_praise(clause: Clause) -> bool:
    """True for "you were very kind": it tells how somebody was, and of nothing that they did."""
    about = {"with", "about"} & set(clause.rest.split())
    return bool(kindness_shown(clause)) and not about


@cache
def _done_unasked() -> Mapping[str, frozenset[str]]:
    """Each such deed with the things that it is done to."""
    text = load_grammar("plainly.en")["done_unasked"].replace("\n", ";")
    rows = (row.strip().partition("=") for row in text.split(";") if "=" in row)
    return {deed: frozenset(things.split("|")) for deed, _, things in rows}

"""What somebody did for me although no "me" stands beside it: "she wrote down her number"."""

from collections.abc import Mapping
from functools import cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core
from prompts.grammar import load_grammar

_NEAR = 4


def gift_of(clause: Clause) -> tuple[str, ...]:
    """The deed as one gives thanks for it: "writing down your number"."""
    doing = clause.gerund() if is_done_unasked(clause) else None
    return (doing,) if doing else ()


def is_done_unasked(clause: Clause) -> bool:
    """True for a deed that is only done for somebody: thanks are given for the deed itself."""
    if clause.person != "you" or not clause.is_past or clause.is_negative or clause.compound:
        return False
    things = _done_unasked().get(clause.base)
    near = {core(word) for word in clause.rest.split()[:_NEAR]}
    return things is not None and bool(near & things)


@cache
def _done_unasked() -> Mapping[str, frozenset[str]]:
    """Each such deed with the things that it is done to."""
    text = load_grammar("plainly.en")["done_unasked"].replace("\n", ";")
    rows = (row.strip().partition("=") for row in text.split(";") if "=" in row)
    return {deed: frozenset(things.split("|")) for deed, _, things in rows}

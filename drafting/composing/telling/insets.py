"""Small words put in where one draws breath: "our lights, I have to say, hum all night"."""

import re
from functools import cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.joints import after_subject, joints
from drafting.composing.english.tokens import bare, core, join
from drafting.composing.english.words import words_of
from prompts.grammar import load_grammar

_FEW = 5
_RUN = 5
_OWN = frozenset({"i", "we", "my", "our", "the", "your"})


@cache
def insets(name: str) -> tuple[str, ...]:
    """The words of one list of the grammar file, in its order."""
    parts = (" ".join(part.split()) for part in load_grammar("en")[name].split("/"))
    return tuple(part for part in parts if part)


def with_insets(clause: Clause, words: tuple[str, ...], *, linked: bool = False) -> tuple[str, ...]:
    """The clause once for each joint and each of these words; ``linked`` takes only an "and"."""
    tokens = clause.text.split()
    if len(tokens) < _FEW:
        return ()
    verb = len(clause.subject.split()) + len(clause.adverb.split())
    bound = clause.base in words_of("goes_with_for")
    # Never inside the subject, nor between "ask" and its "for".
    free = [at for at in joints(tokens) if at > verb + bound or at == len(clause.subject.split())]
    found = dict.fromkeys([*free, *after_subject(clause)])
    if linked:
        found = {at: None for at in found if core(tokens[at]) in {"and", "but", "than"}}
    longest = {at: max(at, len(tokens) - at) for at in found}
    # Where a breath leaves much unbroken on one side, another place is better.
    best = min(longest.values(), default=0)
    even = [at for at in found if longest[at] <= max(best, _RUN)]
    ways = [_broken(tokens, at, word) for word in words for at in even]
    return tuple(dict.fromkeys(ways))


def of_mine(clause: Clause) -> tuple[str, ...]:
    """My own fact with a word of mine in it, a rueful one where the fact is rueful."""
    first = clause.subject.lower().split()[0] if clause.subject else ""
    turns = re.search(r"[,;:]|\b(?:and|but) (?:no|nobody|nothing|the|my|our|your)\b", clause.text)
    busy = clause.adverb or clause.compound or turns
    within = {"who", "that", "which"} & set(bare(clause.subject).split())
    if first not in _OWN or busy or within:
        return ()  # "Two members, I have to admit, spoke": it is not mine to admit.
    rueful = set(bare(clause.text).split()) & words_of("rueful")
    said = insets("rueful_insets" if rueful else "own_insets")
    ways, linked = with_insets(clause, said), with_insets(clause, said, linked=True)
    if clause.person in {"i", "we"} and (linked or not rueful):
        # "I wrote one rule, I have to say, for Monday" has no need of it.
        return linked
    return () if re.search(r"\b(?:so|too|either)$", clause.rest) else ways


def _broken(tokens: list[str], at: int, words: str) -> str:
    head, tail = join(tokens[:at]).rstrip(",;"), join(tokens[at:])
    return f"{head}, {words}, {tail}"

"""The words of a deed as one says them: "introduce" for "intro", "send my CV" for "send cv"."""

from drafting.composing.english.tokens import core
from drafting.composing.english.words import plain_words

_PERSONS = frozenset({"me", "us", "you", "him", "her", "them"})
_BACK = 2


def say_deed(tokens: list[str]) -> list[str]:
    """The deed with its verb written out, and with the article that its thing lacks."""
    first, rest = core(tokens[0]), tokens[1:]
    if first == "intro" and rest and core(rest[0]) in _PERSONS:
        return ["introduce", *rest]
    if (
        first in {"give", "bring", "hand"}
        and rest[:1] == ["back"]
        and rest[1:_BACK] in (["a"], ["an"])
    ):
        return [tokens[0], "back", "your", *rest[_BACK:]]  # "must give back a pen": it is theirs.
    if len(rest) != 1 or first not in plain_words("handed_over"):
        return tokens
    thing = core(rest[0])
    if thing in plain_words("mine_to_hand"):
        return [tokens[0], "my", "CV" if thing == "cv" else rest[0]]
    return [tokens[0], "the", rest[0]] if thing in plain_words("known_to_hand") else tokens

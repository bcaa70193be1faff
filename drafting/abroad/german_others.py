"""German notes of others, told as the reader's words: "bei ihr gibt es keinen Aufzug"."""

from dataclasses import replace

from drafting.abroad.german_pointing import Clause, is_bound, is_possessive, turn_pronouns
from drafting.abroad.german_verbs import is_third
from drafting.abroad.tokens import Token, bare_end, mark_of, words
from drafting.abroad.told import Voice

_EARLY = frozenset({"es", "man"})


def verb_last_of_others(clause: Clause, voice: Voice) -> list[Token]:
    """What is told of others with its verb at the end; what points to the reader is turned."""
    first, rest = list(clause.first), list(clause.rest)
    if first and is_possessive(first[0].low):
        first = turn_pronouns(tuple(first), voice, clause)
    elif first and first[0].low in words("de", "sole_subjects"):
        # Behind a single thing "ihrem" is hers; behind several it may be theirs.
        rest = turn_pronouns(tuple(rest), voice, replace(clause, acts=True))
    first, rest = _with_her(first, voice), _with_her(rest, voice)
    fronted = bool(rest and first) and (not first[0].is_noun or rest[0].low == "man")
    if fronted and rest[0].low in _EARLY:
        first, rest = [rest[0]], [*first, *rest[1:]]
    mark = mark_of(rest)
    held = bare_end(rest)
    if held and held[-1].low in words("de", "separable") and not is_bound(clause.verb):
        return [*first, *held[:-1], Token(held[-1].low + clause.verb.word, mark)]
    return [*first, *held, Token(clause.verb.word, mark)]


def _with_her(tokens: list[Token], voice: Voice) -> list[Token]:
    """The words with "bei ihr" as "bei Ihnen": behind such a word "ihr" owns nothing."""
    you = "Ihnen" if voice.formal else "dir"
    return [
        token.said(you)
        if token.low in {"ihr", "ihm"} and at and tokens[at - 1].low in words("de", "with_dative")
        else token
        for at, token in enumerate(tokens)
    ]


def happened_to(tokens: list[Token], voice: Voice) -> list[Token] | None:
    """Gives "Ihnen das Budget gekürzt wurde" of "ihr wurde das Budget gekürzt"."""
    if len(tokens) < 3 or tokens[0].low not in {"ihr", "ihm"} or not is_third(tokens[1]):
        return None
    comma = next((at + 1 for at, token in enumerate(tokens) if token.after == ","), len(tokens))
    behind = tokens[comma:]
    rest = turn_pronouns(tuple(tokens[2:comma]), voice, Clause((), tokens[1], ()))
    held = bare_end(rest)
    tail = [Token("", ","), *bare_end(behind)] if behind else []
    you = Token("Ihnen" if voice.formal else "dir")
    if held and held[-1].low in words("de", "separable") and not is_bound(tokens[1]):
        verb = Token(held[-1].low + tokens[1].word, "," if tail else "")
        return [you, *held[:-1], verb, *tail[1:]]
    return [you, *held, Token(tokens[1].word, "," if tail else ""), *tail[1:]]

"""Keeps a fact from standing in a draft word for word, where its grammar leaves it as it is."""

import re
from functools import cache

from drafting.abroad.tokens import Token, bare_end, join, lines, pattern, split, table, words
from prompts.grammar import load_grammar

_WHOLE = 5


def break_up(text: str, code: str) -> str:
    """The clause with its last part put first, or with a breath after its subject."""
    tokens = split(text)
    if len(tokens) < _WHOLE:
        return text
    joins = words(code, "joins")
    for at in range(len(tokens) - 2, 2, -1):
        if tokens[at - 1].low not in joins | words(code, "clitics") and _can_stand_first(
            tokens, at, code
        ):
            front = bare_end(tokens[at:])
            front[-1] = front[-1]._replace(after=",")
            return ", " + join([*front, *bare_end(tokens[:at])])
    return text


def front_time(text: str, code: str) -> str | None:
    """The clause with its time put first: "al día siguiente probé el truco"."""
    found = pattern(code, "time_last").fullmatch(text)
    if found is None:
        return None
    return f"{found['time']}{load_grammar(code)['after_time']} {found['rest']}"


def _can_stand_first(tokens: list[Token], at: int, code: str) -> bool:
    """True where a clause or a time begins that can stand first: "antes de", "si", "quand"."""
    word, after = tokens[at].low, tokens[at + 1].low
    if word in words(code, "first_before_de"):
        return after in {"de", "d", "que"} or after.startswith(("d\u2019", "qu\u2019"))
    asks = word in {"quand", "cuando", "si"} and re.fullmatch(r"\w+(?:er|ir|re|oir|ar)", after)
    return word in words(code, "can_stand_first") and not asks


def shift(text: str, verb: int, code: str) -> str:
    """The clause with its last part moved up to its verb: "borré ayer una de las nuestras"."""
    tokens = split(text)
    if len(tokens) < _WHOLE:
        return text
    for at in range(len(tokens) - 2, verb + 1, -1):
        if tokens[at].low in words(code, "movable") and not tokens[at - 1].after:
            last, rest = bare_end(tokens[at:]), bare_end(tokens[verb + 1 : at])
            return join([*tokens[: verb + 1], *last, *rest])
    return text


def shorten(text: str, code: str) -> str:
    """A noun with its time told apart, or without the last of it: no longer word for word."""
    tokens = split(text)
    if len(tokens) < _WHOLE or tokens[-1].low in words(code, "told_apart"):
        return text  # "l'heure après": with nothing behind it, that is no time but the end.
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].low in words(code, "told_apart"):
            first = [*tokens[: at - 1], tokens[at - 1]._replace(after=",")]
            return join([*first, Token(load_grammar(code)["and_that"]), *bare_end(tokens[at:])])
        if tokens[at].low in words(code, "pauses"):
            return join(bare_end(tokens[:at]))
    return text


def breathe(text: str, verb: int, code: str, *, mine: bool) -> str:
    """The clause with a breath behind its verb: "usamos, por nuestra parte, pulseras"."""
    tokens = split(text)
    if len(tokens) < _WHOLE or verb >= len(tokens) - 1:
        return text
    if any(token.low in {"que", "qu'"} for token in tokens[: verb + 1]):
        return text
    words_of_breath = load_grammar(code)["breath_mine" if mine else "breath"]
    said = tokens[verb]._replace(after=",")
    return join([*tokens[:verb], said, Token(words_of_breath, ","), *tokens[verb + 1 :]])


def swap(text: str, code: str) -> str:
    """The clause with one of its words said by another: "tous les soirs" for "chaque soir"."""
    plain = text.replace("\u2019", "'")
    if len(split(plain)) < _WHOLE:
        return text
    for way, said in _swaps(code):
        found = way.sub(said, plain, count=1)
        if found != plain:
            return " ".join(found.split())
    return text


@cache
def _swaps(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (line.partition("=>") for line in lines(code, "swaps"))
    return tuple((re.compile(way.strip()), f"{said.strip()} ") for way, _, said in rows)


def point_out(text: str, code: str) -> str:
    """What is told of one thing, as "that" one: "cette grille ne grince plus"."""
    first, _, rest = text.partition(" ")
    that = table(code, "that").get(first.lower())
    return f"{that[0]} {rest}" if that and len(text.split()) >= _WHOLE else text

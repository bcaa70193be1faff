"""German occasions with their articles: "beim Vortrag", "auf der Messe", "den Vortrag"."""

import re

from drafting.abroad.german_pointing import Clause, turn_pronouns
from drafting.abroad.places import Place
from drafting.abroad.tokens import Token, bare_end, join, split, table, words
from drafting.abroad.told import Voice

_DATIVE = {"m": "dem", "f": "der", "n": "dem"}
_ACCUSATIVE = {"m": "den", "f": "die", "n": "das"}
_MELTED = {
    ("bei", "dem"): "beim", ("in", "dem"): "im", ("an", "dem"): "am", ("zu", "dem"): "zum",
}  # fmt: skip
_POSSESSIVE = {"ihr", "ihre", "sein", "seine", "ihrem", "ihrer", "seinem", "seiner", "ihren"}
_PLURAL = frozenset({"tage", "wochen", "gespräche"})


def find_place(text: str, voice: Voice) -> Place | None:
    """Where the two met, as it is said; None where its article cannot be known."""
    tokens = bare_end(split(text))
    if not tokens:
        return None
    if len(tokens) > 1 and re.fullmatch(r"ge\w+(?:en|t)", tokens[-1].word):
        tokens = bare_end(tokens[:-1])  # "Examen gemacht" was the exam.
    turned = turn_pronouns(tuple(tokens[1:]), voice, Clause((), Token(""), ()))
    tokens = [tokens[0], *turned]
    low = tokens[0].low
    if low in words("de", "placing") and not tokens[0].is_noun:
        row = _row(tokens[1:])
        kind = row[0] if row else ""
        return Place(at=join(bare_end(tokens)), listened=kind in words("de", "listened"))
    theirs = low in _POSSESSIVE
    if theirs or low in {"der", "die", "das", "dem", "den", "ein", "eine", "einem", "einer"}:
        tokens = tokens[1:]
    row = _row(tokens)
    if row is None:
        return None
    noun, gender, prep, at = row
    before, after = tokens[:at], tokens[at:]
    weak = [token.said(_weak(token.word)) for token in before]
    dative = _article(gender, voice, theirs=theirs, dative=True)
    accusative = _article(gender, voice, theirs=theirs, dative=False)
    place = join([*weak, *after])
    mild = weak if gender == "m" else [token.said(_weak(token.word)[:-1]) for token in before]
    return Place(
        at=f"{_MELTED.get((prep, dative)) or f'{prep} {dative}'} {place}",
        event=f"{accusative} {join([*mild, *after])}",
        after=None if noun in words("de", "rooms") else f"nach {dative} {place}",
        listened=noun in words("de", "listened"),
        thanked=noun in words("de", "thanked"),
    )


def _article(gender: str, voice: Voice, *, theirs: bool, dative: bool) -> str:
    if not theirs:
        return (_DATIVE if dative else _ACCUSATIVE)[gender]
    stem = "Ihr" if voice.formal else "dein"
    if dative:
        return stem + {"m": "em", "f": "er", "n": "em"}[gender]
    return stem + {"m": "en", "f": "e", "n": ""}[gender]


def _row(tokens: list[Token]) -> tuple[str, str, str, int] | None:
    """The first noun that is an occasion, with its gender, its small word and its place."""
    for at, token in enumerate(tokens[:5]):
        if not token.is_noun and not (at == 0 and len(tokens) <= 3):
            if at and not token.low.endswith(("en", "er", "es", "e")):
                return None
            continue
        low = token.low
        for noun, row in sorted(table("de", "occasions").items(), key=lambda item: -len(item[0])):
            if low == noun or (low.endswith(noun) and len(low) > len(noun) + 2):
                return noun, row[0], row[1], at
        if token.is_noun:
            return None
    return None


def _weak(adjective: str) -> str:
    """Gives "regionalen" of "regionale", "regionaler", "regionales"."""
    if adjective[:1].isupper() and not adjective.endswith(("e", "er", "es")):
        return adjective
    for ending in ("en", "er", "es", "e"):
        if adjective.endswith(ending):
            return adjective[: -len(ending)] + "en"
    return adjective


def is_occasion(text: str) -> bool:
    """True for words whose first noun is an occasion."""
    return _row(split(text)) is not None

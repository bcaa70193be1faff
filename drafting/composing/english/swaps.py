"""The same words with one small word for another: "too" and "as well", "each" and "every"."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from drafting.composing.english.tokens import capital
from drafting.composing.english.words import verb_form, words_of
from prompts.grammar import load_grammar

_OWN = re.compile(
    r"\b(my|our) (?!own\b|first\b|last\b|next\b|\w+ own\b|[A-Z\d]|best\b|self\b|two\b|three\b|"
    r"four\b)"
    r"(?=[a-z])"
)

# "it's been turned into a studio": it has.
_HAS_BEEN = re.compile(
    r" (?:\w+ly |only |just |already |never |always |now )?(?:been|become|had|got)\b"
)

# "how bright they are from the water" keeps its last word whole.
_FRONTED = re.compile(r"\bhow (?!\w+ly\b)[a-z]+ $")

_PLACED = re.compile(r"\b(?:what|(?:the|an?|my|our|your|his|her|this|that) (?:[a-z-]+ ){1,2})\s*$")


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (
        row.partition(" = ") for row in load_grammar("en")["swaps"].replace("\n", " ").split(";")
    )
    return tuple((re.compile(rf"\b{one.strip()}\b"), two.strip()) for one, _, two in rows)


@cache
def _forms(*, whole: bool) -> dict[str, str]:
    """Each form with the one that takes its place, at a sentence's start and inside it."""
    rows = load_grammar("en")["whole_and_short"].replace("\n", " ").split(";")
    pairs = [[part.strip() for part in row.split("=")] for row in rows]
    told = {(two if whole else one): (one if whole else two) for one, two in pairs}
    return told | {capital(said): capital(other) for said, other in told.items()}


@cache
def _spoken(*, whole: bool) -> re.Pattern[str]:
    forms = sorted(_forms(whole=whole), key=len, reverse=True)
    # "as good as it is." keeps its last word whole.
    # Nobody says "I've to write it", and hardly anybody "I've my own lamp".
    owned = (
        r"(?<!\bhave)(?= [a-z])|(?<=\bhave)(?= [a-z])(?! (?:to|an?|the|my|our|your|no|two|it)\b)"
    )
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, forms))})(?:{owned})")


@lru_cache(maxsize=4096)
def in_whole_words(text: str) -> str:
    """The text as one writes it formally: "I would", not "I'd"; "I'd seen" is "I had seen"."""

    def said(found: re.Match[str]) -> str:
        after = text[found.end() :]
        if found[0].endswith("'d") and _has_done(after, surely=True):
            return f"{found[0][:-2]} had"
        if found[0].endswith("'s") and _HAS_BEEN.match(after):
            return f"{found[0][:-2]} has"
        return _forms(whole=True)[found[0]]

    return _spoken(whole=True).sub(said, text)


@lru_cache(maxsize=4096)
def in_short_words(text: str) -> str:
    """The text as one says it: "I'd", not "I would"; what is owned stays "we have forty"."""

    def said(found: re.Match[str]) -> str:
        owned = found[0].endswith(" have") and not _has_done(text[found.end() :])
        before = text[: found.start()]
        # "the ice there is from the north": there, and no "there is".
        placed = found[0] == "there is" and _PLACED.search(before) is not None
        fronted = _FRONTED.search(before) is not None or placed
        return found[0] if owned or fronted else _forms(whole=False)[found[0]]

    return _spoken(whole=False).sub(said, text)


def _has_done(after: str, *, surely: bool = False) -> bool:
    """True for the "never seen" of "I have never seen"; ``surely`` wants what is no base too."""
    words = [word.strip(",.;") for word in after.lower().split()[:3]]
    word = next((word for word in words if word not in words_of("adverbs")), "")
    form = verb_form(word)
    if form is None:
        return word.endswith("ed")
    return "part" in form.forms and not (surely and "base" in form.forms)


def swapped(text: str, *, own: bool = True) -> list[str]:
    """The text with one small word swapped, and with "my own" for "my"; nothing where none fits."""
    found = [pattern.sub(other, text, count=1) for pattern, other in _pairs()]
    if own and (owned := _OWN.search(text)) and not _is_somebody(text[owned.end() :]):
        found.append(_OWN.sub(r"\1 own ", text, count=1))
    return [way for way in dict.fromkeys(found) if way != text]


def _is_somebody(text: str) -> bool:
    """True for "daughter Mina": my daughter is nobody's but mine, and needs no "own"."""
    words = re.findall(r"[\w-]+", text.lower())[:2]
    return any(word in words_of("people") or word[:-1] in words_of("people") for word in words)


DRESSES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"formal": in_whole_words, "plainer": in_short_words}
)
"""How a whole text is said in a manner that asks for it."""

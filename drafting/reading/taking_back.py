"""A word taken back for another: "Hamza?? no Hamzah", "Ysolde Barthe, non pardon, Barthès"."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from prompts.listening import as_pattern, fold, load_everywhere

_WORD = r"[^\W\d_][\w'\u2019]*(?:-[^\W\d_][\w'\u2019]*)*"
_BEFORE = re.compile(rf"({_WORD}) +$")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "e", "œ": "o"})
_CASED = r"[A-ZÀ-Þ][\w'\u2019-]+"
_TWICE = re.compile(
    rf"(?<!\w)(?P<first>{_CASED}) (?P<wrong>{_CASED})(?=[ ,.!;?(])[^\n]{{1,60}}?(?<!\w)"
    rf"(?P<again>(?P=first)) (?P<right>{_CASED})(?!\w)"
)
# "Brona Sayle, no, Bryony Sayle": the family name is said again.
_LAST_TWICE = re.compile(
    rf"(?<!\w)(?P<wrong>{_CASED}) (?P<last>{_CASED})(?=[ ,.!;?(])[^\n]{{1,25}}?(?<!\w)"
    rf"(?P<right>{_CASED}) (?P=last)(?!\w)"
)
_DENIED = re.compile(
    rf"(?<!\w)(?P<wrong>{_WORD})(?: {_WORD}){{0,3}}?,?"
    r"(?P<back> no,? not (?:an? |the )?(?P=wrong))(?!\w)"
)
_AGAIN = re.compile(
    rf"(?<!\w)(?P<once>(?P<same>{_WORD}(?: {_WORD}){{1,2}}),? (?:sorry|i mean|i meant),? )"
    r"(?P=same)(?!\w)"
)
ALIKE, SHORTEST, LONGER, REACH, SURE_DOUBT = 0.6, 3, 3, 40, 2


def find_taken_back(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that the writer took back, and the words that only spell the right one."""
    low = fold(text)
    yield from _full_names_taken_back(text, low)
    yield from _same_words_again(low)
    at = 0 if "?" in low or "(" in low or _any_back().search(low) else len(low)
    while found := _pattern().search(low, at):
        at = found.start("right")
        start = _start(text, low, found)
        if start is None:
            continue
        yield start, found.start("right")
        closed = _closed(low, found)
        if closed:
            yield closed


def _full_names_taken_back(text: str, low: str) -> Iterator[tuple[int, int]]:
    """As in "Ana Vail, no Vail is the town, Ana Vale": the whole name is said again."""
    for found in _LAST_TWICE.finditer(text):
        words = re.findall(_WORD, low[found.end("wrong") : found.start("right")])[1:]
        if found["wrong"] != found["right"] and words and _backs().issuperset(words):
            yield found.start(), found.start("right")
    for found in _TWICE.finditer(text):
        between = low[found.end("wrong") : found.start("again")]
        last, right = low[slice(*found.span("wrong"))], low[slice(*found.span("right"))]
        if last != right and _alike(last, right) and _any_back().search(between):
            yield found.start(), found.start("again")


def _same_words_again(low: str) -> Iterator[tuple[int, int]]:
    """As in "Inspector Orr no not inspector", "a cook sorry a cook": what was said and denied."""
    for found in _DENIED.finditer(low):
        yield found.span("wrong")
        yield found.span("back")
    for found in _AGAIN.finditer(low):
        yield found.span("once")


def _start(text: str, low: str, found: re.Match[str]) -> int | None:
    """Where what was taken back begins, or None when nothing was."""
    wrong, right = found["wrong"], found["right"]
    doubt, back = found["doubt"] or "", found["back"]
    typed = text[found.start("wrong") : found.end("wrong")].lower()
    same = typed == text[found.start("right") : found.end("right")].lower()
    if same or wrong in _backs() or right in _backs():
        return None
    if wrong == right and not back and found["gap"] != " (":
        return None
    if wrong == right:  # "benat (beñat)", "Dubsky, no, Dubský"
        return found.start("wrong")
    cased = text[found.start("wrong")].isupper() and text[found.start("right")].isupper()
    marked = bool(doubt or set(found["gap"]) & set(",.!(;"))
    if not back:
        longer = right.startswith(f"{wrong}-")
        sure = cased and (longer or (len(doubt) >= SURE_DOUBT and _alike(wrong, right)))
        return found.start("wrong") if doubt and sure else None
    if len(doubt) >= SURE_DOUBT or (_alike(wrong, right) and (cased or marked)):
        return found.start("wrong")
    first = _BEFORE.search(low, max(0, found.start("wrong") - REACH), found.start("wrong"))
    whole = first and cased and text[first.start(1)].isupper()
    return first.start(1) if first and whole and _alike(first[1], right) else None


def _alike(one: str, other: str) -> bool:
    """Whether two words could be one name, written in two ways."""
    one, other = one.translate(_PLAIN), other.translate(_PLAIN)
    if one[0] != other[0] or min(len(one), len(other)) < SHORTEST:
        return False
    if abs(len(one) - len(other)) > LONGER:
        return False  # "la cárcel, no contárselo a nadie": a place, and a plea.
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


def _closed(low: str, found: re.Match[str]) -> tuple[int, int] | None:
    """What stands behind the right word to spell it, with the bracket that ends there."""
    spelled = _spelled().match(low, found.end())
    end = spelled.end() if spelled else found.end()
    if "(" in found["gap"] and low[end : end + 1] == ")":
        end += 1
    return (found.end(), end) if end > found.end() else None


@cache
def _backs() -> frozenset[str]:
    return frozenset(word for phrase in load_everywhere().spoken.back for word in phrase.split())


@cache
def _any_back() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(as_pattern, load_everywhere().spoken.back))})(?!\w)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    back = "|".join(as_pattern(p) for p in sorted(load_everywhere().spoken.back, key=len)[::-1])
    return re.compile(
        rf"(?<![\w'-])(?P<wrong>{_WORD})(?P<doubt>\?+| ?\(\?+\))?(?P<gap>[ ,.!;(\u2013-]*)"
        rf"(?:(?P<back>(?:{back})(?:[ ,.!]+(?:{back}))*)[ ,.!;:]+)?(?<![\w'-])"
        rf"(?P<right>{_WORD})(?![\w'-])"
    )


@cache
def _spelled() -> re.Pattern[str]:
    words = "|".join(map(as_pattern, load_everywhere().spoken.spelled))
    return re.compile(rf"[ ,;]+(?:{words})(?![\w'-])")

"""The check of proportions: "most of your sites", where the facts hold two of five."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.figures import Number, find_numbers
from drafting.checking.words import carries_meaning, courtesy_stems, split_words
from prompts.phrases import any_word_of, load_words

WHY = "By your notes it is another share of them, and the reader knows which."
# Of the words for a share, the lowest and the highest that each can stand for.
MEANT = {
    "all": (0.999, 1.0),
    "most": (0.51, 0.999),
    "under_half": (0.001, 0.49),
    "few": (0.0, 0.25),
    "none": (0.0, 0.001),
}
BEFORE = re.compile(r"\b(?:not|nicht|no|pas|nearly|almost|fast|casi|presque) $")
SHARES = {"0.5": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
NEXT = 2


class Share(NamedTuple):
    """A share of a thing that a fact tells: of what, how much, and in which words."""

    fact: Fact
    things: tuple[str, ...]
    part: float
    words: str


@cache
def _whose() -> str:
    return rf"(?: (?:{any_word_of('proportions', 'whose')}))*"


@cache
def _said(part: str) -> re.Pattern[str]:
    words = any_word_of("proportions", part)
    return re.compile(rf"\b(?P<share>{words})(?P<whose>{_whose()}) (?!other\b)(?=\w)")


def _things(folded: str, place: int) -> tuple[str, ...]:
    """Give the stems of what stands right behind a place: the thing, or how it is and the thing."""
    return tuple(word.stem for word in split_words(folded[place : place + 40])[:NEXT])


def _part(number: Number, whole: Number | None) -> float | None:
    """Give the share that one number of another is, or that stands in one word."""
    if number.is_share or number.value in SHARES:
        if number.value.endswith("%"):
            return float(number.value[:-1]) / 100
        return SHARES.get(number.value)
    try:
        few, many = float(number.value), float(whole.value) if whole else 0.0
    except ValueError:
        return None
    return few / many if 0 <= few <= many and many else None


def _shares(fact: Fact) -> Iterator[Share]:
    """Yield the shares that a fact tells: two of his five sites, half of her patients."""
    numbers = find_numbers(fact.folded)
    link = re.compile(_whose())
    for at, number in enumerate(numbers):
        end = link.match(fact.folded, number.end)
        reach = end.end() if end else number.end
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        whole = following if following and following.start == reach + 1 else None
        part = _part(number, whole)
        close = whole.end if whole and not number.is_share else reach
        if part is not None and reach > number.end:
            yield Share(fact, _things(fact.folded, close), part, fact.text[number.start : close])


def _is_denied(folded: str) -> bool:
    return any(word.folded in load_words("proportions", "denied") for word in split_words(folded))


def _told_alike(context: Context, place: int, share: Share, things: tuple[str, ...]) -> bool:
    """Tell whether the sentence of a place says of the thing what the fact says of it."""
    sentence = context.sentence_at(place)
    around = {word.stem for word in context.words_in(sentence.start, sentence.end)}
    telling = {
        word.stem
        for word in share.fact.words
        if carries_meaning(word.folded) and word.stem not in courtesy_stems()
    }
    counted = next(thing for thing in share.things if thing in things)
    return bool((around & telling) - {counted})


def _about(context: Context, match: re.Match[str], shares: list[Share]) -> Share | None:
    """Give the fact's share of the same thing, if the sentence tells the same of it."""
    things = _things(context.folded, match.end())
    return next(
        (
            share
            for share in shares
            if set(share.things) & set(things)
            and _told_alike(context, match.start(), share, things)
        ),
        None,
    )


def _find(context: Context) -> Iterator[tuple[re.Match[str], Share, bool]]:
    """Yield each share told in words, the fact's share of the thing, and whether they agree."""
    shares = [share for fact in context.book.facts for share in _shares(fact)]
    if not shares:
        return
    for name, (least, most) in MEANT.items():
        for match in _said(name).finditer(context.folded, context.body_start):
            counted = any(one.start == match.end() for one in context.numbers)
            if counted or BEFORE.search(context.folded, 0, match.start()):
                continue
            share = _about(context, match, shares)
            if share is None:
                continue
            sentence = context.sentence_at(match.start())
            clause = (
                context.folded[sentence.start : match.start()]
                + context.folded[match.end() : sentence.end]
            )
            denied = _is_denied(clause)
            # "All of them have not" says of some that they have.
            if denied and name == "all":
                continue
            turned = denied != _is_denied(share.fact.folded)
            part = 1 - share.part if turned else share.part
            yield match, share, least <= part <= most


def is_borne_out(context: Context, number: Number) -> bool:
    """Tell whether "less than half of your farms" is what a fact counts."""
    return any(
        agrees and match.start("share") <= number.start < match.end("share")
        for match, _, agrees in _find(context)
    )


def check_proportions(context: Context) -> Iterator[Finding]:
    """Find "most of them", "all of them" and the like where a fact counts another share."""
    for match, share, agrees in _find(context):
        if not agrees:
            yield context.finding(
                "invented_number", match.start("share"), match.end("share"), WHY, share.words
            )

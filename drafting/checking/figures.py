"""The numbers of a text, in digits and in words, as plain values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from drafting.checking.dates import DayMention, find_mentions
from drafting.checking.words import Word, split_words
from prompts.phrases import fold, load_table

DIGITS = re.compile(
    r"(?<![\d.a-z_-])\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?:\s?%)?(?:k\b)?|(?<=[$£€])\d+(?:[.,]\d+)*k?"
)
FRACTION = re.compile(
    r"\b(?:by a|a|one|two|three) (?:third|quarter|fifth|tenth)s?\b"
    r"(?! (?:time|of an hour|past|to|party|person|year|message|call|way|option|thing|one))"
)
PERCENT = re.compile(r"\s?(?:%|percent|per cent|prozent|por ciento|pour cent|パーセント)")
DOZEN = 12


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its place, its value as written down, whether it is a share."""

    start: int
    end: int
    value: str
    is_share: bool = False


def _plain(digits: str) -> str:
    """Give digits as one writes them plainly: 1,200 and 1.200 as 1200, 5k as 5000."""
    bare = re.sub(r"(?:st|nd|rd|th|%|\s)+$", "", digits)
    if bare.endswith("k"):
        return str(int(float(bare[:-1].replace(",", ".")) * 1000))
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        return re.sub(r"[.,]", "", bare)
    return bare.replace(",", ".").lstrip("0") or "0"


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    words = {fold(word): value for word, value in load_table("numbers")["words"].items()}
    shares = {fold(word): value for word, value in load_table("numbers")["shares"].items()}
    return words, shares


def _fractions(folded: str) -> Iterator[Number]:
    for match in FRACTION.finditer(folded):
        yield Number(
            match.start(), match.end(), match.group().split()[-1].rstrip("s"), is_share=True
        )


def _digits(folded: str) -> Iterator[Number]:
    for match in DIGITS.finditer(folded):
        percent = match.group().endswith("%") or PERCENT.match(folded, match.end())
        end = PERCENT.match(folded, match.end())
        value = _plain(match.group()) + ("%" if percent else "")
        yield Number(match.start(), end.end() if end else match.end(), value, bool(percent))


def _spelled(folded: str, written: Sequence[Word] | None) -> Iterator[Number]:
    words, shares = _tables()
    run: list[tuple[int, int, int]] = []
    for word in split_words(folded) if written is None else written:
        value = words.get(word.folded)
        joined = run and re.fullmatch(r"[\s-]+(?:and )?", folded[run[-1][1] : word.start])
        is_and = word.folded == "and" and bool(run) and run[-1][2] >= 100
        if run and (value is None or not joined) and not is_and:
            yield _add_up(run)
            run = []
        if value is not None:
            run.append((word.start, word.end, int(value)))
        elif word.folded in shares:
            yield Number(word.start, word.end, shares[word.folded], is_share=True)
    if run:
        yield _add_up(run)


def _add_up(run: list[tuple[int, int, int]]) -> Number:
    total = 0
    for _, _, value in run:
        is_factor = value >= 100 or value == DOZEN
        total = total * value if total and is_factor and value > total else total + value
    return Number(run[0][0], run[-1][1], str(total))


def find_numbers(
    folded: str,
    mentions: tuple[DayMention, ...] | None = None,
    written: Sequence[Word] | None = None,
) -> tuple[Number, ...]:
    """Give the numbers of a folded text, in digits and in words, those in dates left out.

    ``written`` are the words of the text, where they are known already.
    """
    if mentions is None and written is None:
        return _numbers_in(folded)
    return _outside(find_mentions(folded) if mentions is None else mentions, folded, written)


@lru_cache(maxsize=512)
def _numbers_in(folded: str) -> tuple[Number, ...]:
    return _outside(find_mentions(folded), folded, None)


def _outside(
    mentions: tuple[DayMention, ...], folded: str, written: Sequence[Word] | None
) -> tuple[Number, ...]:
    days = [(day.start, day.end) for day in mentions]
    free = [*_fractions(folded), *_digits(folded), *_spelled(folded, written)]
    return tuple(
        number
        for number in sorted(free, key=lambda one: one.start)
        if not any(start <= number.start < end for start, end in days)
    )

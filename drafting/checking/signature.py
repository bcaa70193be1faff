"""The check of who signs, and of who a message says is writing."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.greeting import BRACKETS, LINE, People, know_people
from drafting.checking.words import CJK_RUN, Word, split_words
from prompts.phrases import load_words

MYSELF = re.compile(
    r"\b(?:my name is|my name's|me llamo|mi nombre es|je m'appelle|ich heisse|mein name ist)\s+"
)
HERE = re.compile(r"\b(?:this is|it's|it is|i'm|i am|soy|c'est|hier ist)\s+(?=[^\W\d_])")
FULL_NAME = 2
NOT_MINE = "The reader may wonder who is writing: this is not your own name."
# "Esther Quail, signwriter" on a line of its own, or a name behind the last full stop of a text.
WITH_ROLE = re.compile(
    r"(?:^|\n)[ \t]*[-\u2013\u2014]?[ \t]*(?P<name>[^,\n.!?;:]{2,40}),[^\n.!?]*\s*\Z"
)
FAREWELL = (
    r"(?i:best(?: wishes)?|(?:many )?thanks|thank you|cheers|(?:kind |warm |best )?regards|yours"
    r"|love|warmly|lg|vg|(?:viele |liebe |beste )?gr[u\u00fc](?:ss|\u00df)e|bien \u00e0 vous"
    r"|amiti\u00e9s|(?:un )?saludos?)"
)
BEHIND_ALL = re.compile(
    rf"(?:[.!?]|[.!?]\s+{FAREWELL},)[ \t]+[-\u2013\u2014]?[ \t]*"
    r"(?P<name>[^\n,.!?;:]{2,40})\.?\s*\Z"
)


def check_signature(context: Context) -> Iterator[Finding]:
    """Find a message that is signed, or introduces its sender, with somebody else's name."""
    people = know_people(context)
    if not people.mine or all(CJK_RUN.match(name) for name in people.mine):
        return
    for pattern in (MYSELF, HERE):
        for match in pattern.finditer(context.folded):
            word = context.word_at(match.end())
            if (
                word
                and word.is_capital
                and not _is_fine_self(context, word, people, pattern is MYSELF)
            ):
                yield _not_mine(context, word)
    signed = find_signature(context)
    if not signed and context.text.strip():
        last = (WITH_ROLE.search(context.text), BEHIND_ALL.search(context.text))
        places = [one.span("name") for one in last if one and one.start() >= context.body_start]
        signed = [word for place in places if (word := _wrong_name_at(context, *place))][:1]
    for word in signed:
        if word.folded not in people.mine:
            yield _not_mine(context, word)
            return


def _not_mine(context: Context, word: Word) -> Finding:
    return context.finding("wrong_name", word.start, word.end, NOT_MINE, context.brief.sender.name)


def _is_fine_self(context: Context, word: Word, people: People, is_named: bool) -> bool:
    if word.folded in people.mine or word.raw.isupper():
        return True
    if is_named:
        return False
    if context.brief.kind == "intro_between" and word.folded in people.theirs:
        return True
    return word.folded in context.book.folded - people.theirs or word.folded in load_words(
        "vocabulary", "known_capitals"
    )


def _my_names(context: Context) -> list[str]:
    words = split_words(BRACKETS.sub(" ", context.brief.sender.name or ""))
    titles = load_words("names", "honorifics")
    return [word.folded for word in words if word.folded not in titles]


def _is_half_mine(context: Context, words: list[Word]) -> bool:
    """Tell whether a line signs with one of my two names and with another beside it."""
    mine = _my_names(context)
    if len(mine) != FULL_NAME or len(words) != FULL_NAME or not words[0].is_capital:
        return False
    first, last = words[0].folded, words[1].folded
    if last == mine[1]:
        is_initial = len(first) == 1 and first == mine[0][:1]
        return (
            first not in mine and first not in load_words("names", "honorifics") and not is_initial
        )
    # "Ines Kolarova": the family name is another's; "Ines Logistics" and "Ines K." are no slip.
    held = last in context.book.folded or words[1].stem in context.book.stems
    is_name = words[1].is_capital and len(last) > 1 and last.isalpha()
    return first == mine[0] and is_name and not held and last not in _plain()


def _plain() -> frozenset[str]:
    return load_words("vocabulary", "courtesy") | load_words("vocabulary", "known_capitals")


def _wrong_name_at(context: Context, start: int, end: int) -> Word | None:
    """Give the word that is not mine where a stretch holds a signature that differs from it."""
    words = list(context.words_in(start, end))
    if not words or len(words) > FULL_NAME or not all(word.is_capital for word in words):
        return None
    if _is_half_mine(context, words):
        return words[0] if words[0].folded not in _my_names(context) else words[1]
    first = words[0].folded
    known = context.book.folded | _plain() | load_words("vocabulary", "small")
    if len(words) == 1 and first not in known and first in load_words("names", "first_names"):
        return words[0]
    mine = _my_names(context)
    is_slip = len(words) == 1 and first not in known and mine and is_near(first, mine[0])
    return words[0] if is_slip else None


def is_near(one: str, other: str) -> bool:
    """Tell whether two names differ by a letter or two, as a slip does."""
    if min(len(one), len(other)) < 3:
        return False
    allowed = 1 if min(len(one), len(other)) < 5 or one[0] != other[0] else 2
    return count_slips(one, other) <= allowed


def count_slips(one: str, other: str) -> int:
    """Give how many letters have to be changed, put in or left out to make one word the other."""
    row = list(range(len(other) + 1))
    for at, sign in enumerate(one, 1):
        previous, row[0] = row[0], at
        for to, letter in enumerate(other, 1):
            previous, row[to] = (
                row[to],
                min(row[to] + 1, row[to - 1] + 1, previous + (sign != letter)),
            )
    return row[-1]


def find_signature(context: Context) -> list[Word]:
    """Give the words of a last line that is nothing but a name."""
    lines = [m for m in LINE.finditer(context.text, context.body_start) if m.group().strip()]
    if len(lines) < 2:
        return []
    for line in reversed(lines[-3:]):
        words = context.words_in(line.start(), line.end())
        plain = re.fullmatch(r"\s*[-\u2013\u2014]?\s*[\w' .\u2019-]+", line.group())
        if not words or len(words) > 3 or not plain or line is lines[0]:
            continue
        if len(words) == 1 and line.group().rstrip().endswith("."):
            continue
        if _is_half_mine(context, words):
            return [word for word in words if word.folded not in know_people(context).mine][:1]
        if all(word.is_capital for word in words) and not CJK_RUN.match(words[0].raw):
            known = any(
                word.folded in context.book.folded | load_words("vocabulary", "courtesy")
                or word.stem in context.book.stems
                for word in words
            )
            if not known or all(w.folded in know_people(context).theirs for w in words):
                return words[:1]
    return []

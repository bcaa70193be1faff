"""Who only brought the two together: "Joan from HR introduced me to Pavel Dusek"."""

import re
from collections.abc import Iterator
from functools import cache

from prompts.grammar import load_grammar
from prompts.listening import fold

_NAME = r"[A-ZÀ-Þ][\w'\u2019-]+"
_FULL = rf"{_NAME} (?:(?:de|del|de la|van|von|al|el|bin|da|di|la|le|du) )?{_NAME}"
_LOOK_BACK = 60


def find_gobetweens(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that name whoever made the introduction, and nobody who was met.

    The words of introducing stay, and behind them stands the name of the contact.
    """
    low = fold(text)
    for found in _brought().finditer(low):
        if _is_full(text, found.end()) and text[found.start("name")].isupper():
            how = " introduced " in found.group()  # That word tells how the two met.
            yield found.start("who"), found.end("who" if how else 0)
    for found in _through().finditer(low):
        if _is_full(text, found.end()):
            yield found.start("who"), found.end("who")
    for found in _by().finditer(low):
        if text[found.start("name")].isupper() and _is_full_near(text, found):
            alone = text[: found.start()].rstrip()[-1:] in {"", ".", "!", "?", "-"}
            yield found.start() if alone else found.start("who"), found.end("who")


def _is_full(text: str, at: int) -> bool:
    """Whether a full name, or a lone one that a mark ends, stands at a place."""
    return re.match(rf"(?: gestern| heute| mit)*\s(?:{_FULL}|{_NAME}[,.(])", text[at:]) is not None


def _is_full_near(text: str, found: re.Match[str]) -> bool:
    """Whether the one who was met has a full name, before or behind "introduced by Joan"."""
    behind = re.match(rf"\s?[:,-]\s?{_FULL}", text[found.end() :])
    before = text[max(0, found.start() - _LOOK_BACK) : found.start("who")]
    return (
        behind is not None
        or re.search(rf"{_FULL}(?:[ ,]| by|[^.]{{0,9}}duced by)*$", before) is not None
    )


def _who() -> str:
    lists = load_grammar("introducers")
    return (
        rf"(?P<who>(?:(?:{lists['whose']}) (?:[^\W\d_]+ ){{0,2}}?)?(?P<name>[^\W\d_][\w'-]+)"
        rf"(?: (?:{lists['links']})(?: (?:the|our|my|la|el|los|las|der|dem|le))?"
        r" [^\W\d_][\w'&-]*(?: (?!(?:introduced|put|hat|me|stellte)\b)[^\W\d_][\w'&-]*)?)?),?"
    )


@cache
def _brought() -> re.Pattern[str]:
    lists = load_grammar("introducers")
    often = r"(?: (?:has|had|just|also|kindly|then|finally|very kindly))*"
    return re.compile(
        rf"(?:^|(?<=[.!?\n:-] )|(?<=\n)){_who()}{often} (?:{lists['brought']})(?= )", re.MULTILINE
    )


@cache
def _through() -> re.Pattern[str]:
    lists = load_grammar("introducers")
    return re.compile(
        rf"(?:^|(?<=[.!?\n:-] )|(?<=\n))(?:{lists['through']}) {_who()} (?:{lists['met']})(?= )",
        re.MULTILINE,
    )


@cache
def _by() -> re.Pattern[str]:
    lists = load_grammar("introducers")
    return re.compile(
        rf"(?<![\w'])(?:{lists['by']}|(?<=\w )introduced to (?:[\w'-]+ ){{1,4}}by) {_who()}"
    )

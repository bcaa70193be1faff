"""Two amounts of one thing, of which my own slip or the card gives another one."""

import re
from functools import cache

from drafting.composing.noting.noted_by import Noted
from prompts.grammar import load_rows

_RECORD = re.compile(
    r"\b(?:slip|pad|notebook|notes?|card|diary|recording|sheet|scribble|voice memo|photo)\b"
)
_IT = re.compile(r"^(?:it|that|this|they)(?:'s|'re| is| are| was| takes?| took| costs?| never)?\b")


def gives_another_amount(one: Noted, two: Noted) -> bool:
    """True where a slip of mine gives another amount of what the first note tells."""
    recorded = _RECORD.search(two.by) or _RECORD.search(one.by)
    if not recorded or not (_IT.match(two.what) or one.words & two.words):
        return False
    amounts = [_amounts(each.what) for each in (one, two)]
    return any(sort in amounts[1] and amounts[1][sort] != n for sort, n in amounts[0].items())


def _amounts(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    numbers, units = _listed("numbers"), _listed("measures")
    for match in _amount().finditer(text):
        sort, each = units[match["unit"].lower()].split()
        word = match["n"].lower()
        found.setdefault(sort, float(numbers.get(word, word.replace(",", "."))) * float(each))
    return found


@cache
def _amount() -> re.Pattern[str]:
    numbers = "|".join(sorted(_listed("numbers"), key=len, reverse=True))
    units = "|".join(_listed("measures"))
    return re.compile(rf"\b(?P<n>\d+(?:[.,]\d+)?|{numbers}) (?P<unit>{units})s?\b", re.IGNORECASE)


@cache
def _listed(name: str) -> dict[str, str]:
    rows = load_rows("doubts", "en")[name][0]["pattern"].split(";")
    return dict(row.strip().split("=") for row in rows)

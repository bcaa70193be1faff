"""Two notes in another language of which only one can be so."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import combinations

from drafting.brief import Brief
from drafting.composing.asking.differences import said_by_itself
from drafting.composing.asking.own_doubts import ask_which_it_was, find_either
from drafting.composing.asking.told_otherwise import find_told_otherwise
from drafting.composing.english.tokens import bare, tidy
from drafting.days import find_days
from prompts.grammar import load_rows

_LABEL = re.compile(r"^[^\W\d_][\w ,'\u2019-]{2,34}:\s+")
_LONG_WORD, _MOST = 5, 30


def ask_abroad(brief: Brief, code: str, today: date) -> tuple[str, ...]:
    """The question for the first two notes that contradict each other; mostly none."""
    texts = [tidy(text) for text in (*brief.they_said, *brief.facts)][:_MOST]
    either = find_either(brief.note, texts)
    if either is not None:
        return (_which(*either),)
    for one, two in combinations(texts, 2):
        if _meet_twice(one, two, code, today) or _are_opposed(one, two, brief, code):
            return (_which(one, two),)
    if otherwise := find_told_otherwise(brief, code):
        return (_which(*otherwise[0]),)
    if wondered := ask_which_it_was(brief):
        return wondered
    return _ask_as_noted(brief, texts, code)


def _which(one: str, two: str) -> str:
    told = (said_by_itself(one), said_by_itself(two))
    return f'Which is right: "{told[0]}" or "{told[1]}"? If you are not sure, leave both out.'


def _ask_as_noted(brief: Brief, texts: Sequence[str], code: str) -> tuple[str, ...]:
    """What the private note itself asks: "war das nun Schleuse oder Pumpwerk?"."""
    for pattern, _ in _patterns("asked", code):
        for found in pattern.finditer(brief.note or ""):
            ones, others = (
                [text for text in texts if found[name].casefold() in text.casefold()]
                for name in ("one", "other")
            )
            if ones and others and ones[0] != others[0]:
                return (_which(ones[0], others[0]),)
    return ()


def _meet_twice(one: str, two: str, code: str, today: date) -> bool:
    """True where both tell of the first meeting, on two days, and one names its source."""
    met = _patterns("met", code)
    if not (met and all(met[0][0].search(text) for text in (one, two))):
        return False
    if not (_LABEL.match(one) or _LABEL.match(two)):
        return False
    days = [
        {day.on for day in find_days(text, today, leaning="past", language=code) if day.on}
        for text in (one, two)
    ]
    return all(days) and not days[0] & days[1]


def _are_opposed(one: str, two: str, brief: Brief, code: str) -> bool:
    known = set(bare(brief.contact.name or "").split())
    shared = {word for word in bare(one).split() if len(word) >= _LONG_WORD or word in _named(one)}
    shared = shared & set(bare(two).split()) - known
    if not (shared or _LABEL.match(one) or _LABEL.match(two)):
        return False
    return any(
        (says.search(one) and other.search(two)) or (says.search(two) and other.search(one))
        for says, other in _patterns("opposed", code)
    )


def _named(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\b[A-Z][\w'-]+", text)}


@cache
def _patterns(sort: str, code: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = load_rows("doubts", code).get(sort, ())
    told = ((row.get("one", row.get("pattern", "")), row.get("other", "")) for row in rows)
    return tuple(
        (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE)) for one, other in told
    )

"""What the notes say against it: somebody has not been asked, or will not be named."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, tidy
from drafting.composing.noting.corrections import NAME
from prompts.grammar import load_rows

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")
_UNASKED = (
    "One of your notes says that {} or {} has not agreed. Ask each of them first; when both have "
    "said yes, take that note out and the message is written."
)
_UNNAMED = (
    "May {0} be named to {1}? Ask {0} first, or take out the notes that name them and say how "
    "else you come to write."
)


def ask_consent(brief: Brief) -> tuple[str, ...]:
    """One question where the notes deny the yes on which the message rests; mostly none."""
    if brief.kind == "intro_between":
        return _ask_of_two(brief)
    return _ask_of_naming(brief)


def _ask_of_two(brief: Brief) -> tuple[str, ...]:
    one, two = brief.contact.name, brief.other.name if brief.other else None
    if not (one and two and brief.both_agreed and any(map(_is_unasked, _sentences(brief)))):
        return ()
    return (_UNASKED.format(one, two),)


def _ask_of_naming(brief: Brief) -> tuple[str, ...]:
    """Where a fact rests on somebody who will not be named."""
    for text in _sentences(brief):
        found = next((f for row in _patterns("unnamed") if (f := row.search(text))), None)
        who = found["who"] if found else ""
        reader = set(bare(brief.contact.name or "").split())
        others = [fact for fact in brief.facts if who and fact != text]
        if who and who.lower() not in reader and any(_names(fact, who) for fact in others):
            return (_UNNAMED.format(who, brief.contact.name or "them"),)
    return ()


def _names(fact: str, who: str) -> bool:
    return who.lower() in bare(fact).split()


def _is_unasked(text: str) -> bool:
    return any(row.search(text) for row in _patterns("unagreed"))


def _sentences(brief: Brief) -> list[str]:
    note = _SENTENCE.split((brief.note or "")[:2000])
    return [tidy(text) for text in (*brief.facts, *brief.they_said, *note) if text.strip()]


@cache
def _patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    rows = load_rows("doubts", "en")[sort]
    return tuple(re.compile(row["pattern"].replace("<Name>", NAME), re.IGNORECASE) for row in rows)

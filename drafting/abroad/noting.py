"""What a private note in another language asks for and does not get."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.notes import Heard, hear_note
from prompts.grammar import load_rows

_BEFORE = 40


def hear_abroad(brief: Brief, code: str) -> Heard:
    """What the note brings, heard in English and in the language ``code``."""
    heard = hear_note(brief)
    note = " ".join((brief.note or "")[:4000].replace("\u2019", "'").split())
    told = dict.fromkeys(heard.warnings)
    for sort, rules in _rules(code).items():
        asked = [why for rule, why in rules if _asks(rule, note, code)]
        if sort != "unless" and asked and not _is_told(sort, told):
            told.setdefault(asked[0])
    return Heard(tuple(told), heard.quiet)


def _is_told(sort: str, told: dict[str, None]) -> bool:
    """True where the English ear has told the person of the same."""
    return sort == "begging" and any("owe you" in why or "good word" in why for why in told)


def _asks(rule: re.Pattern[str], note: str, code: str) -> bool:
    return any(not _is_denied(note, found.start(), code) for found in rule.finditer(note))


def _is_denied(note: str, at: int, code: str) -> bool:
    before = note[max(0, at - _BEFORE) : at]
    return any(rule.search(before) for rule, _ in _rules(code).get("unless", ()))


@cache
def _rules(code: str) -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    return {
        sort: tuple((re.compile(row["pattern"], re.IGNORECASE), row["why"]) for row in rows)
        for sort, rows in load_rows("requests", code).items()
    }

"""What the private note may do: nothing but hold a draft back."""

import re
from dataclasses import dataclass
from functools import cache

from drafting.brief import Brief
from drafting.composing.tokens import bare
from drafting.composing.words import words_of
from prompts.grammar import load_rows

# A name has its capital: "blood pressure cuffs" press nobody, and a door is nobody.
_PERSON = (
    r"(?:her|him|them|(?-i:[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?)|the (?:man|woman|lady|guy|boss|"
    r"manager|recruiter|director|chief|captain|doctor|head|owner|supervisor|team|board|committee))"
)
_UNNAMED = re.compile(
    r"\b(?:do not|don't|never|not to) (?:mention|bring up|talk about) "
    r"(?:the |her |his |their |that |any |our |my )?(?P<what>[a-z'-]+(?: [a-z'-]+)?)(?=$|[,.;:!])",
    re.IGNORECASE,
)
_SMALL = words_of("notes_small")


@dataclass(frozen=True)
class Heard:
    """What the note brings: ``warnings`` for the person, ``quiet`` words that must not stand."""

    warnings: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Rule:
    sort: str
    pattern: re.Pattern[str]
    why: str


def hear_note(brief: Brief) -> Heard:
    """What has to stay out because of the note and the constraint, and what the person is told."""
    note = " ".join((brief.note or "")[:4000].replace("\u2019", "'").split())
    rules = _rules()
    warnings: dict[str, None] = {}
    for rule in rules:
        if rule.sort in {"begging", "pressure", "lie"} and _asked(rule, note):
            warnings.setdefault(rule.why)
        if rule.sort == "claim" and _claims_more(rule, note, brief):
            warnings.setdefault(rule.why)
    held = " ".join((note, brief.constraint or ""))
    quiet = [r.why for r in rules if r.sort == "quiet" and r.pattern.search(held)]
    silent = (*(w for q in quiet for w in q.split("|")), *_kept_out(held))
    return Heard(tuple(_one_a_sort(rules, warnings)), silent)


def _kept_out(held: str) -> list[str]:
    """Gives "hearing" for "do not mention the hearing": what the sender will not have named."""
    found = (bare(match["what"]).split() for match in _UNNAMED.finditer(held))
    named = (words[:-1] if words[-1:] == ["again"] else words for words in found)
    return [" ".join(words) for words in named if words and set(words) - _SMALL]


def _one_a_sort(rules: tuple[_Rule, ...], warnings: dict[str, None]) -> list[str]:
    """One sentence for begging, one for pressing, one for what is not so."""
    told: dict[str, str] = {}
    for rule in rules:
        if rule.why in warnings:
            told.setdefault("lie" if rule.sort == "claim" else rule.sort, rule.why)
    return list(told.values())


def _asked(rule: _Rule, note: str) -> bool:
    return any(not _denied(note, found.start()) for found in rule.pattern.finditer(note))


def _denied(note: str, at: int) -> bool:
    before = note[max(0, at - 40) : at]
    return any(r.sort == "unless" and r.pattern.search(before) for r in _rules())


def _claims_more(rule: _Rule, note: str, brief: Brief) -> bool:
    """True where the note wants something said that no fact holds."""
    facts = (*brief.facts, *brief.share, *brief.they_said, *brief.sender.offers)
    places = (brief.met.where, brief.met.how, brief.reason, brief.ask, brief.sender.role)
    offer = brief.offer.what if brief.offer else None
    known = set(bare(" ".join(filter(None, (*facts, *places, brief.sender.org, offer)))).split())
    for found in rule.pattern.finditer(note):
        words = set(bare(found["claim"]).split()) - _SMALL
        if words and not _denied(note, found.start()) and len(words & known) * 2 < len(words):
            return True
    return False


@cache
def _rules() -> tuple[_Rule, ...]:
    rows = load_rows("requests", "en")
    return tuple(
        _Rule(
            sort,
            re.compile(row["pattern"].replace("(?:person)", _PERSON), re.IGNORECASE),
            row["why"],
        )
        for sort, entries in rows.items()
        for row in entries
    )

"""A question that they put to me, beside what I found out: "You asked how long. Three days."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.fronting import ways_of
from drafting.composing.english.swaps import in_whole_words, swapped
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.words import plain_words, words_of
from drafting.composing.giving.offered import one_of_them
from drafting.composing.material import Material
from drafting.composing.noting.note_shapes import shape
from drafting.composing.people.meeting import is_meeting
from drafting.composing.telling.phrases import Values, phrases_of
from drafting.composing.telling.statement import Statement

_ASKED = shape("what_was_asked")
_REQUESTED = shape("what_you_asked")
_ASKING = frozenset({"ask", "wonder", "want"})
_YES_OR_NO = shape("said_yes_or_no")
_LEAST = 3
_IS_THEIRS = shape("begins_with_theirs")
_HAS_IT = shape("has_it")
_OF_ONE = shape("begins_with_one_of_theirs")
_SHORT_ANSWER = shape("short_answer")
_JOINED = words_of("conjunctions") | {"not", "if", "as", "which", "who"}


@dataclass(frozen=True)
class Pair:
    """Their question, what was noted as its answer, and the answer's ways of being told."""

    question: Statement
    answer: Statement | None
    ways: tuple[str, ...]

    @property
    def values(self) -> Values:
        """The two as they stand in one paragraph: ``their_question`` and ``answer``."""
        return {"their_question": (asked_of(self.question),), "answer": self.ways}


def find_pair(theirs: Sequence[Statement], material: Material) -> Pair | None:
    """The first question of theirs that was noted with its answer right after it."""
    for question in theirs:
        source = _source_of_answer(question) if asked_of(question) else None
        raw = _noted(material, source) if source else ""
        strange = _OF_ONE if one_of_them(material.brief) else _IS_THEIRS
        if not raw or strange.match(raw) or "?" in raw or is_meeting(raw):
            continue
        answer = next((s for s in material.heard if s.source == source), None)
        raw = _HAS_IT.sub("", raw)
        if parse(raw.replace(",", " ,").split()) is None:
            return Pair(question, answer, (*_yes_or_no(raw), *_in_short(raw), *other_words(raw)))
        if answer is None or answer.left:
            return Pair(question, answer, other_words(raw))
        if answer.whose == "theirs" or answer.quoted:
            continue
        if ways := ways_to_answer(answer):
            return Pair(question, answer, (*ways, *other_words(raw)))
    return None


def _source_of_answer(question: Statement) -> str | None:
    """The fact after the question; what I shared first answers what they said first."""
    field = question.source.partition("[")[0]
    if field == "facts":
        return f"facts[{question.place + 1}]"
    return "share[0]" if (field, question.place) == ("they_said", 0) else None


def _noted(material: Material, source: str) -> str:
    field, _, at = source.rstrip("]").partition("[")
    facts: tuple[str, ...] = getattr(material.brief, field)
    return tidy(facts[int(at)]) if int(at) < len(facts) else ""


def _in_short(raw: str) -> tuple[str, ...]:
    """Gives "about two, and mostly on the thumb" for a few words that are no sentence."""
    first, comma, rest = raw.partition(", ")
    linked = bool(comma) and core(rest.split()[0]) in {"when", "because", "if", "where"}
    plain = bool(comma) and core(rest.split()[0]) not in _JOINED and not _yes_or_no(raw)
    joined = f"{first}, and {rest}" if plain else raw
    joined = f"{first}: that's {rest}" if linked else joined
    whole = comma and len(first.split()) >= _LEAST - 1 and not _yes_or_no(raw)
    short = (first,) if whole else ()
    return tuple(dict.fromkeys((raw, joined, *short)))


def asked_of(told: Statement) -> str:
    """Gives "how long we wait" for "you asked how long we wait"; "" where nothing was asked."""
    if told.loose is not None:
        found = _REQUESTED.match(told.loose.said) if told.loose.sort == "request" else None
        return found["what"] if found else ""
    clause = told.clause
    asked = clause is not None and clause.base in _ASKING and clause.is_past
    if clause is None or clause.person != "you" or not asked or clause.is_negative:
        return ""  # "you never ask how old they were"
    found = _ASKED.match(clause.rest)
    if found is None or len(found["what"].split()) < _LEAST:
        return ""
    open_wish = clause.base == "want" and "to know" not in clause.rest
    return "" if open_wish else found["what"]


def other_words(raw: str) -> tuple[str, ...]:
    """The answer as it was noted, with its short forms written out, and in short."""
    return (raw, *_yes_or_no(raw), in_whole_words(raw), *swapped(raw))


def _yes_or_no(raw: str) -> tuple[str, ...]:
    """Gives "yes, 2 to 8 degrees" for "it does, 2 to 8 degrees"."""
    found = _SHORT_ANSWER.match(raw)
    if found is None or not (found["word"] or re.search(r", | and ", raw)):
        return ()
    word = (found["word"] or ("no" if found["no"] else "yes")).lower()
    return (f"{word}, {found['rest']}",) if (word == "no") == bool(found["no"]) else ()


def ways_to_answer(statement: Statement) -> tuple[str, ...]:
    """The answer in its ways, those first that sound as one gives an answer."""
    clause = statement.clause
    values = phrases_of(statement, old=False)
    plain = values.get("mine") or values.get("also") or ()
    if clause is None:
        return plain
    return tuple(dict.fromkeys((*_as_answer(clause), *plain, *ways_of(clause))))


def _as_answer(clause: Clause) -> tuple[str, ...]:
    said = _YES_OR_NO.match(clause.rest) if clause.base in {"say", "think"} else None
    if said and clause.person == "other":
        told = f"{said['word']}, {clause.verb} {clause.subject}"
        return (f"{told}: {said['rest']}" if said["rest"] else told,)
    if clause.person != "i":
        return ()
    if clause.base == "think" and not said and clause.verb == "think":
        guess = clause.rest.removeprefix("that ")
        return (f"I'd say {guess}", f"my guess is that {guess}")
    if clause.is_past and clause.base in plain_words("found_out"):
        found = join((clause.verb, clause.rest))
        return (f"I've since {found}", f"I have {found}")
    return ()

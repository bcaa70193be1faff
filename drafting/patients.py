"""Patients in words that a person types: what could tell who somebody in care is."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from drafting.answers import Claim, Finding, Span, Verdict
from drafting.checking.patient_details import WHY_PATIENT
from drafting.reading import read_note
from prompts.general import load_general
from prompts.listening import fold

NAMES_PATIENT = "names_patient"
# Shorter words name nobody by themselves.
_LONG_NAME = 3
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|mme|sr|sra|hr|fr|pt|rm|no|nr)\.$", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_PARTS = re.compile(r"[,;]\s+|(?<=[.!?])\s+|\n+")
_OURS = re.compile(r"\b(?:I|me|my|we|us|our)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")


def find_patients(text: str, today: date) -> tuple[Span, ...]:
    """Where a text says who a patient is, as the note reader hears it, sentence by sentence."""
    return tuple(
        span
        for start, sentence in split_sentences(text)
        for span in _in_sentence(sentence, start, today)
    )


def split_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence of a text with where it begins; "Mr." ends none."""
    start = 0
    for end in _ENDS.finditer(text):
        if _ABBREVIATION.search(text, start, end.start()):
            continue
        if text[start : end.start()].strip():
            yield start, text[start : end.start()]
        start = end.end()
    if text[start:].strip():
        yield start, text[start:]


def deeds_beside(words: str, today: date) -> str:
    """Of what stands with a patient the parts that tell of us alone, as they were typed.

    "Bed 4, he made tea for my trainee" leaves the tea: it is of somebody who did it for us, and
    the reader hears nothing in it that is of a patient or kept private.
    """
    parts = [part.strip(" .") for part in _PARTS.split(words)]
    return ", ".join(part for part in parts if part and _is_of_us(part, today))


def _is_of_us(part: str, today: date) -> bool:
    if not _OURS.search(part) or _aged().search(fold(part)) or _titled().search(fold(part)):
        return False
    if set(fold(part).split()) & set(load_general().in_care.split()) or re.search(r"\d", part):
        return False
    reading = read_note(part, today)
    return not any(one.patient or one.private for one in (reading, *reading.more))


def names_in(details: Collection[str], known: Collection[str]) -> frozenset[str]:
    """The names, folded, that details of a patient hold: what follows a title.

    ``known`` are names that tell of no patient.
    """
    others = {word for name in known for word in fold(name).split()}
    found = {
        word
        for text in details
        for match in _titled().finditer(fold(text))
        for word in _named(text, match.end())
    }
    return frozenset(word for word in found - others if len(word) >= _LONG_NAME)


def _named(text: str, at: int) -> Iterator[str]:
    """The word behind a title, and a second one where it has a capital."""
    for number, word in enumerate(_WORD.finditer(text, at)):
        if number > 1 or (number and not word.group()[0].isupper()):
            return
        yield fold(word.group())


def warn_of_patients(
    verdict: Verdict, text: str, typed: Sequence[Span], today: date
) -> tuple[Verdict, tuple[Span, ...]]:
    """The verdict with a warning for each patient in what was typed, and where they stand."""
    found = tuple(
        span
        for start, sentence in split_sentences(text)
        if any(one.start < start + len(sentence) and start < one.end for one in typed)
        for span in _in_sentence(sentence, start, today)
    )
    known = [one for one in verdict.findings if one.why == WHY_PATIENT]
    new = tuple(
        Finding(
            rule=NAMES_PATIENT,
            severity="block",
            start=span.start,
            end=span.end,
            quote=text[span.start : span.end],
            why=WHY_PATIENT,
        )
        for span in found
        if not any(one.start < span.end and span.start < one.end for one in known)
    )
    places = (*found, *(Span(start=one.start, end=one.end) for one in known))
    return Verdict(findings=(*verdict.findings, *new), claims=verdict.claims), places


def without_patients(
    text: str, news: Sequence[Claim], patients: Sequence[Span]
) -> tuple[Claim, ...]:
    """The news without what stands in one sentence with a patient: the log never asks for that."""
    return tuple(
        claim
        for claim in news
        if not any(
            start < one.end and one.start < start + len(sentence)
            for start, sentence in split_sentences(text)
            if start <= claim.start < start + len(sentence)
            for one in patients
        )
    )


def _in_sentence(sentence: str, start: int, today: date) -> Iterator[Span]:
    for words in _details(sentence.strip(), today):
        at = sentence.find(words)
        begin, end = (at, at + len(words)) if at >= 0 else (0, len(sentence))
        yield Span(start=start + begin, end=start + end)


@lru_cache(maxsize=256)
def _details(sentence: str, today: date) -> tuple[str, ...]:
    """What the reader takes for a patient in one sentence, where somebody is spoken of at all.

    "See you in room 12" names a room, and nobody in it.
    """
    if not _somebody().search(fold(sentence)):
        return ()
    reading = read_note(sentence, today)
    told = [words for one in (reading, *reading.more) for words in one.patient]
    aged = _aged().search(fold(sentence))
    if aged and not told:
        return (sentence[aged.start() : aged.end()],)
    return tuple(dict.fromkeys(told))


@cache
def _somebody() -> re.Pattern[str]:
    words = (*load_general().titles.split(), *load_general().people.split(), *_more("people"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _aged() -> re.Pattern[str]:
    """Somebody in care with a number right behind, as in "pt 68"."""
    return re.compile(rf"\b(?:{'|'.join(load_general().in_care.split())}),? (?:\w+ )?\d{{1,3}}\b")


@cache
def _titled() -> re.Pattern[str]:
    words = (*load_general().titles.split(), *_more("titles"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b\.? (?=[^\W\d_])")


def _more(name: str) -> tuple[str, ...]:
    return tuple(getattr(load_general(), f"{name}_abroad").split())

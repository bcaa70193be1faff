"""The check of patients: nothing by which one of them could be known."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.births import but_births
from drafting.checking.consents import may_be_named
from drafting.checking.context import Context
from prompts.phrases import any_word_of, fold, load_words

NOTE_NAME = re.compile(
    r"\b(?:mr|mrs|ms|miss|mme|herr|frau|sr|sra)\.? [^\W\d_][\w'-]+"
    r"|[A-Z][\w'-]+(?: [A-Z][\w'.-]*)+|[A-Z][a-z]{2,}"
)
WHY_PATIENT = "Somebody could tell from this who the patient is: it should have stayed inside."
GENERAL = "a patient"
JAPANESE_PATIENT = re.compile(
    r"患者(?:さん|様)?の[\u3400-\u9fff\u30a0-\u30ff]{1,5}(?:さん|様|氏)"
    r"|患者[\u3400-\u9fff]{1,4}(?:さん|様|氏)"
)


@cache
def _identifying() -> tuple[re.Pattern[str], ...]:
    patient, number = any_word_of("turns", "patients"), any_word_of("turns", "record_numbers")
    return (
        re.compile(rf"\b(?:{number})\b[\s.:#]*[\w-]*\d[\w-]*"),
        re.compile(
            r"\b(?:dob|d\.o\.b\.|(?<!\ba )(?<!\bany )(?<!\beach )date of birth|born on)"
            r"\b[\s.:]*[\d./-]*"
        ),
        re.compile(rf"\b(?:{patient})s?'? (?:in|from|of) (?:bed|room|bay|cubicle|ward) \w+"),
        re.compile(r"\b(?:bed|cubicle|cama|lit|bett) \d+\b"),
        re.compile(rf"\b(?:{patient}),? (?:a |an )?(?:9\d|1[01]\d)\b"),
        re.compile(r"\b(?:9\d|1[01]\d)[- ]year[- ]old\b"),
    )


@cache
def _named_patient() -> re.Pattern[str]:
    patient = any_word_of("turns", "patients")
    return re.compile(
        rf"\b(?:your|my|our|her|his|the) (?:{patient}),? (?=[^\W\d_])"
        rf"|\b(?:{patient}) (?:called|named) (?=[^\W\d_])"
    )


@cache
def about_patients() -> re.Pattern[str]:
    """Give the words by which a text is known to speak of a patient."""
    patient = any_word_of("turns", "patients")
    return re.compile(rf"\b(?:{patient})s?\b|\bmrn\b|\bbed \d|\bsen\b")


def check_patients(context: Context) -> Iterator[Finding]:
    """Find details by which a patient could be known."""
    for pattern in _identifying():
        for match in but_births(context.brief, pattern.finditer(context.folded)):
            yield context.finding("leak_private", match.start(), match.end(), WHY_PATIENT, GENERAL)
    for match in JAPANESE_PATIENT.finditer(context.text):
        yield context.finding("leak_private", match.start(), match.end(), WHY_PATIENT, "患者さん")
    for match in _named_patient().finditer(context.folded):
        word = context.word_at(match.end())
        if word and word.is_capital and not may_be_named(context, match.group(), word):
            yield context.finding("leak_private", match.start(), word.end, WHY_PATIENT, GENERAL)


def identifiers_in(context: Context, note: str) -> Iterator[Finding]:
    """Find names and long numbers of a note with a patient in it."""
    if not about_patients().search(fold(note)):
        return
    names = {
        part
        for match in NOTE_NAME.finditer(note)
        for part in fold(match.group()).replace(".", "").split()
        if len(part) > 2
    }
    codes = set(re.findall(r"\b\d{3,}\b", note))
    known = context.book.folded | load_words("vocabulary", "known_capitals")
    common = load_words("vocabulary", "small") | load_words("vocabulary", "courtesy")
    for word in context.words:
        is_name = word.is_capital and word.folded.removesuffix("'s") in names - known - common
        if is_name or (word.folded in codes and word.folded not in known):
            yield context.finding("leak_private", word.start, word.end, WHY_PATIENT, GENERAL)

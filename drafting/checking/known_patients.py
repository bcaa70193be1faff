"""The check of a patient whom the facts describe: the age, the room, the initial tell who it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.answers import Finding
from drafting.checking.consents import may_be_named
from drafting.checking.context import Context
from drafting.checking.figures import find_numbers
from drafting.checking.patient_details import GENERAL, WHY_PATIENT
from drafting.checking.words import Word
from prompts.phrases import fold, load_table

TITLE = r"(?i:mr|mrs|ms|miss|mme|mlle|herr|frau|sra?|srta|do[nñ]a?|se[nñ]ora?)"
# "Mr. K., 84, in room 12": whoever is told of by title and age, or by a bed, lies in one.
CALLED = re.compile(rf"\b{TITLE}\.? (?P<name>[A-Z][\w'-]*)")
BARE = re.compile(r"\b(?i:patient|patientin|paciente|patiente) (?P<name>[A-Z]\b|[A-Z][\w'-]+)")
IN_CARE = re.compile(r"\b(?:patient(?:e|in)?|paciente|pt|mrn)s?\b|\bbed \d")
AGE = re.compile(
    r"(?:, |\baged? (?:of )?|\()(?P<age>\d{1,3})(?=[,)]|\s*$| years?| and| in | with )"
    r"|\b(?P<old>\d{1,3})(?:-| )(?:years?|jahre|ans|anos)(?:-| )?(?:old)?\b"
)
PLACE = r"room|bed|bay|cubicle|ward|zimmer|bett|station|chambre|lit|habitacion|cama|sala"
ROOM = re.compile(rf"\b(?:{PLACE}) (?P<room>\d+)[a-z]?\b")
# "The dancer of ninety-one", "she is 91": a number that tells how old somebody is.
AGED = re.compile(r"\b(?:of|aged?|at|is|was|turned|turns|mit|de|a)\s$")
LODGED = re.compile(rf"\b(?:{PLACE}|number|no\.?|in|from|im|auf|en) $")
# "In twelve minutes" is no room.
NO_UNIT = re.compile(r"\s*(?:[.,;:!?)\n]|$| (?:on|and|who|is|was|has|had|at|with|again|too)\b)")


@dataclass(frozen=True)
class Known:
    """What the facts hold of one patient: names and initials, ages and rooms."""

    names: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    rooms: frozenset[str] = frozenset()


def _describe(text: str) -> Known:
    """Give what one fact tells of a patient, or nothing where it speaks of none."""
    folded = fold(text)
    called = (*CALLED.finditer(text), *BARE.finditer(text))
    names = frozenset(fold(one["name"]) for one in called)
    rooms = frozenset(one["room"] for one in ROOM.finditer(folded))
    ages = frozenset(int(one["age"] or one["old"]) for one in AGE.finditer(folded))
    is_initial = any(len(name) == 1 for name in names)
    lies = bool(rooms and (names or ages)) or bool(ages and is_initial)
    return Known(names, ages, rooms) if lies or IN_CARE.search(folded) else Known()


def _age_pattern(age: int) -> re.Pattern[str]:
    """Give the ways of telling an age: its digits, its decade in words."""
    decade = age // 10 * 10
    said = [rf"{age}[- ](?:years?|jahre|ans|anos)\b", rf"\b(?:at|aged?|age of) {age}\b"]
    said += [rf"\b{age}-jahrig\w*", rf"\b{decade}s\b", rf"\b(?:mr|mrs|ms)\.? \w+\.?, {age}\b"]
    decades = load_table("decades")
    if str(decade) in decades["en"]:
        ten = decades["en"][str(decade)]
        abroad = decades["abroad"][str(decade)].replace("*", r"\w+").replace(", ", "|")
        said += [rf"\b{ten}ies\b", rf"\b(?:nearly|almost|over|past|about|around|turned) {ten}y\b"]
        ones = "one|two|three|four|five|six|seven|eight|nine"
        said += [rf"\b{ten}y[- ](?:{ones})\b"] if age % 10 else []
        said += [rf"\b{ten}y(?:-\w+)?[- ]year", rf"\b(?:{abroad})\b"]
    return re.compile("|".join(said))


def check_known_patients(context: Context) -> Iterator[Finding]:
    """Find the initial, the age and the room of a patient, though the facts hold them."""
    open_facts = context.book.under("they_said", "share", "facts")
    for known in map(_describe, (*(fact.text for fact in open_facts), *context.brief.private)):
        for pattern in map(_age_pattern, known.ages):
            for one in pattern.finditer(context.folded):
                yield _leak(context, one.start(), one.end())
        ages = {str(age) for age in known.ages}
        for number in find_numbers(context.folded) if known.rooms or ages else ():
            before = context.folded[max(0, number.start - 10) : number.start]
            if not NO_UNIT.match(context.folded, number.end):
                continue
            lodged = number.value in known.rooms and LODGED.search(before)
            if lodged or (number.value in ages and AGED.search(before)):
                yield _leak(context, number.start, number.end)
        for word in context.words:
            if _is_patient(context, word, known.names):
                yield _leak(context, word.start, word.end)


def _is_patient(context: Context, word: Word, names: frozenset[str]) -> bool:
    name = word.folded.removesuffix("'s")
    if name not in names or not word.is_capital or name == "i":
        return False
    people = (context.brief.sender.name, context.brief.contact.name)
    ours = " ".join(fold(person or "") for person in people)
    # "K. Lund" may sign, where K. lies in bed 7.
    of_ours = any(part == name or (len(name) == 1 and part[0] == name) for part in ours.split())
    return not of_ours and not may_be_named(context, "client", word)


def _leak(context: Context, start: int, end: int) -> Finding:
    return context.finding("leak_private", start, end, WHY_PATIENT, GENERAL)

"""What has to be asked before anything can be written."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import combinations

from drafting.brief import Brief
from drafting.composing.asides import is_aside
from drafting.composing.days import MONTHS, find_iso, say_day
from drafting.composing.lacking import LACKING
from drafting.composing.material import Material
from drafting.composing.meeting import is_meeting
from drafting.composing.names import clean_name
from drafting.composing.tokens import bare, tidy
from drafting.composing.words import words_of

_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)*)")
_LABELLED = re.compile(r"^(?P<by>[a-zA-Z][\w '\u2019]{2,24}?)(?:\s+says?)?:\s+(?P<what>.+)$")
_NAMES = "|".join(MONTHS)
_MONTH = re.compile(
    rf"\b(?:in|on|of|early|late|mid|\d{{1,2}}(?:st|nd|rd|th)?)\s+({_NAMES})\b|\b({_NAMES})\s+\d",
    re.IGNORECASE,
)
_MONTH_WORDS = frozenset(month.casefold() for month in MONTHS)
_NAMELESS = (
    "What is your name? A first message has to say who writes; a first name is enough, "
    "and you can put it into your profile once."
)
_NO = words_of("doubts_no")
_COUNTED = words_of("doubts_counted")
_FILL = words_of("doubts_fill")


def find_questions(material: Material) -> tuple[str, ...]:
    """One question for each thing that is in doubt, each with a way on; mostly none."""
    if material.strangers.all_of_theirs and not (material.theirs or material.forgotten):
        return (_in_english(material),)
    contradictions = [*_meeting_doubts(material), *_fact_doubts(material.brief)]
    if contradictions:
        return tuple(dict.fromkeys(contradictions))
    return _thin(material)


def _in_english(material: Material) -> str:
    """What is asked where all that is known of somebody was noted in another language."""
    who, language = _who(material), material.strangers.language or "another language"
    return (
        f"Your notes on {who} are in {language}, and this message is in English. In English words, "
        f"what did {who} say or do that you remember? If nothing comes back, write "
        '"I don\'t remember" and the message stays short.'
    )


def _who(material: Material) -> str:
    return material.called.greeting or "this person"


def _meeting_doubts(material: Material) -> list[str]:
    brief, who = material.brief, _who(material)
    told = [fact for fact in brief.facts if not is_aside(fact)]
    told = [fact for fact in told if is_meeting(fact) or "met" in bare(fact).split()]
    texts = [*told, *_met_sentences(brief.note)]
    own = " ".join(part for part in (brief.met.where, brief.met.when) if part)
    texts = [own, *texts] if own else texts
    questions = []
    places = _differing(_places(text) for text in texts)
    if places:
        questions.append(
            f"Did you meet {who} in {places[0]} or in {places[1]}? "
            "If you are not sure, leave the place out."
        )
    days = _differing_days(texts, material.today)
    if days:
        questions.append(
            f"Did you meet {who} {days[0]} or {days[1]}? If you are not sure, leave the day out."
        )
    return questions


def _met_sentences(note: str | None) -> list[str]:
    """The sentences of the note that tell of the meeting."""
    sentences = re.split(r"(?<=[.!?\n])\s*", (note or "")[:2000])
    return [s for s in sentences if re.search(r"\bmet\b", s, re.IGNORECASE)]


def _places(text: str) -> str | None:
    """The named place of a meeting: "Boston", not the name of an organisation beside it."""
    labelled = _LABELLED.match(tidy(text)) is not None
    for found in _PLACE.finditer(tidy(text)):
        if found[1] not in MONTHS and (found[0].startswith("in ") or labelled):
            return found[1]
    return None


def _differing(values: Iterable[str | None]) -> tuple[str, str] | None:
    seen = [value for value in values if value]
    for other in seen[1:]:
        if bare(other) not in bare(seen[0]) and bare(seen[0]) not in bare(other):
            return seen[0], other
    return None


def _differing_days(texts: list[str], today: date) -> tuple[str, str] | None:
    days = [(d, text) for text in texts if (d := find_iso(text))]
    months = [(_month(text), text) for text in texts if not find_iso(text) and _month(text)]
    if len(days) > 1:
        other = next((d for d, _ in days[1:] if d != days[0][0]), None)
        if other:
            return _exactly(days[0][0], today), _exactly(other, today)
    if days and months and MONTHS[days[0][0].month - 1] != months[0][0]:
        return _exactly(days[0][0], today), f"in {months[0][0]}"
    if len(months) > 1 and months[0][0] != months[1][0]:
        return f"in {months[0][0]}", f"in {months[1][0]}"
    return None


def _exactly(day: date, today: date) -> str:
    near = abs((today - day).days) < 7
    year = "" if day.year == today.year else f" {day.year}"
    return say_day(day, today) if near else f"on {day.day} {MONTHS[day.month - 1]}{year}"


def _month(text: str) -> str | None:
    found = _MONTH.search(text)
    return (found[1] or found[2]).capitalize() if found else None


def _fact_doubts(brief: Brief) -> list[str]:
    """Facts that cannot both be so: told by two sources, with other numbers, or denied."""
    facts = [tidy(text) for text in (*brief.they_said, *brief.facts, *brief.share)]
    facts = [fact for fact in facts if 2 <= len(fact.split()) <= 40][:30]
    clashing = [pair for pair in combinations(facts, 2) if _clash(*pair)]
    return [
        f'Which is right: "{_plain(first)}" or "{_plain(second)}"? '
        "If you are not sure, leave both out."
        for first, second in clashing[:2]
    ]


def _plain(fact: str) -> str:
    found = _LABELLED.match(fact)
    return found["what"] if found else fact


def _counts(word: str) -> bool:
    return word.isdigit() or word in _COUNTED or word in _MONTH_WORDS


def _clash(first: str, second: str) -> bool:
    if is_meeting(first) or is_meeting(second):
        return False
    one, two = set(bare(_plain(first)).split()), set(bare(_plain(second)).split())
    numbers = ({w for w in one if _counts(w)}, {w for w in two if _counts(w)})
    words = (one - numbers[0] - _FILL - _NO, two - numbers[1] - _FILL - _NO)
    labelled = _LABELLED.match(first) and _LABELLED.match(second)
    if labelled:
        return one != two and (len(words[0]) < 4 or bool(words[0] & words[1]))
    if min(len(words[0]), len(words[1])) < 2:
        counted = bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])
        return counted and bool(words[0]) and words[0] == words[1]
    shared = len(words[0] & words[1]) / min(len(words[0]), len(words[1]))
    other_number = bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])
    denied = bool(one & _NO) != bool(two & _NO)
    return (shared >= 0.75 and other_number) or (shared >= 0.75 and denied and shared == 1)


def _thin(material: Material) -> tuple[str, ...]:
    """What is missing to say anything that could not be said to everybody."""
    kind, who = material.brief.kind, _who(material)
    if kind == "pitch":
        return _thin_pitch(material)
    if kind in LACKING:
        return LACKING[kind](material)
    if kind == "introduction" and not clean_name(material.brief.sender.name):
        return (_NAMELESS,)
    if material.forgotten and material.occasion.known:
        return ()
    together = material.occasion.how not in {None, "met", "talked", "spoke", "chatted"}
    told = material.theirs or material.mine or material.kept or material.awaited or together
    if told or (kind == "introduction" and material.introducer and material.offer):
        return ()
    question = (
        f"What did {who} say or do that you remember? It can also be what you did together or "
        'where you stood. If nothing comes back, write "I don\'t remember" and the message '
        "stays short."
    )
    return (question,)


def _thin_pitch(material: Material) -> tuple[str, ...]:
    sender = material.brief.sender
    if material.mine or (sender.name and (sender.role or sender.offers)):
        return ()
    question = (
        "What do you do, in one plain sentence? A small thing from last week is enough; "
        "a title is not needed."
    )
    return (question,)

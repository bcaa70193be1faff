"""Where the notes tell of two first meetings: another place, another day."""

import re
from collections.abc import Iterable
from datetime import date

from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.days import find_iso, say_day
from drafting.composing.english.tokens import bare, tidy
from drafting.composing.material import Material
from drafting.composing.noting.asides import is_aside
from drafting.composing.noting.noted_by import FILED, Noted, read_noted
from drafting.composing.people.meeting import is_meeting, is_to_come
from prompts.calendar import MONTHS

_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)*)")
_LABELLED = re.compile(r"^[a-zA-Z][\w '\u2019]{2,24}?(?:\s+says?)?:\s+")
_MONTH = re.compile(
    rf"\b(?:in|on|of|early|late|mid|\d{{1,2}}(?:st|nd|rd|th)?)\s+({MONTH})\b|\b({MONTH})\s+\d",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b|"
    rf"\b(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:again|second time|next time|since|later|then|also met|another time)\b", re.IGNORECASE
)
# "from 1 April I run the desk" is what I do since then.
_SINCE_WHEN_I = re.compile(r"^(?:from|since|until|as of) \S+(?: \S+){0,2}? (?:I|we) (?!met\b)")
_SIDE = re.compile(
    r"\bmet\b.{0,30}?\b(?P<side>before|after) (?P<what>(?:the |a )?[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)


def ask_of_meetings(material: Material, who: str) -> list[str]:
    """A question for each way in which two notes of the meeting differ."""
    brief = material.brief
    # "Note says: met in Hull" is no word to myself: it is the other of the two.
    told = [fact for fact in brief.facts if _LABELLED.match(fact) or not is_aside(fact)]
    told = [fact for fact in told if is_meeting(fact) or "met" in bare(fact).split()]
    told = [fact for fact in told if not _SINCE_WHEN_I.match(fact)]
    # "slate fair in Hull on the 20th", which is still to come, is no meeting.
    told = [fact for fact in told if not is_to_come(fact, material.today)]
    texts = [text for text in (*told, *_met_sentences(brief.note)) if not _AGAIN.search(text)]
    own = " ".join(part for part in (brief.met.where, brief.met.when) if part)
    texts = [own, *texts] if own else texts
    questions = []
    places = _differing(_places(text) for text in texts)
    if places:
        questions.append(
            f"Did you meet {who} in {places[0]} or in {places[1]}? "
            "If you are not sure, leave the place out."
        )
    if not places and (pair := _by_another(texts, material)):
        return [
            *questions,
            f'Which is right: "{pair[0]}" or "{pair[1]}"? If you are not sure, leave both out.',
        ]
    days = _differing_days(texts, material.today) or _differing_sides(texts)
    if days:
        questions.append(
            f"Did you meet {who} {days[0]} or {days[1]}? If you are not sure, leave the day out."
        )
    return questions


def _by_another(texts: list[str], material: Material) -> tuple[str, str] | None:
    """Two notes of the first meeting of which one is by somebody else: "Eva is certain we met"."""
    contact = frozenset(bare(material.brief.contact.name or "").split())
    noted = [read_noted(text) for text in texts]
    noted = [each for each in noted if not each.by.startswith(FILED)]
    for at, one in enumerate(noted):
        for two in noted[at + 1 :]:
            third = [each.is_by_another(contact) and each.is_by_a_third for each in (one, two)]
            differ = not (one.words <= two.words or two.words <= one.words)
            if third[0] != third[1] and differ and not _days_of(one, two):
                return one.raw, two.raw
    return None


def _days_of(*noted: Noted) -> bool:
    """True where each of them gives a day: the question is of the day then."""
    return all(_DAY.search(each.raw) or find_iso(each.raw) for each in noted)


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
    days = [day for text in texts if (day := find_iso(text))]
    spelled = [told for text in texts if not find_iso(text) and (told := _day_of(text))]
    months = [month for text in texts if not find_iso(text) and (month := _month(text))]
    another = next((day for day in days[1:] if day != days[0]), None)
    if another:
        return _exactly(days[0], today), _exactly(another, today)
    if days and months and MONTHS[days[0].month - 1] != months[0]:
        return _exactly(days[0], today), f"in {months[0]}"
    if len(months) > 1 and months[0] != months[1]:
        return f"in {months[0]}", f"in {months[1]}"
    if days:
        spelled = [f"{days[0].day} {MONTHS[days[0].month - 1]}", *spelled]
    next_day = next((day for day in spelled[1:] if day != spelled[0]), None)
    return (f"on {spelled[0]}", f"on {next_day}") if next_day else None


def _differing_sides(texts: list[str]) -> tuple[str, str] | None:
    """Gives "before the drill" and "after the drill" where the notes hold both."""
    found = [match for text in texts if (match := _SIDE.search(text))]
    sides = {match["side"].lower(): match for match in found}
    if len(sides) < len(("before", "after")):
        return None
    before, after = (bare(sides[side]["what"]) for side in ("before", "after"))
    same = set(before.split()) & set(after.split()) - {"the", "a"}
    return (f"before {before}", f"after {before}") if same else None


def _exactly(day: date, today: date) -> str:
    near = abs((today - day).days) < 7
    year = "" if day.year == today.year else f" {day.year}"
    return say_day(day, today) if near else f"on {day.day} {MONTHS[day.month - 1]}{year}"


def _month(text: str) -> str | None:
    found = _MONTH.search(text)
    return (found[1] or found[2]).capitalize() if found else None


def _day_of(text: str) -> str | None:
    """Gives "4 June" for "4 June", "June 4" and "the 4th of June"."""
    found = _DAY.search(text)
    if not found:
        return None
    day, month = found["day"] or found["day2"], found["month"] or found["month2"]
    return f"{int(day)} {month.capitalize()}"

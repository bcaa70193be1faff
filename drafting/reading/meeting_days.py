"""When the two met: the days that have been, and which of them it was."""

import re
from dataclasses import dataclass

from drafting.days import Day
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.same_days import without_same

_IT_WAS = re.compile(
    r"[ ,.:]*(?:(?:it|that|this|was|it's|its|were|no|on|the|c'etait|etait|le|la|es|das|war|am"
    r"|era|fue|el|en)[ ,]+)*"
)
_IS_ON = re.compile(
    r"(?:\w(?: is|'s|s are| are)|\b(?:closes|ends|starts|begins|opens|due|its|booked(?: for)?))"
    r" (?:on )?(?:the )?$|\boff to [^,.;]{2,24} (?:on )?$"
)
FAR_BACK, NEAR_AHEAD, DEADLINE_REACH, IN_A_ROW = 150, 150, 10, 3
BACK_REACH, FAR_REACH = 40, 160


@dataclass(frozen=True, slots=True)
class When:
    """The day of the meeting, with the words it stands on and what is in doubt."""

    on: str | None = None
    unsure: str | None = None


def been_days(note: Note, span: Span) -> list[Day]:
    """The days of a stretch that can be the meeting's: "12 June" in May is one to come."""
    met = bool(met_cues(note, span))
    days = [day for day in note.days(span, "past") if not is_deadline(note, day)]
    return [day for day in days if met or not _is_to_come(note, span, day)]


def is_deadline(note: Note, day: Day) -> bool:
    """Whether a day is one to be done by ("by friday"), and so never when the two met."""
    words = note.low[max(0, day.start - DEADLINE_REACH) : day.end].split()
    inside = note.low[day.start : day.end].split()
    before = words[: len(words) - len(inside)][-1:]
    return any(word in note.ear.small.deadlines for word in (*before, inside[0]))


def _is_to_come(note: Note, span: Span, day: Day) -> bool:
    """Whether a day without a year lies far back, and close ahead."""
    ahead = [each for each in note.days(span, "future") if each.start == day.start and each.on]
    if ahead and _IS_ON.search(note.low[span.start : day.start]):
        return True  # "interview is on the 17th"
    if day.doubt == "two_ways":  # "fri 4 dec" fits the year to come only.
        return bool(ahead)
    if day.on is None or (note.today - day.on).days < FAR_BACK or day.text[-4:].isdigit():
        return False
    return bool(ahead) and ahead[0].on is not None and (ahead[0].on - note.today).days < NEAR_AHEAD


def _without_rows(note: Note, days: list[Day]) -> list[Day]:
    """The days without the "mon, wed and fri" on which somebody works."""
    rows: list[list[Day]] = []
    for day in days:
        between = note.low[rows[-1][-1].end : day.start].strip() if rows else None
        if between in {",", "and", "&", "/", ", and", "+"}:
            rows[-1].append(day)
        else:
            rows.append([day])
    return [day for row in rows if len(row) < IN_A_ROW for day in row]


def read_when(note: Note, days: list[Day]) -> When:
    """The day of the meeting; two different days leave it open."""
    days = drop_corrected(note, [d for d in days if d.on is None or d.on <= note.today])
    days = without_same(_without_rows(note, days))
    settled = {day.on for day in days if day.on}
    for day in days:
        if day.doubt == "impossible":
            return When(
                None, f'You wrote "{day.text}", but there is no such day. Which day was it?'
            )
        if day.doubt == "two_ways":
            return When(None, f'"{day.text}" can mean two days. Which day was it?')
    if len(settled) > 1:
        words = " and ".join(f'"{day.text}"' for day in days if day.on)
        return When(None, f"The note gives two days for the meeting: {words}. Which one is right?")
    if settled:
        return When(settled.pop().isoformat(), None)
    if days:
        return When(None, f'"{days[0].text}" does not name one day. Do you remember which it was?')
    return When()


def _takes_back(note: Note, between: str) -> bool:
    """As in "Monday at the fair, Ana Vale, no hang on, it was": far behind, and right before."""
    backs = [found.end() for found in note.ear.corrections.finditer(between)]
    return len(between) < FAR_REACH and any(_IT_WAS.fullmatch(between, end) for end in backs)


def drop_corrected(note: Note, days: list[Day]) -> list[Day]:
    """The days without those that the writer took back ("Monday, no wait, Tuesday")."""
    kept: list[Day] = []
    for day in days:
        if kept:
            between = note.low[kept[-1].end : day.start]
            near = len(between) < BACK_REACH and note.ear.corrections.search(between)
            if near or _takes_back(note, between):
                kept.pop()
        kept.append(day)
    return kept

"""The note as the reader hears it, letter for letter the typed one, and its folded twin."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from drafting.days import Day, Leaning, find_days
from drafting.reading.ear import Ear, ear_for
from drafting.reading.hearing import hear
from prompts.listening import fold, guess_language, languages_heard, load_everywhere

TELLING_DAY, WHOSE_REACH, THING_REACH = 4, 8, 24
_MINE = frozenset({"my", "our"})
# "tom n his wife ellen", "dwayne n cody"
_AND = re.compile(r"(?<=[a-z] )n(?= [a-z]{2,})")
WORD = re.compile(r"\w+(?:[-'\u2019.&/]\w+)*")
_WEEKS_AGO = re.compile(
    r" (?:(?P<many>a|one|two|three|four|\d) )?"
    r"(?:(?:wk|week)s? (?:ago|back)|(?:b4|before) last)(?!\w)"
)
_WIDE = {"2": "\uff12", "4": "\uff14"}
_COUNTED = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_DIGITS = re.compile(r"\d+|\w+(?:th|first|second|third)\b")
_EDGES = ' \t\r\n.,;:!?-\u2013\u2014•*·"“”„«»…/|()[]{}>'
_JOINED = "\ufe0f\u200d"  # Behind and between the parts of a picture.
_QUOTES = {'"': '"', "\u201c": "\u201d"}
_OPENERS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the note."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other stretch lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody brought in by what they said: where that begins, the name, and where they speak."""

    start: int
    name: Span
    said: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note as heard, its folded twin of the same length, its day and its language's ear.

    ``raw`` is the note as typed; ``instead`` are the words that stand for marks or for nothing.
    """

    text: str
    low: str
    today: date
    ear: Ear
    zones: tuple[Span, ...] = ()
    raw: str = ""
    instead: tuple[Span, ...] = ()
    loud: bool = False
    others: tuple[str, ...] = ()
    known_days: dict[tuple[Span, Leaning], list[Day]] = field(
        default_factory=dict, compare=False, repr=False
    )
    known_words: dict[Span, list[Span]] = field(default_factory=dict, compare=False, repr=False)
    known_firms: list[tuple[Span, ...]] = field(default_factory=list, compare=False, repr=False)
    known_inverted: list[tuple[Span, ...]] = field(default_factory=list, compare=False, repr=False)
    known_brought: list[tuple[Brought, ...]] = field(
        default_factory=list, compare=False, repr=False
    )

    @property
    def capitals(self) -> bool:
        """Whether the text holds any capital at all."""
        return self.text != self.text.lower()

    def cut(self, span: Span) -> str:
        """The words of a stretch as typed, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def folded(self, span: Span) -> str:
        """The same stretch of the folded twin."""
        return self.low[span.start : span.end]

    def trim(self, span: Span) -> Span:
        """The stretch without the spaces and marks at its edges; a whole bracket stays."""
        start, end = span.start, span.end
        while start < end and self._is_edge(start) and not self._opens_words(start, end):
            start += 1
        while end > start and self._is_edge(end - 1):
            opener = _OPENERS.get(self.text[end - 1])
            if opener and opener in self.text[start : end - 1]:
                break
            end -= 1
        return Span(start, end)

    def words(self, span: Span) -> list[Span]:
        """The words of a stretch."""
        if span not in self.known_words:
            found = WORD.finditer(self.low, span.start, span.end)
            self.known_words[span] = [Span(*word.span()) for word in found]
        return list(self.known_words[span])

    def days(self, span: Span, leaning: Leaning) -> list[Day]:
        """The days that a stretch names, with offsets into the note."""
        if not any(span.meets(zone) for zone in self.zones):
            return []
        if (span, leaning) not in self.known_days:
            self.known_days[span, leaning] = self._find_days(span, leaning)
        return list(self.known_days[span, leaning])

    def _find_days(self, span: Span, leaning: Leaning) -> list[Day]:
        found = _days_heard(
            self.text[span.start : span.end], self.today, leaning, (self.ear.code, *self.others)
        )
        days: list[Day] = []
        for each in found:
            if self._is_every(each, span):
                continue
            if self._is_seated(each, span) or self._tells_which(each, span):
                continue
            day = self._with_part(each, span)
            if not days or day.start >= days[-1].end:
                days.append(day)
        return days

    def _tells_which(self, day: Day, span: Span) -> bool:
        """As in "my sat shift", "her tues slot": whose it is before, and the thing right behind."""
        at, end = span.start + day.start, span.start + day.end
        before = self.low[max(0, at - WHOSE_REACH) : at].split()[-1:]
        if (
            self.ear.code != "en"
            or not before
            or before[0] not in self.ear.possessives | _MINE
            or "." in day.text
        ):
            return False
        behind = self.words(Span(end, min(len(self.low), end + THING_REACH)))[:1]
        thing = self.folded(behind[0]) if behind else ""
        small = self.ear.binders | self.ear.pronouns | self.ear.verbs
        plain = len(thing) > 1 and thing.isalpha() and thing not in small
        return plain and self.low[end : behind[0].start] == " "

    def _is_every(self, day: Day, span: Span) -> bool:
        """As in "los viernes come con ellos", "los lunes": what is done each week, and no day."""
        at = span.start + day.start
        before = self.low[max(0, at - TELLING_DAY) : at]
        return self.ear.code == "es" and before.endswith("los ") and day.text[-1:] in "soSO"

    def _is_seated(self, day: Day, span: Span) -> bool:
        """Whether a "sat" is a verb: it opens a stretch, or has a doer ("Sat w/ Lin")."""
        doer = self.low[span.start : span.start + day.start].split()[-1:]
        done = bool(doer) and (doer[0] in self.ear.pronouns or bool(self.ear.me.fullmatch(doer[0])))
        if day.text.lower() != "sat" or (day.start and not done):
            return False
        follows = self.words(Span(span.start + day.end, span.end))[:1]
        small = self.ear.small
        return bool(follows) and self.folded(follows[0]) in small.beside | small.seated

    def _with_part(self, day: Day, span: Span) -> Day:
        """A day with the part of it that is named ("saturday night"), at its place in the note."""
        start, end = day.start + span.start, day.end + span.start
        part = self.ear.parts.match(self.low, end, span.end)
        end = part.end() if part else end
        ago = _WEEKS_AGO.match(self.low, end, span.end) if self.ear.code == "en" else None
        if ago is None or day.on is None or not day.text.isalpha():
            return Day(start, end, self.text[start:end], day.on, day.doubt)
        weeks = _COUNTED.get(ago["many"] or "a") or int(ago["many"])
        on, end = day.on - timedelta(weeks=weeks), ago.end()  # "sat wk ago", "weds b4 last"
        return Day(start, end, self.text[start:end], on, day.doubt)

    def _opens_words(self, at: int, end: int) -> bool:
        """Whether quoted words begin here behind which the stretch goes on."""
        mate = _QUOTES.get(self.text[at])
        closed = self.text.find(mate, at + 1, end) if mate else -1
        return closed > 0 and any(char.isalnum() for char in self.text[closed:end])

    def _is_edge(self, at: int) -> bool:
        char = self.text[at]
        return char in _EDGES or char in _JOINED or is_picture(char)


def is_picture(char: str) -> bool:
    """Whether a character is an emoji or another sign that is no letter of a word."""
    return ord(char) > 0x2000 and unicodedata.category(char) in {"So", "Sk", "Cn"}


def open_note(typed: str, today: date) -> Note:
    """The note, ready to be read."""
    heard = hear(typed)
    text = heard.text
    code = guess_language(text)
    others = languages_heard(text, code)
    instead = tuple(Span(*each) for each in heard.instead)
    zones = _day_zones(text, today, (code, *others))
    ear = ear_for(code, others)
    low = _counted().sub(_widen, fold(text))
    low = _AND.sub("&", low) if code == "en" else low
    return Note(text, low, today, ear, zones, typed, instead, heard.loud, others)


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(load_everywhere().small.numbered)))
    return re.compile(rf"(?<!\w)(?:{words}) [24](?!\w)")


def _widen(found: re.Match[str]) -> str:
    """As in "year 4": the number as a wide figure, in which nobody hears a "for" or a "to"."""
    return found.group()[:-1] + _WIDE[found.group()[-1]]


def _days_heard(text: str, today: date, leaning: Leaning, codes: tuple[str, ...]) -> list[Day]:
    """The days of the note's own language, and the long-worded ones of the others it holds."""
    found = find_days(text, today, leaning=leaning, language=codes[0])
    for code in codes[1:]:
        for day in find_days(text, today, leaning=leaning, language=code):
            telling = sum(char.isalpha() for char in day.text) >= TELLING_DAY
            if telling and not any(day.start < old.end and old.start < day.end for old in found):
                found.append(day)
    return sorted(found, key=lambda day: day.start)


def _day_zones(text: str, today: date, codes: tuple[str, ...]) -> tuple[Span, ...]:
    """Where a day could stand at all, so that most stretches need not be searched for one."""
    found = _days_heard(text, today, "past", codes)
    digits = (Span(*number.span()) for number in _DIGITS.finditer(text))
    return (*(Span(day.start, day.end) for day in found), *digits)

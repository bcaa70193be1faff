"""What every check is given: one text and one brief, looked at once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from drafting.answers import Claim, Finding, Severity, Span
from drafting.brief import Brief
from drafting.checking.dates import DayMention, find_mentions
from drafting.checking.facts import FactBook
from drafting.checking.figures import Number, find_numbers
from drafting.checking.measures import Measure, find_measures
from drafting.checking.words import (
    Stretch,
    Word,
    carries_meaning,
    courtesy_stems,
    split_clauses,
    split_sentences,
    split_words,
)
from prompts.meanings import Place, load_meanings
from prompts.openings import Beginnings
from prompts.phrases import Hit, find_listed, fold, load_table, load_theme

Status = Literal["verified", "unsupported", "contradicted"]
SUBJECT = re.compile(
    r"\A[ \t]*(?:subject|betreff|objet|asunto|件名)[ \t]*[::][^\n]*(?:\n|\Z)", re.IGNORECASE
)
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\bwww\.\S+")
# "The best kit I have ever set eyes on": how good it is and how rare tell of no deed.
EVER = re.compile(
    r"\b(?:i|we)(?:'ve| have)? ever (?:[\w']+)(?: eyes| a foot)?(?: (?:on|of|from|in))?\b"
)
START = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Context:
    """One text and one brief with everything that several checks need of them."""

    brief: Brief
    text: str
    today: date
    typed: Sequence[Span] = ()

    @cached_property
    def folded(self) -> str:
        """The text without case and accents, of the same length."""
        return fold(self.text)

    @cached_property
    def body_start(self) -> int:
        """Where the message begins, after a subject line."""
        subject = SUBJECT.match(self.text)
        return subject.end() if subject else 0

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the text."""
        return split_words(self.text)

    @cached_property
    def starts(self) -> tuple[tuple[int, str], ...]:
        """Where each word begins, with its first letters: what phrases are looked up by."""
        return tuple((m.start(), m.group()[:8]) for m in START.finditer(self.folded))

    @cached_property
    def beginnings(self) -> Beginnings:
        """The text by how its words begin."""
        return Beginnings(self.folded)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences of the text."""
        return split_sentences(self.folded)

    @cached_property
    def clauses(self) -> tuple[Stretch, ...]:
        """The clauses of the text."""
        return split_clauses(self.folded, self.sentences)

    @cached_property
    def book(self) -> FactBook:
        """The facts of the brief."""
        return FactBook(self.brief)

    @cached_property
    def mentions(self) -> tuple[DayMention, ...]:
        """The days that the text names; "hier" is a day in French alone."""
        only = load_table("days")["only_in"]
        return tuple(
            day
            for day in find_mentions(self.folded)
            if only.get(day.words.split()[-1], self.language) == self.language
        )

    @cached_property
    def meant(self) -> tuple[Place, ...]:
        """The families of wordings in the text, first come first."""
        return tuple(load_meanings().find(self.beginnings))

    def hits(self, name: str) -> tuple[Hit, ...]:
        """Give where the phrases of one theme stand; several checks ask for the same."""
        if name not in self._found:
            self._found[name] = tuple(load_theme(name).find(self.beginnings))
        return self._found[name]

    @cached_property
    def _found(self) -> dict[str, tuple[Hit, ...]]:
        return {}

    @cached_property
    def spared(self) -> list[tuple[int, int]]:
        """The places of idioms, days and numbers, which their own checks judge."""
        return [
            *((hit.start, hit.end) for hit in self.hits("number_idioms")),
            *((day.start, day.end) for day in self.mentions),
            *((number.start, number.end) for number in self.numbers),
            *(match.span() for match in ADDRESS.finditer(self.folded)),
            *(match.span() for match in EVER.finditer(self.folded)),
        ]

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The amounts of the text with their units."""
        return tuple(find_measures(self.folded))

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the text, those in dates left out."""
        return find_numbers(self.folded, self.mentions, self.words)

    def meant_in(self, stretch: Stretch) -> list[Place]:
        """Give the families of wordings that lie in a stretch."""
        first = bisect_left(self.meant, stretch.start, key=lambda place: place.start)
        last = bisect_left(self.meant, stretch.end, key=lambda place: place.start)
        return [place for place in self.meant[first:last] if place.end <= stretch.end]

    @cached_property
    def language(self) -> str:
        """The first part of the language asked for, such as "en"."""
        return fold(self.brief.language.split("-")[0].split("_")[0])

    @cached_property
    def people_stems(self) -> frozenset[str]:
        """The stems of the names of both people, which prove nothing about facts."""
        return self.book.stems_under("sender.name", "contact.name", "contact.preferred_name")

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def word_at(self, place: int) -> Word | None:
        """Give the word that begins at a place."""
        at = bisect_left(self._word_starts, place)
        return self.words[at] if self._word_starts[at : at + 1] == [place] else None

    def sentence_at(self, place: int) -> Stretch:
        """Give the sentence that holds a place."""
        return _holding(self.sentences, place, len(self.text))

    def clause_at(self, place: int) -> Stretch:
        """Give the clause that holds a place."""
        return _holding(self.clauses, place, len(self.text))

    def words_in(self, start: int, end: int) -> list[Word]:
        """Give the words that lie wholly in a stretch."""
        first = bisect_left(self._word_starts, start)
        last = bisect_left(self._word_starts, end)
        return [word for word in self.words[first:last] if word.end <= end]

    def content(self, start: int, end: int) -> list[Word]:
        """Give the words of a stretch that could be facts: no small words, no courtesy."""
        return [
            word
            for word in self.words_in(start, end)
            if carries_meaning(word.folded)
            and word.stem not in courtesy_stems()
            and word.stem not in self.people_stems
        ]

    def starts_in(self, start: int, end: int) -> tuple[tuple[int, str], ...]:
        """Give where the words of a stretch begin, with their first letters."""
        first = bisect_left(self.starts, start, key=lambda one: one[0])
        return self.starts[first : bisect_left(self.starts, end, key=lambda one: one[0])]

    def listed(self, name: str, part: str, stretch: Stretch) -> list[re.Match[str]]:
        """Give where the phrases of a word list stand in a stretch."""
        starts = self.starts_in(stretch.start, stretch.end)
        return list(find_listed(name, part, self.folded, starts))

    def is_typed(self, start: int, end: int) -> bool:
        """Tell whether the person wrote any of these words."""
        return any(span.start < end and start < span.end for span in self.typed)

    def claim(self, start: int, end: int, status: Status, source: str | None = None) -> Claim:
        """Give a claim with the words it means, blanks and pauses at its end left out."""
        while end > start and self.text[end - 1] in " \n.,;:!?":
            end -= 1
        return Claim(text=self.text[start:end], start=start, end=end, status=status, source=source)

    def finding(
        self, rule: str, start: int, end: int, why: str | None = None, suggestion: str | None = None
    ) -> Finding:
        """Give a finding with the words it means and the sentence of its rule."""
        sentences, severities = load_table("rules")["why"], load_table("rules")["severity"]
        severity: Severity = _severity(severities.get(rule, "warn"))
        start, end = trim(self.text, start, end)
        return Finding(
            rule=rule,
            severity=severity,
            start=start,
            end=end,
            quote=self.text[start:end],
            why=why or sentences[rule],
            suggestion=suggestion,
        )


def _severity(word: str) -> Severity:
    if word == "block":
        return "block"
    return "hint" if word == "hint" else "warn"


def _holding(stretches: Sequence[Stretch], place: int, length: int) -> Stretch:
    at = bisect_right(stretches, place, key=lambda stretch: stretch.start) - 1
    if at >= 0 and place < stretches[at].end:
        return stretches[at]
    return Stretch(place, length) if not stretches else Stretch(place, place)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the stretch without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

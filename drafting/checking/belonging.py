"""The check of numbers that the facts hold of something else: the right figure, the wrong thing."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.figures import Number, find_numbers
from drafting.checking.words import Word, carries_meaning
from prompts.phrases import load_words

PER = re.compile(r"\b(?:a|an|per|each|every) (hour|day|night|shift|week|month|year)\b")
OF_THE = re.compile(r" (?:out )?of (?:the|your|our|my|these|those) ")
OTHER_THING = "Your notes hold this number of something else, and the reader may know it."
CLOSE_BY, SURELY = 30, 2


def _next(words: tuple[Word, ...] | list[Word], end: int, text: str) -> Word | None:
    """Give the word right behind a place, if it can be what is counted."""
    after = next((word for word in words if word.start >= end), None)
    if after is None or text[end : after.start].strip() or not carries_meaning(after.folded):
        return None
    return after


def _before(words: tuple[Word, ...] | list[Word], start: int, text: str) -> Word | None:
    """Give the word right before a number, as the line of "line 7"."""
    before = next((word for word in reversed(words) if word.end <= start), None)
    if before is None or text[before.end : start].strip() or not carries_meaning(before.folded):
        return None
    return before


def _counted(words: tuple[Word, ...] | list[Word], number: Number, text: str) -> set[str]:
    """Give the stems of what stands right beside a number."""
    before = _before(words, number.start, text)
    if before and before.folded in load_words("vocabulary", "numbered"):
        return {before.stem}
    after = _next(words, number.end, text)
    return {after.stem} if after else set()


class _Said:
    """One number of the text with its clause, laid beside the facts."""

    def __init__(self, context: Context, number: Number) -> None:
        self.context, self.number = context, number
        clause = context.clause_at(number.start)
        self.words = context.words_in(clause.start, clause.end)
        self.thing = _next(self.words, number.end, context.folded)
        self.counted = _counted(self.words, number, context.folded)
        self.values = {
            one.value for one in context.numbers if clause.start <= one.start < clause.end
        }
        content = {word.stem for word in context.content(clause.start, clause.end)}
        self.rest = content - self.counted

    def sources(self) -> list[tuple[Fact, Number]]:
        """Give the facts that hold this very number."""
        return [
            (fact, one)
            for fact in self.context.book.facts
            for one in find_numbers(fact.folded)
            if one.value == self.number.value
        ]

    def counts_another_thing(self, sources: list[tuple[Fact, Number]]) -> bool:
        """Tell whether what is counted is a thing of another fact: three lenses for three cases."""
        if self.thing is None or self.thing.stem not in self.context.book.stems:
            return False
        stems = {word.stem for word in self.words}
        after = _next(self.words, self.thing.end, self.context.folded)
        for fact, one in sources:
            told = _next(fact.words, one.end, fact.folded)
            held = {word.stem for word in fact.words}
            if told is None or told.stem in stems or self.thing.stem in held:
                return False
            if after is not None and after.stem in held:
                return False
        return bool(sources)

    def has_another_rate(self, sources: list[tuple[Fact, Number]]) -> bool:
        """Tell whether a fact counts by the week what the text counts by the day."""
        end = self.number.end
        said = PER.search(self.context.folded, end, end + CLOSE_BY)
        rates = [PER.search(fact.folded, one.end, one.end + CLOSE_BY) for fact, one in sources]
        if said is None or not rates or not all(rates):
            return False
        return all(rate and rate.group(1) != said.group(1) for rate in rates)

    def belongs_elsewhere(self, sources: list[tuple[Fact, Number]]) -> bool:
        """Tell whether the clause tells another fact, which has its own number of the thing."""
        if not sources or not self.counted:
            return False
        if any(self.rest & fact.stems for fact, _ in sources):
            return False
        for fact in self.context.book.facts:
            if len(self.rest & fact.stems) < SURELY:
                continue
            for one in find_numbers(fact.folded):
                if _counted(fact.words, one, fact.folded) & self.counted:
                    return one.value not in self.values
        return False

    def is_new_share(self) -> bool:
        """Tell whether "four of your six" is a count that no fact makes."""
        of = OF_THE.match(self.context.folded, self.number.end)
        whole = next((n for n in self.context.numbers if of and n.start == of.end()), None)
        if whole is None:
            return False
        held = [{n.value for n in find_numbers(f.folded)} for f in self.context.book.facts]
        pair = {self.number.value, whole.value}
        if any(pair <= values for values in held):
            return False
        return not any(_is_rest(values, whole.value, self.number.value) for values in held)


def _is_rest(values: set[str], whole: str, part: str) -> bool:
    """Tell whether the part is what is left of the whole by another number of the same fact."""
    try:
        return str(int(whole) - int(part)) in values and whole in values
    except ValueError:
        return False


def check_belonging(context: Context) -> Iterator[Finding]:
    """Find a number of the facts that stands with another thing than theirs."""
    spared = [(hit.start, hit.end) for hit in context.hits("number_idioms")]
    for number in context.numbers:
        if number.start < context.body_start:
            continue
        if any(start <= number.start < end for start, end in spared):
            continue
        said = _Said(context, number)
        sources = said.sources()
        if (
            said.counts_another_thing(sources)
            or said.has_another_rate(sources)
            or said.belongs_elsewhere(sources)
            or said.is_new_share()
        ):
            yield context.finding("invented_number", number.start, number.end, OTHER_THING)

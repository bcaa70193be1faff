"""The check of swaps: a fact told with one word that its notes hold otherwise."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.facts import Fact
from drafting.checking.measures import find_measures, is_same
from drafting.checking.people import WHY_THEM
from drafting.checking.words import Word, stem
from prompts.phrases import load_theme, load_words

YOUR_OWN = re.compile(r"\byour (?:own |late |dear |old |young |younger |elder |older )?$")
PERHAPS = re.compile(
    r"\b(?:if|hope|hoping|wish|whether|perhaps|maybe|should|or|and|to|like)"
    r" (?:that )?(?:you and )?your (?:\w+ )?$"
)
TOLD = ("they_said", "share", "facts", "they_wrote", "offer")


@cache
def _groups(kind: str = "groups") -> dict[str, frozenset[str]]:
    """Give for each stem the stems that it cannot stand for."""
    groups: dict[str, frozenset[str]] = {}
    for name in load_words("siblings", kind):
        stems = frozenset(stem(word) for word in load_words("siblings", name))
        for one in stems:
            groups[one] = groups.get(one, frozenset()) | stems
    return groups


def is_sibling(one: Word, other: Word) -> bool:
    """Tell whether two words are of one kind, so that neither can stand for the other."""
    return one.stem != other.stem and other.stem in _groups().get(one.stem, frozenset())


def is_of_order(one: Word, other: Word) -> bool:
    """Tell whether two words of order differ: weekdays, months, first and third, before and after.

    They stand all over a text, so only a sentence laid beside its fact can judge them.
    """
    of_order = _groups("orders").get(one.stem, frozenset())
    return one.stem != other.stem and other.stem in of_order


def _swapped_in(word: Word, fact: Fact, said: frozenset[str]) -> bool:
    """Tell whether the fact holds another of the word's kind, which the clause leaves out."""
    others = _groups()[word.stem] - {word.stem}
    told = {one.stem for one in fact.words} & others
    shared = fact.stems & said - others
    return bool(told) and not told & said and len(shared) >= min(2, len(fact.stems) - len(told))


def _is_known_amount(context: Context, word: Word, facts: tuple[Fact, ...]) -> bool:
    """Tell whether a word only tells an amount of the facts in another unit, as half an hour."""
    sentence = context.sentence_at(word.start)
    said = context.folded[sentence.start : sentence.end]
    place = word.start - sentence.start
    around = [one for one in find_measures(said) if one.start <= place < one.end]
    return any(
        is_same(one, told)
        for one in around
        for fact in facts
        for told in find_measures(fact.folded)
    )


@cache
def _kin() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("siblings", "kin"))


def _is_other_kin(context: Context, word: Word, facts: tuple[Fact, ...]) -> bool:
    """Tell whether "your grandmother's trees" speaks of kin where the facts know only other kin."""
    if stem(word.folded.removesuffix("'s")) not in _kin() or is_asked_at(context, word.start):
        return False
    clause = context.clause_at(word.start)
    before = context.folded[clause.start : word.start]
    if not YOUR_OWN.search(before) or PERHAPS.search(before):
        return False
    told = {one.stem for fact in facts if fact.owner != "mine" for one in fact.words}
    # Who is told of rightly elsewhere may have more kin than the facts tell of.
    said = {one.stem for one in context.words}
    return bool(told & _kin()) and not told & _kin() & said


def check_swaps(context: Context) -> Iterator[Finding]:
    """Find a word that stands where the same fact holds another of its kind."""
    facts = context.book.under(*TOLD)
    known = context.book.all_stems
    for sentence in context.sentences:
        words = context.words_in(sentence.start, sentence.end)
        said = frozenset(word.stem for word in words)
        for word in words:
            bare = stem(word.folded.removesuffix("'s"))
            if bare not in _groups() or bare in known or word.start < context.body_start:
                continue
            if _is_other_kin(context, word, facts):
                yield context.finding("invented_fact", word.start, word.end, WHY_THEM)
                continue
            if word.stem not in _groups():
                continue
            if _is_known_amount(context, word, facts):
                continue
            if any(_swapped_in(word, fact, said) for fact in facts):
                why = load_theme("said").why
                yield context.finding("invented_fact", word.start, word.end, why)

"""The checks of what my people did, and of the reader's own life."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import WHY_DEED
from drafting.checking.said import coverage
from drafting.checking.words import Word, courtesy_stems, stem
from prompts.phrases import load_words

WHY_THEM = "Your notes do not hold this about the reader, who would know better."
OWN = re.compile(r"\b(?:my|our) (?:own |whole |entire |new |old |small |little )?(?=[^\W\d_])")
YOUR = re.compile(r"\byour (?:own |new |first |late |dear )?(?=[^\W\d_])")


def check_own_people(context: Context) -> Iterator[Finding]:
    """Find what my people or my things are said to have done, where the facts hold none of it."""
    actors, outcomes = load_words("vocabulary", "actors"), load_words("vocabulary", "outcomes")
    telling = load_words("vocabulary", "telling_nouns")
    for match in OWN.finditer(context.folded):
        clause = context.clause_at(match.start())
        words = context.words_in(match.end(), clause.end)
        noun = next((w for w in words[:3] if w.folded in actors | telling), None)
        if noun is None:
            continue
        verb = next((w for w in words[1:6] if w.folded in outcomes and w.start > noun.start), None)
        content = context.content(match.end(), clause.end)
        _, found = coverage(content, context.book.mine)
        if (noun.folded in telling and noun.stem not in context.book.mine) or (
            verb and not (verb.stem in context.book.mine or found >= max(1, len(content) * 0.4))
        ):
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def check_their_life(context: Context) -> Iterator[Finding]:
    """Find words on the reader's life that the facts do not hold."""
    telling = load_words("vocabulary", "telling_nouns")
    for match in YOUR.finditer(context.folded):
        words = context.words_in(match.end(), match.end() + 40)[:2]
        noun = next((word for word in words if word.folded.removesuffix("'s") in telling), None)
        if noun and stem(noun.folded.removesuffix("'s")) not in context.book.all_stems:
            yield context.finding("invented_fact", match.start(), noun.end, WHY_THEM)



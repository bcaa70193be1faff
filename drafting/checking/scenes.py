"""A plea that no word gives away: a setback of the sender's, told in scenes that no fact holds."""

import re
from functools import cache

from drafting.checking.context import Context
from drafting.checking.density import list_new
from drafting.checking.language import in_another_language
from drafting.checking.pleas import lets_off
from drafting.checking.words import Stretch
from prompts.phrases import any_word_of

# So many words that no fact holds make a message of scenes.
SCENES = 3
# Sentences of common words that the facts know nothing of weigh too, where there are several.
BLANKS, WITH_BLANKS, LONG = 2, 4, 7


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('setbacks', name)})\b")


def is_made_of_scenes(context: Context, *, leans: bool) -> bool:
    """Tell whether a message that leans to a plea, or tells a setback, tells much besides.

    "The puppets lie in their box; you can have us for the petrol": no word of it is a plea's.
    """
    set_back = _tells_of_setback(context)
    if not leans and not set_back:
        return False
    told = tell_new(context)
    new, blank = sum(told.values()), sum(_is_blank(context, one) for one in told)
    return new >= SCENES or (set_back and blank >= BLANKS and new + blank >= WITH_BLANKS)


def _tells_of_setback(context: Context) -> bool:
    """Tell whether the sender has a setback to disclose, and does."""
    said = {word.stem for word in context.words}
    return any(
        one.stem in said
        for fact in context.book.under("facts", "share", "constraint", "reason")
        if fact.owner == "mine"
        for match in _listed("setbacks").finditer(fact.folded)
        for one in fact.words
        if match.start() <= one.start < match.end()
    )


def tell_new(context: Context) -> dict[Stretch, int]:
    """Give how many words each sentence of the writer's tells that no fact holds."""
    return {
        sentence: len(list_new(context, sentence, context.spared))
        for sentence in context.sentences
        if sentence.end > context.body_start
        and not _listed("kind words").search(context.folded, sentence.start, sentence.end)
        and not lets_off(context, sentence)
        and not context.is_typed(sentence.start, sentence.end)
        and not in_another_language(context, sentence)
    }


def _is_blank(context: Context, sentence: Stretch) -> bool:
    """Tell whether a whole sentence holds nothing that the facts know."""
    known = context.book.all_stems
    is_long = len(context.words_in(sentence.start, sentence.end)) >= LONG
    return is_long and not any(
        word.stem in known for word in context.content(sentence.start, sentence.end)
    )

"""The check of conditions: what is offered hangs on something for the sender."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.tone import is_reported
from prompts.phrases import any_word_of

FOR_ME = re.compile(r"\b(?:me|my|mine|us|our|ours)\b")


@cache
def _any(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('conditions', part)})\b")


def check_conditions(context: Context) -> Iterator[Finding]:
    """Find an offer with a condition from which the sender has something."""
    offered = context.book.stems_under("offer", "promises")
    for match in _any("ties").finditer(context.folded, context.body_start):
        sentence = context.sentence_at(match.start())
        before = context.content(sentence.start, match.start())
        is_offer = _any("gives").search(context.folded, sentence.start, match.start()) or any(
            word.stem in offered and not is_light(word) for word in before
        )
        gains = FOR_ME.search(context.folded, match.end(), sentence.end)
        # "Measure his marks against our gauge" is the offer itself, and asks for nothing.
        own = re.compile(rf"\b{re.escape(match.group())}\b")
        if any(own.search(fact.folded) for fact in context.book.under("offer", "promises")):
            continue
        if is_offer and gains and not is_reported(context, sentence, match.start()):
            yield context.finding("hidden_agenda", sentence.start, sentence.end)

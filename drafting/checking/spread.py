"""The check of what became of their words: hung up, or told to everybody, as no fact holds."""

from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import stands_in_a_fact
from drafting.checking.words import courtesy_stems
from prompts.phrases import load_theme


def check_spread(context: Context) -> Iterator[Finding]:
    """Find "your sentence hangs on our wall now", where no fact tells of it."""
    theme = load_theme("spread")
    said = context.book.stems_under("they_said", "they_wrote") | courtesy_stems()
    told = context.book.under("share", "facts", "reason")
    held = {word.stem for fact in told for word in fact.words}
    for hit in context.hits("spread"):
        sentence = context.sentence_at(hit.start)
        if hit.start < context.body_start or "?" in context.text[sentence.start : sentence.end]:
            continue
        if stands_in_a_fact(context, hit.start, hit.end):
            continue
        if theme.is_lifted(hit, context.folded[sentence.start : sentence.end]):
            continue
        words = context.content(hit.start, hit.end)
        telling = [word for word in words if word.stem not in said]
        if not any(word.stem in held for word in telling):
            yield context.finding("invented_fact", hit.start, hit.end, theme.why)

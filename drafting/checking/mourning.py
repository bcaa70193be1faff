"""The check of grief: cheer, business and questions where somebody mourns."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.tone import report
from drafting.checking.words import stem
from prompts.phrases import Hit, Theme, any_word_of, load_theme, load_words

GRIEF_KINDS = frozenset({"condolence"})
SHOUTS = 3
ASKED = re.compile(r"\w\W{0,2}\?")
# "May I bring you soup?" offers.
GENTLY = re.compile(
    r"\b(?:may|can|could|shall|might|should) (?:i|we)\b|\bhow (?:are|do) you\b"
    r"|\bwould (?:you like|it help)\b"
    r"|\b(?:do you remember|did (?:i|he|she|they) ever)\b"
)


@cache
def _setback() -> re.Pattern[str]:
    """Give the pattern of what went wrong; a post "lost under the book" is no grief."""
    dear = any_word_of("calendar", "dear")
    return re.compile(
        r"passed (?:over|away)|turned down|let go|laid off|broke up|did not get|didn't get"
        r"|not chosen|rejected|failed|(?:was|were|got|been) fired|divorce"
        r"|hospital bed|accident|(?:couldn't|could not|can't|cannot) sleep|nightmare"
        r"|\b(?:wept|cried)\b|\b(?:his|her|their|your|this|such a|sudden) (?:\w+ )?loss\b"
        r"|\bloss of\b"
        rf"|\b(?:lost|losing) (?:(?:his|her|their|your|my|our|the|a|an) (?:\w+ )?(?:{dear})\b"
        r"|(?:his|her|their|your) (?:\w+ )?(?:job|post|place|house|home|case|work|savings)\b"
        r"|(?:him|her|them|somebody|someone|everything)\b)"
    )


def check_insensitive(context: Context) -> Iterator[Finding]:
    """Find cheer or business where there is grief."""
    is_kind = context.brief.kind in GRIEF_KINDS
    if not is_kind and not _is_grieving(context):
        return
    theme = load_theme("insensitive")
    hits = theme.find(context.beginnings)
    yield from report(context, theme, [hit for hit in hits if _hurts(context, theme, hit)])
    if is_kind:
        # A mourner owes nobody an answer.
        for match in ASKED.finditer(context.folded, context.body_start):
            sentence = context.sentence_at(match.start())
            if not GENTLY.search(context.folded, sentence.start, sentence.end):
                yield context.finding("insensitive", sentence.start, match.end())
    if is_kind or context.text.count("!") >= SHOUTS:
        for match in re.finditer(r"[!\uff01]+", context.text):
            sentence = context.sentence_at(match.start())
            yield context.finding("insensitive", sentence.start, match.end())


def _hurts(context: Context, theme: Theme, hit: Hit) -> bool:
    """Tell whether a phrase stands as it hurts: not taken back, and neither known nor my help."""
    sentence = context.sentence_at(hit.start)
    if theme.is_lifted(hit, context.folded[sentence.start : sentence.end]):
        return False
    words = context.words_in(hit.start, hit.end)
    # What I take off their hands is help, whatever it is called.
    is_work = hit.entry.weight == 1 and len(words) == 1
    if words[-1].stem in (context.book.stems_under("offer") if is_work else context.book.all_stems):
        return False
    is_near = hit.entry.weight == 2 and _is_near_grief(context, hit)
    return context.brief.kind in GRIEF_KINDS or hit.entry.always or is_near


def _grief_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("calendar", "grief"))


def _is_grieving(context: Context) -> bool:
    theirs = context.book.under("they_said", "they_wrote", "facts", "reason")
    return any(fact.stems & _grief_stems() or _setback().search(fact.folded) for fact in theirs)


def _is_near_grief(context: Context, hit: Hit) -> bool:
    sentence = context.sentence_at(hit.start)
    if _setback().search(context.folded, sentence.start, sentence.end):
        return True
    return any(
        word.stem in _grief_stems() for word in context.words_in(sentence.start, sentence.end)
    )

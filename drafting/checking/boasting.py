"""The check of boasts: a word of excellence beside the sender's own person."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.tone import is_bowed, is_reported
from drafting.checking.words import Stretch, small_words
from prompts.phrases import any_word_of, load_theme, load_words

MYSELF = re.compile(
    r"\b(?:i|i'm|i've|i'd|me|my|mine|we|we're|we've|our|ours|us|yo|soy|mi|mis|somos|nuestr\w+"
    r"|je|j'ai|j'etais|mon|ma|mes|moi|notre|nos|ich|mein\w*|mich|wir|unser\w*)\b"
)
READER = re.compile(
    r"\b(?:you|your|yours|you're|you've|usted|ustedes|su|sus|tu|tus|vous|votre|vos|sie|ihr\w*|du|dein\w*)\b"
)
SUPERLATIVE = re.compile(r"\b(?:i'm|i am|we're|we are)(?: \w+){0,2}? the (\w{3,}est) \w+")
_RECALLED = re.compile(
    r"^.*\b(?:i (?:also |still )?(?:remember|liked|heard|saw|read)|stayed with me) that "
    r"(?!i\b|i'|we\b|we'|my\b|our\b)"
)
DENIED = re.compile(r"\b(?:not|never|no|hardly|far from|nicht|kein\w*|ne|pas)\b|n't\b")


I_BEGIN = re.compile(
    r"\W*(?:and |so |as )?(?:i|i've|i'm|we|we've|my|winner|the winner|ich|als|wir|j'ai|je|nous|gane"
    r"|fui|soy|recibi|obtuve|yo)\b"
)
AGAIN = re.compile(
    r"\b(?:twice|three times|and again|zweimal|erneut|deux fois|dos veces)\b"
    r"|\b20\d\d (?:and|und|et en|et|y en|y)(?: again)?(?: in)? 20\d\d\b"
)
ANOTHER = re.compile(r"\b(?:he|she|they|who|whose|his|her|their|er|il|elle|ella)\b")
OWN_NEWS = frozenset({"my_news", "pitch", "reply", "ask_advice"})
STACKED = 2


@cache
def _no_honour() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('boasting', 'no_honour')})\b|n't\b")


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf" (?:\w+ )?(?:{any_word_of('boasting', 'of_others')})\b")


def _is_of_me(context: Context, clause: Stretch, start: int, end: int) -> bool:
    """Tell whether a word of excellence is said of the sender, not of the reader or a thing."""
    # "I remember that lift two gets kicked more than any other" speaks of the lift.
    before = _RECALLED.sub("", context.folded[clause.start : start])
    after = context.folded[end : clause.end]
    if READER.search(before) or re.match(r" (?:of )?(?:your|you)\b", after):
        return bool(re.search(r"\bthan (?:you|yours)\b", context.folded[start : clause.end]))
    return bool(MYSELF.search(before)) or bool(MYSELF.search(context.folded[start:end]))


def _praises_a_thing(context: Context, end: int) -> bool:
    return bool(_things().match(context.folded, end))


def _is_known(context: Context, start: int, end: int) -> bool:
    words = context.content(start, end)
    return bool(words) and all(word.stem in context.book.all_stems for word in words)


def _is_held(context: Context, match: re.Match[str]) -> bool:
    """Tell whether what sounds like a boast is the very thing that the facts offer."""
    after = context.words_in(match.start(), match.end() + 16)
    words = [word for word in after if word.folded not in small_words()]
    known = context.book.stems_under("offer", "promises", "share", "facts")
    return bool(words) and all(word.stem in known for word in words[:2])


def check_boasts(context: Context) -> Iterator[Finding]:
    """Find words of excellence that the sender says of their own person or work."""
    why = load_theme("bragging").why
    for match in SUPERLATIVE.finditer(context.folded, context.body_start):
        if match.group(1) not in load_words("boasting", "modest_superlatives"):
            yield context.finding("bragging", match.start(), match.end(), why)
    body = Stretch(context.body_start, len(context.text))
    for match in context.listed("boasting", "lone_boasts", body):
        if _is_held(context, match):
            continue
        yield context.finding("bragging", match.start(), match.end(), why)
    for match in context.listed("boasting", "excellence", body):
        start, end = match.span()
        clause, sentence = context.clause_at(start), context.sentence_at(start)
        if not _is_of_me(context, clause, start, end) or _praises_a_thing(context, end):
            continue
        if is_bowed(context, sentence):
            continue
        denied = DENIED.search(context.folded[max(clause.start, start - 24) : start])
        if denied or _is_known(context, start, end) or is_reported(context, sentence, start):
            continue
        yield context.finding("bragging", clause.start, clause.end, why)


def check_stacked_honours(context: Context) -> Iterator[Finding]:
    """Find two honours of the sender's own in one sentence, true as they may be."""
    if context.brief.kind in OWN_NEWS:
        return
    for sentence in context.sentences:
        if sentence.end <= context.body_start:
            continue
        honours = [
            match
            for match in context.listed("boasting", "honours", sentence)
            if _is_won_by_me(context, sentence, match)
        ]
        again = honours and AGAIN.search(context.folded, honours[0].start() - 30, sentence.end)
        kinds = {match.group() for match in honours}
        if len(kinds) + bool(again) >= STACKED and not is_bowed(context, sentence):
            why = load_theme("bragging").why
            yield context.finding("bragging", honours[0].start(), honours[-1].end(), why)


def _is_won_by_me(context: Context, sentence: Stretch, match: re.Match[str]) -> bool:
    """Tell whether an honour stands in a sentence that begins with me, behind a word of winning."""
    said = context.folded[sentence.start : sentence.end]
    before = Stretch(sentence.start, match.start())
    if not I_BEGIN.match(said) or _no_honour().search(said):
        return False
    told = context.folded[before.start : before.end]
    if READER.search(told) or ANOTHER.search(told):
        return False
    if context.folded.startswith(" of ", match.end()) and "young" in match.group():
        return False
    return bool(context.listed("boasting", "winning", before))

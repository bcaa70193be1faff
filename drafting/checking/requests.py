"""The checks of asks: a way of asking and a thing asked for, in one sentence."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.pleas import lets_off
from drafting.checking.tone import is_kindly_done, is_reported
from drafting.checking.words import Stretch, split_words
from prompts.phrases import any_word_of, load_theme, load_words

GIVING_KINDS = frozenset({"thank_you", "congratulate", "condolence", "closing"})
THEIR_OWN = re.compile(r"\b(?:your|their|his|her|sein|ihr|su|sus|votre|vos)\b(?: \w+)? ?$")
# "Perhaps she could be the right person" passes somebody on, and asks for nobody.
IS_SOMEBODY = re.compile(
    r"\b(?:s?he|they)(?:'s|'re| is| are| (?:could|might|may|would|can|will)(?: \w+)? be) $"
)
ANYTHING_GOING = re.compile(
    r"\b(?:any|is there|are there|got|hay|algun\w*|y a-t-il|avez-vous|gibt es|haben sie)\b"
)
TURNED = re.compile(
    r"\b(?:you|your\w*|you'\w+|please|kindly|some(?:one|body)|any(?:one|body)|there|there's|perhaps|maybe"
    r"|if|me|he|she|they|usted|su|sus|te|tu|tus|ti|vous|votre|vos|toi|ta|ton|sie|ihr\w*|ihnen|du|dir|dein\w*)\b|\?"
)
NEGATED = re.compile(r"(?:\b(?:not|never|no|without|nothing|kein\w*|ningun\w*|aucun\w*)\b|n't\b)")


def _has(context: Context, part: str, stretch: Stretch) -> bool:
    return bool(context.listed("asking", part, stretch))


@cache
def _requests() -> tuple[re.Pattern[str], ...]:
    takes, taking = any_word_of("asking", "takes"), any_word_of("asking", "taking")
    return (
        re.compile(
            r"\b(?:could|can|would|will|won't|might|couldn't|can't) you(?: \w+){0,2}? "
            rf"(?:{takes})\b[^.?!\n]*?\b(?:me|my|us|our|i|one|mine)\b[^.?!\n]*\??"
        ),
        re.compile(rf"\b(?:may|could|can|might) (?:i|we)(?: \w+)?? (?:{taking})\b[^.?!\n]*\?"),
        re.compile(
            r"\b(?:i'd|i would|we'd|we would) (?:so |really |also )?(?:like|love) to "
            rf"(?:{any_word_of('asking', 'joining')})\b"
        ),
        re.compile(
            r"\bi(?:'d| would) (?:so |really |also )?(?:love|like|appreciate|welcome) "
            r"(?:a|an|some|your|one)\b"
            r"(?! (?:chance|opportunity) to (?:speak|talk|hear|meet|thank|listen))"
        ),
        re.compile(
            rf"\bplease(?: \w+)?? (?!tell \w+ \w+ that\b)"
            rf"(?:{takes})\b[^.?!\n]*\b(?:me|my|us|our|i)\b"
            rf"|\bi (?:hope|trust|expect|want|need) (?:that )?"
            rf"you(?:'ll| will| can| could| would| might| to)?"
            rf"(?: \w+)?? (?:{takes})\b[^.?!\n]*\b(?:me|my|us|our|i)\b"
        ),
    )


def _asks(context: Context, sentence: Stretch) -> bool:
    """Tell whether a sentence asks or wishes for something."""
    said = context.folded[sentence.start : sentence.end]
    return "?" in said or _has(context, "frames", sentence)


def _is_denied(context: Context, sentence: Stretch, place: int) -> bool:
    if _has(context, "denials", sentence):
        return True
    if is_kindly_done(context, place):
        return True
    near = context.folded[max(sentence.start, place - 30) : place]
    return bool(NEGATED.search(near)) or is_reported(context, sentence, place)


def _is_asked_by_the_facts(context: Context, said: str) -> bool:
    """Tell whether the person's own ask, written down as such, holds these words."""
    wanted = {word.stem for word in split_words(context.brief.ask or "")}
    return bool(wanted) and any(word.stem in wanted for word in split_words(said))


def _is_theirs(context: Context, start: int, said: str) -> bool:
    """Tell whether it is their own work that is spoken of, or the very thing they told."""
    before = context.folded[max(0, start - 24) : start]
    if IS_SOMEBODY.search(before) and said.startswith("the right"):
        return True
    own_work = load_words("asking", "own_work")
    if THEIR_OWN.search(before) or (said in own_work and before.endswith("my ")):
        return True
    stems = {word.stem for word in split_words(said)}
    given = context.book.stems_under("offer", "sender.offers", "promises")
    return bool(stems & (context.book.theirs | given)) and not re.search(r"\bm[ey]\b", said)


def check_career_asks(context: Context) -> Iterator[Finding]:
    """Find an ask, plain or dressed as a wish, for work or for the reader's good name."""
    for sentence in context.sentences:
        if sentence.end <= context.body_start:
            continue
        careers = context.listed("asking", "careers", sentence)
        if not careers or not _asks(context, sentence):
            continue
        whole = context.folded[sentence.start : sentence.end]
        if lets_off(context, sentence) or not TURNED.search(whole):
            continue
        if not _has(context, "self", sentence) and not ANYTHING_GOING.search(whole):
            continue
        for match in careers:
            place = match.start()
            if _is_denied(context, sentence, place) or _is_theirs(context, place, match.group()):
                continue
            if _is_asked_by_the_facts(context, match.group()):
                continue
            theme = load_theme("begging")
            yield context.finding("begging", sentence.start, sentence.end, theme.why)
            break


def check_taking(context: Context) -> Iterator[Finding]:
    """Find an ask in a message that is there to give thanks, joy or comfort."""
    if context.brief.kind not in GIVING_KINDS:
        return
    for pattern in _requests():
        for match in pattern.finditer(context.folded, context.body_start):
            sentence = context.sentence_at(match.start())
            if _has(context, "not_taking", sentence) or _is_denied(
                context, sentence, match.start()
            ):
                continue
            yield context.finding("soft_ask", match.start(), match.end())

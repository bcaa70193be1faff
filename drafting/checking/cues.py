"""The check of cues: which worry a sentence leans to when the facts hold little of it."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import count_new
from drafting.checking.pleas import SENDER, SYMPATHY, lets_off
from drafting.checking.tone import is_bowed, is_reported
from drafting.checking.words import Stretch
from prompts.phrases import load_words

RULES = (
    "begging",
    "hidden_agenda",
    "pressure",
    "rude",
    "bragging",
    "soft_ask",
    "self_serving",
)
MANY_NEW = 2
SOME_CUES, MANY_CUES = 2, 3
AT_MOST = 2
ASKING = frozenset({"begging", "hidden_agenda", "pressure"})
TURNED = re.compile(
    r"\b(?<!as )(?:you|your) (?:\w+ )?(?:must|should|ought|can|can't|cannot|could|would|will|won't"
    r"|might|may|owe|never|still|promised|haven't|have not|have to|need)\b|\byou'(?:ll|d)\b|\?"
    r"|\b(?:please|kindly|let me|let's|anyone|anybody|someone|somebody|nobody|if you"
    r"|unless|until you)\b"
)
# "The list is what I'll try" brings me nothing that could be called a gain.
GAIN = re.compile(r"\b(?:me|my|mine|us|our|ours|myself)\b")
PRAISED = re.compile(r"\byou(?:'re| are| were| have been) (?:the|a|an|my|our|so)\b")
MODEST = re.compile(r"\b(?:i'm|i am|i was|we're|we are) (?:no|not|hardly|never)\b")
GIVING = re.compile(
    r"\b(?:show|bring|send|give|lend|teach|help|tell|write|take) you\b"
    r"|\byou(?:'d| would| are|'re)?(?: be)? welcome\b"
)


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    """Give for each word the rules that it leans to."""
    leaning: dict[str, tuple[str, ...]] = {}
    for rule in RULES:
        for word in load_words("cues", rule):
            leaning[word] = (*leaning.get(word, ()), rule)
    return leaning


def _lean(context: Context, sentence: Stretch) -> list[tuple[int, str]]:
    """Give how many cues of each rule a sentence holds beside the facts, most first."""
    counts = dict.fromkeys(RULES, 0)
    words = context.words_in(sentence.start, sentence.end)
    for folded in {word.folded for word in words if word.stem not in context.book.all_stems}:
        for rule in _cues().get(folded, ()):
            counts[rule] += 1
    of_me = SENDER.search(context.folded, sentence.start, sentence.end)
    if (
        is_bowed(context, sentence)
        or not of_me
        or MODEST.search(context.folded, sentence.start, sentence.end)
    ):
        counts["bragging"] = 0
    # "You are the best baker he knows" praises the reader.
    if PRAISED.search(context.folded, sentence.start, sentence.end):
        counts["bragging"] = 0
    if not GAIN.search(context.folded, sentence.start, sentence.end):
        counts["self_serving"] = 0
    if not TURNED.search(context.folded, sentence.start, sentence.end):
        counts = {rule: 0 if rule in ASKING else count for rule, count in counts.items()}
    return sorted(((count, rule) for rule, count in counts.items()), reverse=True)


def _is_denied(context: Context, sentence: Stretch) -> bool:
    denied = any(place.name == "denial" for place in context.meant_in(sentence))
    return denied or lets_off(context, sentence)


def _gives(context: Context, sentence: Stretch) -> bool:
    return GIVING.search(context.folded, sentence.start, sentence.end) is not None


def check_cues(context: Context) -> Iterator[Finding]:
    """Find which worry a sentence leans to that brings in things which no fact holds."""
    if context.language != "en":
        return
    leaning = {sentence: _lean(context, sentence)[:AT_MOST] for sentence in context.sentences}
    leaning = {one: lean for one, lean in leaning.items() if lean[0][0] >= SOME_CUES}
    for sentence, new in count_new(context, leaning):
        if is_reported(context, sentence, sentence.end) or _is_denied(context, sentence):
            continue
        if SYMPATHY.search(context.folded, sentence.start, sentence.end):
            continue
        for count, rule in leaning[sentence]:
            found = context.finding(rule, sentence.start, sentence.end)
            enough = MANY_CUES if new else MANY_CUES + 1
            if count >= enough and not _gives(context, sentence):
                yield found
            elif count >= SOME_CUES and new >= MANY_NEW:
                yield found.model_copy(update={"severity": "hint"})

"""The check of pleas: the reader is to do something for the sender, and the words make it weigh."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch
from prompts.patterns import any_pattern_of
from prompts.phrases import any_word_of

ENOUGH = 4
# "I had hoped for the day shift; you do the rosters, so …": who tells of themselves and turns to
# the reader in one breath asks, so that less is needed.
IN_ONE_BREATH = 3
TELLS = re.compile(r"\W*(?:i|we|my|our|i'\w+|we'\w+)\b")
SENDER = re.compile(r"\b(?:i|me|my|mine|myself|we|us|our|i'\w+|we'\w+)\b")
BUT = re.compile(r"\b(?:but|yet|still|though|however|only that)\b")
# "I'm so sorry that you have lost your father" feels with the reader, and asks for nothing.
SYMPATHY = re.compile(
    r"\bsorry (?:that|to (?:hear|read|learn)|for|about)\b(?:(?! i | we | me ).){0,40}?\byou\w*\b"
    r"|\bsorry (?:to (?:hear|read|learn)|that|about) (?!i\b|we\b|my\b|our\b)[^;:.,]*[;:.,]"
    r"(?!.*\b(?:me|my|us|our|but)\b)"
    r"|\b(?:sympathy|condolences|thinking of you|thoughts are with)\b"
)
# "If you want to talk about him, ring me": what a mourner may do or leave.
LEFT_OPEN = re.compile(
    r"\b(?:if|when|whenever) you(?: ever)? (?:want|need|like|wish|feel|would like)\b"
)


@cache
def _turns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what turns to the reader with a demand, and with less."""
    harmless, calls = any_word_of("pleas", "harmless"), any_word_of("pleas", "calls")
    to_you = (
        r"\b(?:from|on|to|of) you\b(?! (?:said|told|mentioned|wrote))"
        rf"|\byour (?:{any_word_of('pleas', 'yours')})\b"
    )
    mild = rf"\b(?! (?:\w+ly |ever |also |still |just )?(?:{harmless})\b)"
    return re.compile(
        rf"\b(?:{any_pattern_of('demands', 'demand')}){mild}"
        rf"|(?:^|[,;:.\u2014] |\bso |\band |\bplease )(?:just |please |do )?(?:{calls})\b"
    ), re.compile(rf"\b(?:{any_pattern_of('demands', 'hint')}){mild}|{to_you}")


@cache
def _weights(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('pleas', name)})(?!\w)")


def _weigh(context: Context, sentence: Stretch, name: str) -> int:
    """Give how many different words of a list the sentence holds and no fact does."""
    found: set[str] = set()
    for match in _weights(name).finditer(context.folded, sentence.start, sentence.end):
        words = context.words_in(match.start(), match.end())
        if any(word.stem not in context.book.all_stems for word in words):
            found.add(" ".join(word.stem for word in words))
    return len(found)


def _turn(context: Context, sentence: Stretch) -> tuple[int, int] | None:
    """Give how hard the sentence turns to the reader, and where it does."""
    said = context.folded[sentence.start : sentence.end].lstrip()
    for weight, pattern in zip((2, 1), _turns(), strict=True):
        match = pattern.search(said)
        if match:
            return weight, sentence.end - len(said) + match.start()
    return None


def lets_off(context: Context, sentence: Stretch) -> bool:
    """Tell whether a sentence lets the reader off, or offers something, and takes neither back."""
    for place in context.meant_in(sentence):
        rest = Stretch(place.end, sentence.end)
        if place.name == "let off" and not BUT.search(context.folded, rest.start, rest.end):
            return True
        if place.name == "offers it" and not _turn(context, rest):
            return True
    return False


def check_pleas(context: Context) -> Iterator[Finding]:
    """Find an ask of the reader, in any words, that is made to weigh."""
    if context.language != "en":
        return
    for sentence in context.sentences:
        if sentence.end <= context.body_start:
            continue
        if not SENDER.search(context.folded, sentence.start, sentence.end):
            continue
        if SYMPATHY.search(context.folded, sentence.start, sentence.end):
            continue
        if context.brief.kind == "condolence" and LEFT_OPEN.search(
            context.folded, sentence.start, sentence.end
        ):
            continue
        turn = _turn(context, sentence)
        if turn is None or lets_off(context, sentence):
            continue
        weight = 3 * _weigh(context, sentence, "strong") + _weigh(context, sentence, "weak")
        tells = TELLS.match(context.folded, sentence.start, turn[1] - 1)
        enough = IN_ONE_BREATH if tells else ENOUGH
        if not weight or turn[0] + weight < enough or is_reported(context, sentence, turn[1]):
            continue
        yield context.finding("begging", sentence.start, sentence.end)

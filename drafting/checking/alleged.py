"""The check of what is alleged: what the reader wanted, how they felt, what all of us agreed."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.density import is_light
from drafting.checking.people import WHY_THEM
from drafting.checking.reactions import UNSURE
from drafting.checking.tone import is_reported
from drafting.checking.words import Stretch, Word, stem
from prompts.phrases import any_word_of

HURRIES = r"(?: (?:all|both|also|just|even|then|so|quite|very|rather|a little|a bit|really|\w+ly))*"
# "I could tell that you were tired" supposes nothing.
SEEN = re.compile(r"\bi (?:could|can) (?:\w+ )?(?:tell|see|hear|feel|sense)\b")

MANY_SMALL = 3
REMINDED = re.compile(
    r"\byou(?:'ll| will|'ll surely| will surely| surely| may| might) (?:remember|recall)"
    r" (?:that |how )?(?:we|you|i)(?:'d|'ve| had| have)? (?P<verb>[a-z]+)\b"
)


@cache
def _felt() -> re.Pattern[str]:
    """Give the pattern of a state of the reader's: "you were so worried"."""
    return re.compile(
        r"\byou (?:were|seemed|looked|sounded|felt|have been(?: feeling)?|had been(?: feeling)?)"
        rf"(?: to be| to feel)?{HURRIES} (?P<word>{any_word_of('alleged', 'states')})\b"
    )


@cache
def _minded() -> re.Pattern[str]:
    """Give the pattern of what the reader is said to have had in mind."""
    minds = any_word_of("alleged", "minds")
    return re.compile(
        rf"\byou{HURRIES} (?:(?:seemed|appeared|were inclined) to (?:{minds})|"
        rf"(?:{any_word_of('alleged', 'minded')}))(?: to(?! me\b)| that| for| of| about)?\b"
    )


@cache
def _all_of_them() -> re.Pattern[str]:
    """Give the pattern of a reaction of everybody's."""
    return re.compile(
        r"\b(?:everyone|everybody|(?:the whole|half the) \w+|all of (?:them|us)|they all"
        r"|the others)"
        r"(?: (?:at|in|from|on) (?:the|our|your|my) \w+)?"
        rf"{HURRIES} (?:(?:is|are|was|were|keeps?|kept)(?: still| already| now)? (?P<going>\w+ing)"
        rf"|(?P<did>{any_word_of('alleged', 'reacted')}))\b"
    )


@cache
def _agreed() -> re.Pattern[str]:
    """Give the pattern of an arrangement: "as we agreed", "as arranged"."""
    settled = any_word_of("alleged", "settled")
    return re.compile(
        rf"\b(?:as|like|just as|what)(?: we| you and i)?(?: had| have)?{HURRIES}"
        rf" (?P<verb>{settled})\b(?! by\b)"
    )


def _told(context: Context, start: int, end: int) -> list[Word]:
    return [word for word in context.content(start, end) if not is_light(word)]


def _is_plain(context: Context, match: re.Match[str]) -> bool:
    """Tell whether it is claimed outright: not asked, supposed or told by somebody."""
    sentence = context.sentence_at(match.start())
    before = SEEN.sub("", context.folded[sentence.start : match.start()])
    return not (
        UNSURE.search(before)
        or is_asked_at(context, match.start())
        or is_reported(context, sentence, match.start())
    )


def _find_states(context: Context) -> Iterator[tuple[int, int]]:
    for match in _felt().finditer(context.folded, context.body_start):
        if stem(match["word"]) not in context.book.all_stems and _is_plain(context, match):
            yield match.start(), match.end()


def _find_minds(context: Context) -> Iterator[tuple[int, int]]:
    """Yield where the reader is said to have thought what no fact holds a word of."""
    for match in _minded().finditer(context.folded, context.body_start):
        clause = context.clause_at(match.end() - 1)
        words = _told(context, match.end(), clause.end)
        known = any(word.stem in context.book.all_stems for word in words)
        if words and not known and _is_plain(context, match):
            yield match.start(), clause.end


def _find_reactions(context: Context) -> Iterator[tuple[int, int]]:
    for match in _all_of_them().finditer(context.folded, context.body_start):
        verb = stem(match["going"] or match["did"])
        if verb not in context.book.all_stems and _is_plain(context, match):
            yield match.start(), match.end()


def _is_promise(context: Context, match: re.Match[str], sentence: Stretch) -> bool:
    """Tell whether a sentence that names no thing tells of a promise: "As promised, here it is"."""
    given = context.book.under("promises", "offer")
    days = {start for day in context.mentions for start in range(day.start, day.end)}
    told = (
        *context.content(sentence.start, match.start()),
        *context.content(match.end(), sentence.end),
    )
    if not given or any(word.start not in days for word in told):
        return False
    small = {word.stem for word in context.words_in(sentence.start, sentence.end)}
    plain = {word.stem for fact in given for word in fact.words}
    return match["verb"] == "promised" or len(small & plain) >= MANY_SMALL


def _find_agreements(context: Context) -> Iterator[tuple[int, int]]:
    """Yield an arrangement that no promise, offer or fact of the meeting can have been."""
    # "As we agreed, here is Tom": both have said yes to that very message.
    if context.brief.both_agreed:
        return
    book = context.book
    promised = book.stems_under("promises", "offer", "ask", "answer", "reason")
    for match in _agreed().finditer(context.folded, context.body_start):
        sentence = context.sentence_at(match.start())
        # What was talked about may be any fact; what was settled is a promise.
        held = book.all_stems if match["verb"] == "discussed" else promised
        words = context.content(sentence.start, sentence.end)
        if stem(match["verb"]) in book.all_stems or any(word.stem in held for word in words):
            continue
        if not _is_promise(context, match, sentence) and _is_plain(context, match):
            yield match.start(), match.end()


def _find_reminders(context: Context) -> Iterator[tuple[int, int]]:
    """Yield "you'll remember that we …" where no fact holds a word of it."""
    for match in REMINDED.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start("verb"))
        words = _told(context, match.start("verb"), clause.end)
        known = any(word.stem in context.book.all_stems for word in words)
        if words and not known and not is_asked_at(context, match.start()):
            yield match.start(), clause.end


FINDERS = (_find_states, _find_minds, _find_reactions, _find_agreements, _find_reminders)


def check_alleged(context: Context) -> Iterator[Finding]:
    """Find what is claimed of minds and of agreements, where no fact bears it."""
    if context.language != "en":
        return
    for find in FINDERS:
        for start, end in find(context):
            yield context.finding("invented_fact", start, end, WHY_THEM)

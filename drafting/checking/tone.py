"""The checks of tone: phrases from the lexicon, with negations and reports left alone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.dates import promised_weekdays
from drafting.checking.told import is_calling, is_told, is_told_of_them
from drafting.checking.words import Stretch, split_words
from prompts.phrases import Hit, Theme, any_word_of, load_theme, load_words

NOTHING = re.compile(r"\W{1,2}(?:nothing|no\b|nichts?\b|rien|pas\b|nada)")
OF_MYSELF = re.compile(r"\b(?:i|i'm|i've|i'd|me|myself)\b(?: \w+){0,4} ?$")
OURS = re.compile(
    r"\b(?:i|we|my|our|ours|mine|me|us|mi|mis|nuestr\w+|mon|ma|mes|nos|notre|mein\w*|unser\w*)\b"
)
THANKED = re.compile(r"\bthank(?:s| you)(?: \w+){0,3} for (?!your time\b)(?:[\w'-]+ ){0,4}$")
# "It was kind of you to think of me" thanks for what is done; "it would be kind" asks.
KINDNESS = r"(?:kind|good|nice|sweet|decent|generous|thoughtful|considerate|lovely|brave)"
KINDLY_DONE = re.compile(
    rf"\b(?:(?:it|that|this)(?:'s| was| is)(?: so| very| really| most| too)? {KINDNESS} of you to"
    rf"|how {KINDNESS} of you to|you (?:were|have been|are)(?: so| very)? {KINDNESS}"
    r"(?: enough)? (?:to|and))\b(?:[^.;:!?,]*)$"
)
# "My tutor put in a word for me" tells what was done; "if my tutor put in a word" wishes for it.
THEY_DID = re.compile(
    r"\b(?:he|she|they|my [\w-]+|our [\w-]+|the [\w-]+)(?: has| have| had)?"
    r"(?: already| kindly| once| even)?(?: (?:put|wrote|spoke|gave|found|passed)(?: \w+){0,2})? $"
)
WISHED = re.compile(
    r"\b(?:if|hop\w+|wish\w*|could|would|might|can|will|should|let|make|have|ask\w*|tell|get|please"
    r"|you)\b|\?"
)
BREAK = re.compile(r"[,;:\u2014]\s|\bbut\b|\bpero\b|\bmais\b|\baber\b")
SELF = re.compile(r"\b(?:i|my|me|mine|i'm|i've|i'd|i'll)\b")
READER = re.compile(r"\b(?:you|your|yours|you're|you've|you'd|you'll)\b")
THEM = re.compile(r"\b(?:he|she|they|their|his|her|them|him|those|these|that|who)\b")
OF_MINE = re.compile(r"[^.!?,;\n]{0,24} of (?:mine|ours)\b|[^.!?,;\n]{0,12} on my part\b")
# "Others do this far better than I do" bows.
ABOVE_ME = re.compile(
    r"\b(?:you|others|he|she|they|most|many|anybody|anyone|colleagues?|everybody|everyone)\b"
    r"(?! \w+n't\b)(?: \w+){1,4} (?:\w+ )?$"
)
NEAR = 6
LONG = 4


@cache
def _negated() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('turns', 'negations')})\b|n't\b")


@cache
def _reported() -> re.Pattern[str]:
    who, verbs = any_word_of("turns", "reporters"), any_word_of("turns", "reporting_verbs")
    return re.compile(
        rf"\b(?<!if )(?<!if only )(?<!had )(?:{who}|(?:your|her|his|their) \w+)"
        r"(?:'d| had| have| has|'ve)?"
        rf"(?: also| once| just| all| often)? (?:{verbs})\b"
        rf"|\b(?:{any_word_of('turns', 'reports_elsewhere')})\b"
    )


def is_reported(context: Context, sentence: Stretch, place: int) -> bool:
    """Tell whether a place in a sentence lies in somebody else's words, told again."""
    before = context.folded[sentence.start : place]
    reported = [match.end() for match in _reported().finditer(before)]
    return bool(reported) and not re.search(
        r"[;]|\b(?:so|and|but) (?:i|we|could|can|would|please)\b", before[reported[-1] :]
    )


def is_kindly_done(context: Context, place: int) -> bool:
    """Tell whether a place lies in thanks for a kindness, or in one that somebody else did."""
    start = context.sentence_at(place).start
    by_others = THEY_DID.search(context.folded, start, place)
    if by_others and not WISHED.search(context.folded, start, place):
        return True
    return bool(
        KINDLY_DONE.search(context.folded, start, place)
        or THANKED.search(context.folded, start, place)
    )


def is_excused(context: Context, hit: Hit) -> bool:
    """Tell whether a phrase is denied, or told as somebody else's words."""
    if hit.entry.always:
        return False
    sentence = context.sentence_at(hit.start)
    if NOTHING.match(context.folded, hit.end):
        return True
    if THANKED.search(context.folded, sentence.start, hit.start):
        return True
    return is_reported(context, sentence, hit.start) or is_denied_before(context, hit.start)


def is_denied_before(context: Context, place: int, within: int = NEAR) -> bool:
    """Tell whether a word of denial stands so near before a place, with no break between."""
    sentence = context.sentence_at(place)
    before = context.folded[sentence.start : place]
    breaks = [match.end() for match in BREAK.finditer(before)]
    near = before[breaks[-1] :] if breaks else before
    return bool(_negated().search(" ".join(near.split()[-within:])))


def suits(context: Context, hit: Hit) -> bool:
    """Tell whether a phrase counts in a message of this kind."""
    kind = context.brief.kind
    if hit.entry.kinds and kind not in hit.entry.kinds:
        return False
    return kind not in hit.entry.not_kinds


def find_hits(context: Context, theme: Theme) -> Iterator[Hit]:
    """Give the phrases of a theme that count here."""
    for hit in theme.find(context.beginnings):
        sentence = context.sentence_at(hit.start)
        around = context.folded[sentence.start : sentence.end]
        if not suits(context, hit) or is_excused(context, hit) or is_told(context, hit):
            continue
        if not theme.is_lifted(hit, around):
            yield hit


def report(context: Context, theme: Theme, hits: Iterable[Hit]) -> Iterator[Finding]:
    """Yield a finding for each phrase, with the entry's own words where it has any."""
    for hit in hits:
        yield context.finding(
            theme.rule, hit.start, hit.end, hit.entry.why or theme.why, hit.entry.gentler
        )


def _are_asks(context: Context, name: str) -> Iterator[Finding]:
    """Give what a theme of asks finds, thanks for what was given left alone."""
    theme = load_theme(name)
    hits = find_hits(context, theme)
    yield from report(context, theme, [h for h in hits if not is_kindly_done(context, h.start)])


def check_begging(context: Context) -> Iterator[Finding]:
    """Find pleading for a job, a good word or a favour."""
    yield from _are_asks(context, "begging")


def check_hidden_agenda(context: Context) -> Iterator[Finding]:
    """Find help or praise used as a lever, and things for sale."""
    theme = load_theme("hidden_agenda")
    for hit in find_hits(context, theme):
        words = context.words_in(hit.start, hit.end)
        if hit.entry.weight == 1 and all(w.stem in context.book.all_stems for w in words[-1:]):
            continue
        if hit.entry.weight == 3 and is_told_of_them(context, hit):
            continue
        yield from report(context, theme, [hit])


def check_pressure(context: Context) -> Iterator[Finding]:
    """Find hurry, guilt and chasing; a deadline that the facts hold is none."""
    theme = load_theme("pressure")
    for hit in find_hits(context, theme):
        if hit.entry.weight == 1 and _is_true_deadline(context, hit):
            continue
        yield from report(context, theme, [hit])


def _is_true_deadline(context: Context, hit: Hit) -> bool:
    days = load_words("calendar", "day_words")
    end = context.sentence_at(hit.start).end
    said = [word for word in context.words_in(hit.start, end) if word.folded in days]
    told = context.sentence_at(hit.start)
    promised = {word.stem for word in context.content(told.start, told.end)}
    # The day of what I promised, where the sentence speaks of that and of nothing wanted.
    promised &= context.book.stems_under("promises")
    mine = promised_weekdays(context.brief) if promised else frozenset[str]()
    return bool(said) and all(
        word.stem in context.book.all_stems or word.folded in mine for word in said
    )


def check_self_serving(context: Context) -> Iterator[Finding]:
    """Find what serves the sender alone."""
    theme = load_theme("self_serving")
    hits = [hit for hit in find_hits(context, theme) if not _is_theirs(context, hit)]
    yield from report(context, theme, hits)
    body = context.folded[context.body_start :]
    mine, yours = len(SELF.findall(body)), len(READER.findall(body))
    if (
        context.brief.kind in {"thank_you", "follow_up", "introduction"}
        and mine >= 8
        and yours <= 1
    ):
        start, end = context.body_start, len(context.text)
        if context.text[start:end].strip():
            yield context.finding("self_serving", start, end)


def _is_theirs(context: Context, hit: Hit) -> bool:
    """Tell whether "your network" and the like is a thing that the facts hold."""
    words = context.words_in(hit.start, hit.end)
    starts = context.folded.startswith("your ", hit.start)
    return starts and words[-1].stem in context.book.all_stems


def is_bowed(context: Context, sentence: Stretch) -> bool:
    """Tell whether praise told of oneself is taken back in the same breath."""
    return any(place.name == "modest turn" for place in context.meant_in(sentence))


def check_bragging(context: Context) -> Iterator[Finding]:
    """Find superlatives and rank used about oneself, unless the facts hold them."""
    theme = load_theme("bragging")
    for hit in find_hits(context, theme):
        words = context.content(hit.start, hit.end)
        if words and all(word.stem in context.book.stems_under("offer") for word in words):
            continue
        if is_bowed(context, context.sentence_at(hit.start)):
            continue
        if ABOVE_ME.search(context.folded, context.clause_at(hit.start).start, hit.start):
            continue
        if words and hit.entry.weight == 1 and all(w.stem in context.book.mine for w in words):
            continue
        yield from report(context, theme, [hit])


def check_rude(context: Context) -> Iterator[Finding]:
    """Find insult, sarcasm, blame and talking down; what one says of oneself is none."""
    theme = load_theme("rude")
    for hit in find_hits(context, theme):
        clause = context.clause_at(hit.start)
        before = context.folded[clause.start : hit.start]
        near = before[max((one.end() for one in BREAK.finditer(before)), default=0) :]
        if OF_MINE.match(context.folded, hit.end) or OF_MYSELF.search(before):
            continue
        if context.language == "en" and _is_own_thing(near):
            continue
        if hit.entry.weight == 1 and _is_own_or_told(context, hit):
            continue
        if is_calling(context, hit):
            continue
        yield from report(context, theme, [hit])


def _is_own_thing(before: str) -> bool:
    """Tell whether a harsh word follows a thing of the sender's own, and nobody else."""
    ours = [match.end() for match in OURS.finditer(before)]
    if not ours or READER.search(before) or THEM.search(before):
        return False
    people = load_words("vocabulary", "actors") | load_words("vocabulary", "others")
    return not set(re.findall(r"\w+", before[ours[-1] :])) & people


def _is_own_or_told(context: Context, hit: Hit) -> bool:
    """Tell whether a harsh word is about the sender's own things, or stands in the facts."""
    words = context.words_in(hit.start, hit.end)
    if words and all(word.stem in context.book.all_stems for word in words):
        return True
    sentence = context.sentence_at(hit.start)
    said = {word.stem for word in context.words_in(sentence.start, sentence.end)}
    of_mine = len(said & context.book.stems_under("share")) >= 2
    if of_mine and not READER.search(context.folded, sentence.start, sentence.end):
        return True
    # "I broke my foot, which hurt and then was boring" is about nobody else.
    before = context.folded[sentence.start : hit.start]
    near = context.folded[context.clause_at(hit.start).start : hit.start]
    of_us = OURS.search(near) or (OURS.search(before) and not THEM.search(near))
    return bool(of_us) and not READER.search(before)


def check_soft_ask(context: Context) -> Iterator[Finding]:
    """Find an ask that is dressed up as a wish, and any ask where none belongs."""
    theme = load_theme("soft_ask")
    hits = [hit for hit in find_hits(context, theme) if not _is_the_ask(context, hit)]
    yield from report(context, theme, hits)


def _is_the_ask(context: Context, hit: Hit) -> bool:
    """Tell whether a wish is the very ask that the facts hold, where one may be made."""
    sentence = context.sentence_at(hit.start)
    wanted = {
        word.stem for word in split_words(context.brief.ask or "") if len(word.folded) >= LONG
    }
    held = {word.stem for word in context.content(hit.start, sentence.end)} & wanted
    return bool(held) and not hit.entry.kinds

"""The checks of deeds: what I did, what my people did, what I offer, and where we met."""

import re
from collections.abc import Iterator

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.dates import find_mentions
from drafting.checking.said import coverage
from drafting.checking.words import Word, stem
from prompts.phrases import load_theme, load_words

I_OR_WE = frozenset({"i", "we", "i've", "we've"})
STANDS_FOR_A_DEED = frozenset({"it", "this", "that", "so", "mine", "theirs", "myself"})
MET_AT = re.compile(
    r"\b(?:meet|met|meeting|speak|spoke|speaking|talk|talked|talking|chat|chatted|chatting|see|saw|seeing|sat|heard|conversation|introduced|saw each other|ran into you|bumped into you)"
    r"(?: (?:with |to )?(?:you|each other))?(?: (?:again|speak|talk|briefly))? (?:at|in|on|after|during|outside|before) (?:the |a |an |your |our |this |last )?"
)
NO_PLACE = frozenset(
    "person passing particular last future touch general detail length all least once first behalf monday tuesday wednesday thursday friday saturday sunday".split()
)
NOT_A_DEED = re.compile(r"\b(?:if|when|whether|should|do|did|could|can|would|may|what|before|until|once) (?:i|we)\b|\?")
TOO_MUCH, MOSTLY = 0.55, 0.75
WHY_DEED = "Your notes do not hold this about you, so the reader may ask you about it one day."
WHY_OFFER = "Your notes hold no such offer, and the reader may wait for it."
WHY_THEM = "Your notes do not hold this about the reader, who would know better."
HELPED_ME = re.compile(r"\b(?:helped|won|earned|saved|got) (?:me|us) (?!through|thinking|started|here|to )")
OWN = re.compile(r"\b(?:my|our) (?:own |whole |entire |new |old |small |little )?(?=[^\W\d_])")
YOUR = re.compile(r"\byour (?:own |new |first |late |dear )?(?=[^\W\d_])")


def _free_spans(context: Context) -> list[tuple[int, int]]:
    return [
        (hit.start, hit.end)
        for name in ("courtesies", "together")
        for hit in load_theme(name).find(context.folded, context.starts)
    ]


def _is_thin_deed(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether my own facts hold too little of a deed."""
    mine = context.book.mine | context.book.stems_under("met")
    total, found = coverage(words, mine | ({verb.stem} & context.book.my_words))
    if not total:
        return verb.stem not in context.book.my_words
    if found == 0:
        return True
    _, anywhere = coverage(words, context.book.all_stems)
    return 1 - anywhere / total > (MOSTLY if verb.stem in context.book.my_words else TOO_MUCH)


def _verb_after(context: Context, at: int) -> int | None:
    """Give the index of the verb after I or we, or nothing where the words end."""
    adverbs = load_words("vocabulary", "adverbs")
    for index in range(at + 1, min(at + 6, len(context.words))):
        gap = context.text[context.words[index - 1].end : context.words[index].start]
        if re.search(r"[.!?\n;:]", gap):
            return None
        if context.words[index].folded not in adverbs:
            return index
    return None


def _deed_words(context: Context, verb: Word, end: int) -> list[Word]:
    words = context.content(verb.end, end)
    if not words:
        words = context.content(context.clause_at(verb.start).start, verb.start)
    return words if verb.folded in {"have", "had", "was", "been", "been"} else [verb, *words]


def check_own_deeds(context: Context) -> Iterator[Finding | Claim]:
    """Find what I am said to have done, had or been where the facts hold none of it."""
    free_verbs, modals = load_words("vocabulary", "free_verbs"), load_words("vocabulary", "modals")
    free = _free_spans(context)
    for at, word in enumerate(context.words):
        if word.folded not in I_OR_WE or word.start < context.body_start:
            continue
        index = _verb_after(context, at)
        if index is None:
            continue
        verb = context.words[index]
        clause = context.clause_at(word.start)
        if verb.start >= clause.end or verb.folded in free_verbs | modals | STANDS_FOR_A_DEED:
            continue
        if any(start <= verb.start < end or start == word.start for start, end in free) or _is_asked(context, word):
            continue
        words = _deed_words(context, verb, clause.end)
        yield from _judge(context, word.start, clause.end, verb, words)


def check_effects(context: Context) -> Iterator[Finding | Claim]:
    """Find what something is said to have done for me, where the facts hold none of it."""
    free_verbs = load_words("vocabulary", "free_verbs")
    for match in HELPED_ME.finditer(context.folded):
        clause = context.clause_at(match.start())
        words = context.words_in(match.end(), clause.end)
        if not words or words[0].folded in free_verbs or _is_asked_at(context, match.start()):
            continue
        content = context.content(match.end(), clause.end)
        if content and not coverage(content, context.book.all_stems)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def _is_asked(context: Context, word: Word) -> bool:
    before = context.folded[max(0, word.start - 8) : word.end]
    return bool(re.search(r"\b(?:if|when|whether|should|do|did|could|can|would|may) (?:i|we)(?:'ve)?$", before))


def _judge(
    context: Context, start: int, end: int, verb: Word, words: list[Word], why: str = WHY_DEED
) -> Iterator[Finding | Claim]:
    thin = _is_thin_deed(context, verb, words)
    fact = context.book.best(frozenset(one.stem for one in words))
    while end > start and context.text[end - 1] in " \n.,;:!?":
        end -= 1
    yield Claim(
        text=context.text[start:end], start=start, end=end,
        status="unsupported" if thin else "verified",
        source=fact.path if fact and not thin else None,
    )
    if thin:
        yield context.finding("invented_fact", start, end, why)


def check_being(context: Context) -> Iterator[Finding]:
    """Find what I am said to be, where no role or fact says so."""
    for match in re.finditer(
        r"\b(?:i'm|i am|i was|we're|we are|as)(?: also| just| only| still)? (?:a|an|the|your) ", context.folded
    ):
        if match.group().startswith("as ") and " the " not in match.group():
            continue
        end = _phrase_end(context, match.end())
        words = context.content(match.end(), end)
        total, found = coverage(words, context.book.mine)
        if total and not found and not _is_asked_at(context, match.start()):
            yield context.finding("invented_fact", match.start(), end, WHY_DEED)
    for match in re.finditer(r"\b(?:i'm|i am|we're|we are) (\w+ing)\b", context.folded):
        verb = next(word for word in context.words if word.start == match.start(1))
        free = {stem(word) for word in load_words("vocabulary", "free_verbs")} | {"go", "try", "do"}
        clause = context.clause_at(match.start())
        words = [verb, *context.content(verb.end, clause.end)]
        if verb.stem not in free and _is_thin_deed(context, verb, words) and len(words) > 1:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def _is_asked_at(context: Context, place: int) -> bool:
    sentence = context.sentence_at(place)
    return "?" in context.text[sentence.start : sentence.end]


def _phrase_end(context: Context, start: int) -> int:
    clause = context.clause_at(start)
    pause = re.search(r"[,.;:!?\n]| (?:who|which|that|and|with|at|from) ", context.folded[start : clause.end])
    return start + pause.start() if pause else clause.end


def check_own_people(context: Context) -> Iterator[Finding]:
    """Find what my people or my things are said to have done, where the facts hold none of it."""
    actors, outcomes = load_words("vocabulary", "actors"), load_words("vocabulary", "outcomes")
    telling = load_words("vocabulary", "telling_nouns")
    for match in OWN.finditer(context.folded):
        clause = context.clause_at(match.start())
        words = context.words_in(match.end(), clause.end)
        noun = next((w for w in words[:3] if w.folded in actors | telling), None)
        if noun is None:
            continue
        verb = next((w for w in words[1:6] if w.folded in outcomes and w.start > noun.start), None)
        content = context.content(match.end(), clause.end)
        _, found = coverage(content, context.book.mine)
        if noun.folded in telling and noun.stem not in context.book.mine:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)
        elif verb and not (verb.stem in context.book.mine or found >= max(1, len(content) * 0.4)):
            yield context.finding("invented_fact", match.start(), clause.end, WHY_DEED)


def check_their_life(context: Context) -> Iterator[Finding]:
    """Find words on the reader's life that the facts do not hold."""
    telling = load_words("vocabulary", "telling_nouns")
    for match in YOUR.finditer(context.folded):
        words = context.words_in(match.end(), match.end() + 40)[:2]
        noun = next((word for word in words if word.folded.removesuffix("'s") in telling), None)
        if noun and stem(noun.folded.removesuffix("'s")) not in context.book.all_stems:
            yield context.finding("invented_fact", match.start(), noun.end, WHY_THEM)


def check_offers(context: Context) -> Iterator[Finding]:
    """Find things that I offer although the facts hold no such offer."""
    giving = {stem(word) for word in load_words("vocabulary", "giving_verbs")}
    known = context.book.mine | context.book.stems_under("promises", "they_said", "they_wrote", "facts", "met")
    pattern = r"\b(?:i'll|i will|i can|i could|i'd be (?:glad|happy) to|i would be (?:glad|happy) to|happy to|glad to|let me|we can|we'll)(?: gladly| also| happily)? (\w+)\b"
    for match in re.finditer(pattern, context.folded):
        if stem(match.group(1)) not in giving or _is_asked_at(context, match.start()):
            continue
        clause = context.clause_at(match.end() - 1)
        words = context.content(match.end(), clause.end)
        if words and not coverage(words, known)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_OFFER)


def check_places(context: Context) -> Iterator[Finding]:
    """Find a place or an event of the meeting that the facts do not hold."""
    events, days = load_words("vocabulary", "events"), find_mentions(context.folded)
    for match in MET_AT.finditer(context.folded):
        end = _phrase_end(context, match.end())
        words = context.content(match.end(), end)[:6]
        named = context.words_in(match.end(), end)[:6]
        if any(day.start <= match.end() + 1 < day.end for day in days):
            continue
        if not named or named[0].folded in NO_PLACE or "?" in context.text[match.start() : end + 1]:
            continue
        stems = {word.stem for word in named}
        if stems & context.book.stems or any(word.folded in events for word in named):
            continue
        if words:
            yield context.finding("invented_fact", match.start(), end)

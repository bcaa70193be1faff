"""The checks of the reader's things and deeds, and of what others are said to have done."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.density import is_light
from drafting.checking.gifts import VIRTUE
from drafting.checking.people import HEARSAY, UNSURE, WHY_THEM
from drafting.checking.reports import names_new_thing
from drafting.checking.said import coverage
from drafting.checking.words import Stretch, Word, is_past, small_words, stem
from prompts.phrases import any_word_of, load_words

YOUR = re.compile(r"\byour (?=[^\W\d_])")
HEAD_ENDS = re.compile(
    r"(?:'s)?(?:[.,;:!?\n)\u2026\u2014]|\s*$"
    r"| (?:of|in|on|at|for|to|between|from|with|without|and|or|is|are|was|were|when|because|before"
    r"|after|by|who|that|which|during|too|here|there|as|over|has|have|had|will|would|could|can|may"
    r"|might|must|about|the|a|an|my|our|i|we|you|if|while|so|than|both|again|once|still|now|into"
    r"|under|through|last|this|next|not|but|even|up|out|does|do|did|sounds?|went|made|makes|gave"
    r"|stayed|came|comes|seems?|seemed|looks?|looked|says?|said|needs?|works?|stays?|lasts?|holds?|goes|go|runs?|stands?|turns?|takes?|gets?|deserves?|reminded"
    r"|struck|helped|helps|keeps?|kept)\b)"
)
YOU = re.compile(
    r"\byou(?:'ve|'d)? (?:(?:have|had|also|once|then|even|kindly|really|actually|just|still|already"
    r"|later|always|both|\w+ly) )?(?P<verb>[a-z]{2,})\b"
)
ASIDE = re.compile(
    r"\b(?:if|when|whenever|whether|should|could|would|can|will|may|might|do|did|are|have|unless"
    r"|hope|in case|what|how|where|as|than|let|like|thank|thanks|may|wish) $"
)
KIND_ENOUGH = re.compile(
    r"\b(?:kind|good|nice|generous|brave|patient|sweet|thoughtful)"
    r" (?:enough to|of you to|as to) (?!have\b|be\b)"
    r"(?!(?:take|make|find|spare|give)(?: me)?(?: the| your| some)? time\b)([a-z]{2,})\b"
)
# "Has written", "have grown": a deed that is done.
DONE = re.compile(r"(?:tt|k|v|s|ll|d|dd)en$|(?:ow|aw)n$|^(?:done|gone|begun|sung|become)$")
PUT_IT = re.compile(r"(?:put|made|got|said|told|meant|knew|have|had) (?:it|that|this|so|me)\b")
REMEMBERED = re.compile(
    r"\bi(?:'ll| will| can)?(?: still| often| also| always| never)? (?:remember|recall|see|forget)"
    r" (?:how|that|when|the (?:way|day|evening|morning)) you (?:\w+ly |once |just |even )?"
    r"(?P<verb>[a-z]{3,})\b"
)
TO_ME = re.compile(r" (?:me|us) ")
YEARS = re.compile(
    r"\byour (?:\w+ )?(?:years|decades|days|childhood|youth|training|career|stint|apprenticeship)"
    r" (?:in|at|with|on|as) (?=[^\W\d_])"
)
HALF = 0.5


def _head(context: Context, start: int) -> Word | None:
    """Give the noun that "your" belongs to: the last word before the phrase ends."""
    words = context.words_in(start, start + 60)[:5]
    for word, following in zip_longest(words[:4], words[1:5]):
        if HEAD_ENDS.match(context.folded, word.end):
            return word
        if following and following.folded in small_words() | load_words("vocabulary", "adverbs"):
            return word
        if following and is_past(following) and _is_free(word):
            return word
    return None


def _is_free(word: Word) -> bool:
    bare = word.folded.removesuffix("'s")
    free = load_words("vocabulary", "their_free_things") | load_words("vocabulary", "free_gifts")
    free |= load_words("vocabulary", "events") | load_words("vocabulary", "free_occasions")
    is_free = bare in free or f"{bare}s" in free or bare.removesuffix("s") in free
    return is_free or bare.endswith(("ing", "self")) or bool(VIRTUE.search(bare))


def check_their_things(context: Context) -> Iterator[Finding]:
    """Find things of the reader's that the facts do not hold."""
    for match in YOUR.finditer(context.folded, context.body_start):
        head = _head(context, match.end())
        if head is None or _is_free(head):
            continue
        bare = head.folded.removesuffix("'s")
        words = context.words_in(match.end(), head.end)
        if any(stem(word.folded.removesuffix("'s")) in context.book.all_stems for word in words):
            continue
        clause = context.clause_at(match.start())
        before = context.folded[clause.start : match.start()]
        guessed = UNSURE.search(before) or is_asked_at(context, match.start())
        if guessed and bare not in load_words("vocabulary", "telling_nouns"):
            continue
        yield context.finding("invented_fact", match.start(), head.end, WHY_THEM)


def check_their_past(context: Context) -> Iterator[Finding]:
    """Find "your years in the mines" where no fact knows of them."""
    for match in YEARS.finditer(context.folded, context.body_start):
        clause = context.clause_at(match.start())
        words = context.content(match.end(), clause.end)[:1]
        if not words or is_light(words[0]) or is_asked_at(context, match.start()):
            continue
        if words[0].stem not in context.book.all_stems:
            yield context.finding("invented_fact", match.start(), words[-1].end, WHY_THEM)


def _told(context: Context, verb: Word, clause: Stretch) -> list[Word]:
    free = load_words("vocabulary", "loads") | load_words("vocabulary", "free_gifts")
    words = context.content(verb.end, clause.end)
    return [word for word in words if word.folded not in free]


def _is_invented(context: Context, verb: Word, words: list[Word]) -> bool:
    """Tell whether neither a verb nor most of what follows it stands in any fact."""
    known = context.book.all_stems
    if verb.folded in load_words("vocabulary", "their_light_verbs"):
        return names_new_thing(context, words) and coverage(words, known)[1] == 0
    if verb.folded in load_words("vocabulary", "their_giving_verbs"):
        plain = [word for word in words if not is_light(word)]
        return names_new_thing(context, plain) and coverage(plain, known)[1] == 0
    is_told = is_past(verb) or verb.folded in load_words("vocabulary", "their_states")
    if not is_told or verb.folded in load_words("vocabulary", "their_free_verbs"):
        return False
    total, found = coverage(words, known)
    is_life = verb.folded in load_words("vocabulary", "life_verbs")
    return verb.stem not in known and (is_life or not total or found < total * HALF)


def check_their_deeds(context: Context) -> Iterator[Finding]:
    """Find what the reader is said to have done or to be doing, where no fact holds it."""
    for match in YOU.finditer(context.folded, context.body_start):
        verb, clause = context.word_at(match.start("verb")), context.clause_at(match.start())
        before = context.folded[clause.start : match.start()]
        if verb is None or verb.end > clause.end or ASIDE.search(before[-12:]):
            continue
        if UNSURE.search(before) or is_asked_at(context, match.start()):
            continue
        if PUT_IT.match(context.folded, verb.start):
            continue
        if HEARSAY.search(context.folded, clause.start, clause.end):
            continue
        if _is_invented(context, verb, _told(context, verb, clause)):
            yield context.finding("invented_fact", match.start(), clause.end, WHY_THEM)


def check_memories(context: Context) -> Iterator[Finding]:
    """Find "I remember how you …" where no fact holds it: who says so was there."""
    for match in REMEMBERED.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb"))
        clause = context.clause_at(match.start("verb"))
        if verb is None or not is_past(verb) or PUT_IT.match(context.folded, verb.start):
            continue
        told = _told(context, verb, context.sentence_at(verb.start))
        plain = verb.folded in load_words("vocabulary", "their_free_verbs") or is_light(verb)
        if plain and not names_new_thing(context, told):
            continue
        if not coverage([verb, *told], context.book.all_stems)[1]:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_THEM)


def check_kind_deeds(context: Context) -> Iterator[Finding]:
    """Find a kindness that no fact holds: "you were kind enough to drive me home"."""
    free = {stem(word) for word in load_words("vocabulary", "their_free_verbs")}
    for match in KIND_ENOUGH.finditer(context.folded, context.body_start):
        verb, clause = context.word_at(match.start(1)), context.clause_at(match.start(1))
        if verb is None or verb.stem in context.book.all_stems:
            continue
        words = _told(context, verb, clause)
        total, found = coverage(words, context.book.all_stems)
        # "… to write" tells nothing; "… to walk me to the station" was a deed.
        if verb.stem in free and not (TO_ME.match(context.folded, verb.end) and total > found):
            continue
        if not total or found < total * HALF:
            yield context.finding("invented_fact", match.start(), clause.end, WHY_THEM)


@cache
def _somebody() -> re.Pattern[str]:
    """Give the pattern of a person or a group and of the verb told of them."""
    people = f"{any_word_of('vocabulary', 'others')}|{any_word_of('vocabulary', 'role_nouns')}"
    return re.compile(
        r"(?:\b(?:the|a|an|one|another|every|each|all|both|some|our|my|their|his|her|no|most|several"
        r"|half|of|in|at|that)(?: [\w-]+)? |\b(?=(?:every|some|no)(?:one|body)\b))"
        rf"(?P<who>{people})(?: (?:at|in|of|on) (?:the |our |my )?\w+)?"
        r"(?: (?:himself|herself|themselves|also|already|even|still|now|just|really|\w+ly))*"
        r" (?:(?P<has>has |have |had )(?:(?:already|even|also|just|now|since|never) )?"
        r"(?P<long>been )?)?"
        r"(?P<verb>[a-z]{3,})\b"
    )


@cache
def _happenings() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('vocabulary', 'outcomes')})\b")


def check_others(context: Context) -> Iterator[Finding]:
    """Find what others are said to have done, where no fact knows them or the deed."""
    known = context.book.all_stems
    for match in _somebody().finditer(context.folded, context.body_start):
        who, verb = context.word_at(match.start("who")), context.word_at(match.start("verb"))
        if who is None or verb is None:
            continue
        clause = context.clause_at(verb.start)
        is_going_on = match.group("long") and verb.folded.endswith("ing")
        is_told = (
            is_going_on
            or is_past(verb)
            or bool(match.group("has") and DONE.search(verb.folded))
            or _happenings().fullmatch(verb.folded)
        )
        if not is_told or verb.stem in known or is_asked_at(context, verb.start):
            continue
        words = context.content(verb.end, clause.end)
        total, found = coverage(words, known)
        if not total or found < total * HALF or who.stem not in known:
            yield context.finding("invented_fact", who.start, clause.end)
